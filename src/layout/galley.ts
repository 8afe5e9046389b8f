import type { Finding } from "../base/finding.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Shaper } from "./metrics.ts";
import type { Element, Fragment, Item, PackId, Tag } from "./page.ts";
import type { Style } from "./style.ts";
import { type Unprintable, unprintableFindings } from "./unprintable.ts";

/** All that is needed to set text; the same from one layout to the next. */
export interface Tools {
  readonly shaper: Shaper;
  readonly lexicon: Lexicon;
  readonly style: Style;
}

/**
 * Whether the page may end here, best first: each is taken only where the page has none better.
 * `avoid` parts what belongs together; `reluctant` a heading from its text or a signature block;
 * `never` is taken only where the page would otherwise overflow.
 */
export type BreakRule = "free" | "avoid" | "reluctant" | "never";

/** The page number of a contents entry, known only when all pages are made. */
export interface PageNumberSlot {
  /** Node whose page it tells. */
  readonly target: string;
  /** Right edge of the number. */
  readonly right: number;
  readonly baseline: number;
  readonly fragment: Omit<Fragment, "text" | "x" | "width">;
}

/**
 * A horizontal band of a galley that never breaks. Items count x from the paper's left edge, y from
 * the top of the strip, and elements from the start of the galley's own list.
 */
export interface Strip {
  readonly height: number;
  readonly items: readonly Item[];
  /** Whether a page may end after it. Of the last strip of a galley, its piece decides. */
  readonly breakAfter: BreakRule;
  readonly pageNumber?: PageNumberSlot;
}

/** An element of a galley; `parent` is an index into the same list, null for the galley's outside. */
export interface LocalElement extends Omit<Element, "parent" | "box"> {
  readonly parent: number | null;
}

/** A block set in type, not yet on a page: the printer's galley. */
export interface Galley {
  readonly strips: readonly Strip[];
  /** Set again, as artifacts, at the top of each further page: a table's head. */
  readonly repeated: readonly Strip[];
  readonly elements: readonly LocalElement[];
  /** The element that nested lists go into; null where the galley is no list item. */
  readonly body: number | null;
  /** For a figure: its element and box, measured as in a strip, in the first strip. */
  readonly figure?: {
    readonly element: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** Packs of fonts that it lacks. */
  readonly packs: readonly PackId[];
  readonly findings: readonly Finding[];
}

/** The elements and oddities of one galley while it is being set. */
export class Draft {
  readonly elements: LocalElement[] = [];
  readonly unprintable: Unprintable[] = [];

  /** Adds an element and returns its index. */
  element(
    tag: Tag,
    parent: number | null,
    more: Omit<LocalElement, "tag" | "parent"> = {},
  ): number {
    return this.elements.push({ tag, parent, ...more }) - 1;
  }

  galley(
    strips: readonly Strip[],
    more: Partial<Pick<Galley, "repeated" | "body" | "figure">> = {},
  ): Galley {
    const { elements, unprintable } = this;
    const packs = unprintable.flatMap(({ pack }) => pack ?? []);
    const findings = unprintableFindings(unprintable);
    return { strips, repeated: [], elements, body: null, packs, findings, ...more };
  }
}

/** A galley of nothing but white. */
export function blankGalley(height: number): Galley {
  return new Draft().galley([{ height, items: [], breakAfter: "never" }]);
}

/**
 * Break rules for a run of lines: two at least stay together on either side of a page's end (no
 * widow, no orphan).
 */
export function breakAfterLine(index: number, count: number): BreakRule {
  if (index === count - 1) return "free";
  return index >= 1 && count - index - 1 >= 2 ? "free" : "never";
}

/** The same for columns of lines side by side: all must allow it. */
export function breakBeside(index: number, counts: readonly number[]): BreakRule {
  const forbids = (count: number): boolean =>
    index < count && breakAfterLine(index, count) === "never";
  return counts.some(forbids) ? "never" : "free";
}
