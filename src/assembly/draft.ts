import type { Cell, Column, Inline } from "./document.ts";

/**
 * A section's blocks before the contract is numbered: paragraphs know their own numbers within the
 * section, references only their targets.
 */
export type DraftInline = Inline | PendingReference | PossibleTerm;

export interface PendingReference {
  readonly kind: "pending";
  /** `clause-id`, `clause-id#anchor` or `#anchor`. */
  readonly target: string;
  /** True where it begins a sentence. */
  readonly capital: boolean;
}

/**
 * A word at the head of a sentence that may be a term or only have the capital of its place: "Results
 * are published". It is a term where the contract defines it, and brings no definition in by itself.
 */
export interface PossibleTerm {
  readonly kind: "possible";
  readonly text: string;
  /** Canonical form of the term that it would be. */
  readonly term: string;
}

export type DraftCell = { readonly inlines: readonly DraftInline[] };

export type DraftBlock =
  | { readonly kind: "heading"; readonly id: string; readonly inlines: readonly DraftInline[] }
  | {
      readonly kind: "paragraph";
      readonly id: string;
      readonly level: number;
      /** Own numbers from the top: `["3"]`, `["3", "a"]`; empty where unnumbered. */
      readonly path: readonly string[];
      readonly isBullet: boolean;
      readonly inlines: readonly DraftInline[];
    }
  | {
      readonly kind: "table";
      readonly id: string;
      readonly caption: readonly DraftInline[];
      readonly columns: readonly Column[];
      readonly head: readonly DraftCell[];
      readonly rows: readonly (readonly DraftCell[])[];
    }
  | { readonly kind: "definitions"; readonly id: string }
  /** `from` is the Design path of the payment or party. */
  | { readonly kind: "figure" | "signature"; readonly id: string; readonly from: string };

/** A paragraph that can be referred to. */
export interface Anchor {
  readonly node: string;
  readonly path: readonly string[];
}

export interface Draft {
  readonly blocks: readonly DraftBlock[];
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** Canonical terms in use, in order of first use. */
  readonly uses: readonly string[];
  /** Canonical terms that are in use if the contract defines them. */
  readonly possible: readonly string[];
  /** Targets of all references, in order, repeats included. */
  readonly targets: readonly string[];
  /** Capitalised phrases that no clause defines, with the block that holds each. */
  readonly strangers: readonly { readonly phrase: string; readonly node: string }[];
}

/** All inlines of a block, cell by cell. */
export function inlinesOf(block: DraftBlock): readonly (readonly DraftInline[])[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.inlines];
    case "table":
      return [block.caption, ...cellsOf([block.head, ...block.rows])];
    default:
      return [];
  }
}

function cellsOf(rows: readonly (readonly (DraftCell | Cell)[])[]): (readonly DraftInline[])[] {
  return rows.flatMap((row) => row.map((cell) => cell.inlines));
}
