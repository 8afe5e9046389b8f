import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { type ReactNode, useRef } from "react";
import type { Path } from "../../base/path.ts";
import { useView } from "../store.ts";
import { moveItem, removeItem } from "./list-change.ts";

interface Props {
  /** Path of the list. */
  readonly path: Path;
  readonly index: number;
  readonly count: number;
  /** What an item is called: "outcome". */
  readonly noun: string;
  /** What this item calls itself; may be empty. */
  readonly name: string;
  /** False where the order means nothing. */
  readonly canMove?: boolean;
}

/**
 * Moves and removes one item of a list. The button pressed keeps the focus as its item moves, so an
 * item is carried through the list by pressing one key.
 */
export function ItemTools({ path, index, count, noun, name, canMove = true }: Props): ReactNode {
  const isReadOnly = useView((view) => view.access === "read-only");
  const tools = useRef<HTMLSpanElement>(null);
  if (isReadOnly) return null;
  const place = `${noun} ${index + 1} of ${count}`;
  const move = (by: -1 | 1): void => {
    moveItem(path, index, by, noun);
    const atEnd = index + by === (by < 0 ? 0 : count - 1);
    const button = by < 0 === atEnd ? "down" : "up";
    requestAnimationFrame(() =>
      tools.current?.querySelector<HTMLElement>(`[data-move="${button}"]`)?.focus(),
    );
  };
  return (
    <span className="item-tools" ref={tools}>
      {canMove && count > 1 && (
        <>
          <button
            type="button"
            className="btn icon"
            data-move="up"
            aria-label={`Move ${place} up`}
            disabled={index === 0}
            onClick={() => move(-1)}
          >
            <ArrowUp size={16} aria-hidden />
          </button>
          <button
            type="button"
            className="btn icon"
            data-move="down"
            aria-label={`Move ${place} down`}
            disabled={index === count - 1}
            onClick={() => move(1)}
          >
            <ArrowDown size={16} aria-hidden />
          </button>
        </>
      )}
      <button
        type="button"
        className="btn icon"
        aria-label={`Remove ${place}`}
        onClick={() => {
          removeItem(path, index, noun, name);
          requestAnimationFrame(() => focusPlace(path, index));
        }}
      >
        <Trash2 size={16} aria-hidden />
      </button>
    </span>
  );
}

/** Keeps the focus where an item was: with the one that took its place, or else the one before it. */
function focusPlace(path: Path, index: number): void {
  if (document.activeElement !== document.body) return;
  const [next, before] = [index, index - 1].map((at) => {
    const place = CSS.escape(`${path}.${at}`);
    return document.querySelector<HTMLElement>(
      `.work :is([data-field="${place}"], [data-field^="${place}."])`,
    );
  });
  const heading = document.querySelector<HTMLElement>(".work h1");
  (next ?? before ?? heading)?.focus({ preventScroll: next === null && before === null });
}
