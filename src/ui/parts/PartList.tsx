import type { ReactNode } from "react";
import type { Path } from "../../base/path.ts";
import { focusField } from "../actions.ts";
import { AddButton } from "./AddButton.tsx";
import { FindingsOf } from "./Findings.tsx";
import { ItemTools } from "./ItemTools.tsx";
import { addItem } from "./list-change.ts";
import { Empty } from "./Screen.tsx";

interface Props<T> {
  /** Path of the list. */
  readonly path: Path;
  readonly items: readonly T[];
  /** What an item is called: "milestone". */
  readonly noun: string;
  readonly nameOf: (item: T) => string;
  readonly blank: () => T;
  /** Field of a new item that is focused first. */
  readonly firstField: keyof T & string;
  /** What the list is for, while it is empty. */
  readonly empty: ReactNode;
  readonly children: (item: T, path: Path) => ReactNode;
}

/** A list inside a card: its items one below the other, each with its fields. */
export function PartList<T>(props: Props<T>): ReactNode {
  const { path, items, noun, nameOf } = props;
  const title = noun.charAt(0).toUpperCase() + noun.slice(1);
  const add = (): void => {
    addItem(path, props.blank(), noun);
    focusField(`${path}.${items.length}.${props.firstField}`);
  };
  return (
    <>
      {items.length === 0 && <Empty>{props.empty}</Empty>}
      {items.map((item, index) => (
        <section className="part" key={keyOf(item, index)} aria-label={`${title} ${index + 1}`}>
          <div className="parthead">
            <h3>
              {title} {index + 1}
            </h3>
            <ItemTools
              path={path}
              index={index}
              count={items.length}
              noun={noun}
              name={nameOf(item)}
            />
          </div>
          <div className="fields">{props.children(item, `${path}.${index}`)}</div>
          <FindingsOf path={`${path}.${index}`} />
        </section>
      ))}
      <AddButton isQuiet onClick={add}>
        Add {/^[aeiou]/.test(noun) ? "an" : "a"} {noun}
      </AddButton>
    </>
  );
}

/** An item without an id is who its place says it is. */
function keyOf(item: unknown, index: number): string {
  const id = typeof item === "object" && item !== null && "id" in item ? item.id : null;
  return typeof id === "string" ? id : String(index);
}
