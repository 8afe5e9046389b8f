import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import type { Finding } from "../../base/finding.ts";
import type { Path } from "../../base/path.ts";
import { focusField, nextId } from "../actions.ts";
import { AddButton } from "./AddButton.tsx";
import { FoldingCard } from "./Card.tsx";
import { FindingsOf } from "./Findings.tsx";
import { ItemTools } from "./ItemTools.tsx";
import { addItem } from "./list-change.ts";
import { Empty } from "./Screen.tsx";
import { useOpenCards } from "./use-open-cards.ts";

export interface Adder<T> {
  readonly label: string;
  readonly blank: (id: string) => T;
  /** Field of the new item that is focused first. */
  readonly firstField: string;
}

interface Props<T extends { readonly id: string }> {
  /** Path of the list. */
  readonly path: Path;
  readonly items: readonly T[];
  /** What an item is called: "outcome". */
  readonly noun: string;
  readonly titleOf: (item: T) => string;
  readonly untitled: string;
  readonly tags?: (item: T) => ReactNode;
  readonly summary: (item: T) => ReactNode;
  readonly children: (item: T, path: Path) => ReactNode;
  /** What the list is for, while it is empty. */
  readonly empty: ReactNode;
  /** The ways to add an item. */
  readonly adders: readonly Adder<T>[];
  /** Less usual ways, offered when asked for. */
  readonly otherAdders?: readonly Adder<T>[];
  readonly canMove?: boolean;
  readonly mend?: (item: T, path: Path, finding: Finding) => ReactNode;
}

/** A list of the Design as cards: open one to edit it; add, move and remove. */
export function CardList<T extends { readonly id: string }>(props: Props<T>): ReactNode {
  const { path, items, noun, titleOf, canMove = true } = props;
  const cards = useOpenCards(
    path,
    items.map(({ id }) => id),
  );
  const add = ({ blank, firstField }: Adder<T>): void => {
    addItem(path, blank(nextId(noun.replaceAll(" ", "-"))), noun);
    focusField(`${path}.${items.length}.${firstField}`);
  };
  return (
    <>
      {items.length === 0 && <Empty>{props.empty}</Empty>}
      {items.map((item, index) => (
        <FoldingCard
          key={item.id}
          path={`${path}.${index}`}
          number={index + 1}
          title={titleOf(item)}
          untitled={props.untitled}
          tags={props.tags?.(item)}
          isOpen={cards.isOpen(item.id)}
          onToggle={() => cards.toggle(item.id)}
          summary={props.summary(item)}
          mend={props.mend && ((finding) => props.mend?.(item, `${path}.${index}`, finding))}
          tools={
            <ItemTools
              path={path}
              index={index}
              count={items.length}
              noun={noun}
              name={titleOf(item)}
              canMove={canMove}
            />
          }
        >
          {props.children(item, `${path}.${index}`)}
        </FoldingCard>
      ))}
      <FindingsOf path={path} />
      <div className="adders">
        {props.adders.map((adder) => (
          <AddButton key={adder.label} onClick={() => add(adder)}>
            {adder.label}
          </AddButton>
        ))}
        {props.otherAdders !== undefined && props.otherAdders.length > 0 && (
          <OtherAdders adders={props.otherAdders} noun={noun} onAdd={add} />
        )}
      </div>
    </>
  );
}

/** A list that unfolds: the arrow keys pass over a closed select by choosing, and each choice would add. */
function OtherAdders<T>(props: {
  readonly adders: readonly Adder<T>[];
  readonly noun: string;
  readonly onAdd: (adder: Adder<T>) => void;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="btn quiet"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        Add another kind of {props.noun}
        <ChevronDown size={16} aria-hidden />
      </button>
      <div className="otheradders" id={id} hidden={!isOpen}>
        {props.adders.map((adder) => (
          <AddButton
            key={adder.label}
            onClick={() => {
              setOpen(false);
              props.onAdd(adder);
            }}
          >
            {adder.label}
          </AddButton>
        ))}
      </div>
    </>
  );
}
