/**
 * The Document: a contract as a tree, with every number and reference already computed. It is the
 * hand-off from assembly to layout, review and export. Values keep the field that they came from;
 * nothing here knows of pages.
 */

/** A piece of a line of text. `from` is the dotted Design path that a value came from. */
export type Inline =
  | { readonly kind: "text"; readonly text: string; readonly style?: "strong" | "emphasis" }
  /** A filled value. */
  | {
      readonly kind: "value";
      readonly text: string;
      readonly from: string;
      readonly style?: "strong" | "emphasis";
    }
  /** A defined term in use; `term` is its canonical (singular) form. */
  | { readonly kind: "term"; readonly text: string; readonly term: string }
  /** The place where a term is defined; set bold. */
  | { readonly kind: "definition"; readonly text: string; readonly term: string }
  /** A cross-reference, already worded ("clause 4.2"); `target` is a node id, null where dangling. */
  | { readonly kind: "reference"; readonly text: string; readonly target: string | null }
  /**
   * Something still to be given (`missing`), or proposed and to be confirmed (`confirm`). `text` is
   * what prints between square brackets; `label` names it in the list of open points.
   */
  | {
      readonly kind: "blank";
      readonly text: string;
      readonly label: string;
      readonly from: string;
      readonly reason: "missing" | "confirm";
    };

/** One cell of a table. */
export interface Cell {
  readonly inlines: readonly Inline[];
}

export interface Column {
  readonly align: "start" | "end";
}

/** A curve of payment against measure, drawn as a vector figure. Numbers are for drawing only. */
export interface Curve {
  readonly kind: "curve";
  /** Step curves jump at each point; line curves join the points. */
  readonly shape: "line" | "step";
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Worded tick labels; positions are in data units. */
  readonly xTicks: readonly { readonly at: number; readonly text: string }[];
  readonly yTicks: readonly { readonly at: number; readonly text: string }[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** A marked measure such as the target. */
  readonly mark?: { readonly at: number; readonly text: string };
  /** True where the axis runs from high to low because lower is better. */
  readonly reversed: boolean;
}

/** Bars of money, one a column, stacked from bands. Numbers are for drawing only. */
export interface Bars {
  readonly kind: "bars";
  /** From the bottom up: the number that stands in the band, and what the key says of it. */
  readonly bands: readonly {
    readonly number: string;
    readonly text: string;
    readonly tone: "fee" | "milestone" | "outcome" | "finance";
    /** Place among the bands of its tone, from 0, by which they are told apart. */
    readonly nth: number;
  }[];
  /** A bar: its label, and the amount of each band in data units. */
  readonly columns: readonly { readonly text: string; readonly values: readonly number[] }[];
  readonly yTicks: readonly { readonly at: number; readonly text: string }[];
  readonly xLabel: string;
  readonly yLabel: string;
}

export type Block =
  /** Unnumbered heading inside a clause or schedule. */
  | { readonly kind: "heading"; readonly id: string; readonly inlines: readonly Inline[] }
  /**
   * A paragraph. `label` is its computed number ("4.1", "(a)", "•") or null; `level` is its depth:
   * 0 runs the full width, 1 hangs at a clause number, 2 at "(a)", 3 at "(i)", 4 at "(A)".
   */
  | {
      readonly kind: "paragraph";
      readonly id: string;
      readonly level: number;
      readonly label: string | null;
      readonly inlines: readonly Inline[];
    }
  | {
      readonly kind: "table";
      readonly id: string;
      readonly caption: readonly Inline[];
      readonly columns: readonly Column[];
      /** Empty where the table has no head row; then the first column holds row headers. */
      readonly head: readonly Cell[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | {
      readonly kind: "figure";
      readonly id: string;
      readonly drawing: Curve | Bars;
      readonly caption: readonly Inline[];
      /** What the figure shows, for those who cannot see it. */
      readonly alt: string;
    }
  /** A definition list: the definitions schedule. The inlines give the meaning, without the term. */
  | {
      readonly kind: "definitions";
      readonly id: string;
      readonly entries: readonly {
        readonly id: string;
        readonly term: string;
        /** What follows the term: "means …". */
        readonly inlines: readonly Inline[];
      }[];
    }
  /** One party's signature block; never split across pages. */
  | {
      readonly kind: "signature";
      readonly id: string;
      /** "Signed for and on behalf of Leeds City Council". */
      readonly heading: readonly Inline[];
      /** Rows to fill by hand or already filled: Signature, Name, Title, Date. */
      readonly rows: readonly { readonly label: string; readonly inlines: readonly Inline[] }[];
    };

export type SectionKind =
  | "cover"
  | "notice"
  | "contents"
  | "part"
  | "clause"
  | "schedule"
  | "signatures";

/** A section of the contract. Clauses and schedules come from one library file each. */
export interface Section {
  readonly kind: SectionKind;
  /** For a clause or schedule its library id; unique in the document. */
  readonly id: string;
  /** "Part A", "4", "Schedule 2"; null where unnumbered. */
  readonly label: string | null;
  readonly title: readonly Inline[];
  /** Why it is in, as a sentence for the drafter; never printed. */
  readonly reason: string;
  /** Position chosen and whether the words depart from the library; never printed. */
  readonly position: string;
  readonly departs: boolean;
  /** Title of the clause pack that it came in, null for the library's own; never printed. */
  readonly origin: string | null;
  readonly blocks: readonly Block[];
  readonly children: readonly Section[];
}

/** Something not yet given or confirmed, in document order. */
export interface OpenPoint {
  readonly label: string;
  /** Design path to fill. */
  readonly from: string;
  /** Id of the node that first shows it, and its worded place ("clause 4.2", "Schedule 1"). */
  readonly node: string;
  readonly place: string;
  readonly reason: "missing" | "confirm";
}

/** A clause or schedule that is not in the contract, for the outline. */
export interface LeftOut {
  readonly clauseId: string;
  readonly title: string;
  readonly reason: string;
  /** Whether the contract type, or the user, left it out. */
  readonly by: "type" | "user";
}

/** The few words that the pages themselves need, in the contract's language. */
export interface Words {
  /** "Page" and "of", for "Page 3 of 42". */
  readonly page: string;
  readonly of: string;
  /** Before the code that names the design. */
  readonly fingerprint: string;
  /** Between a label and its title: ": ". */
  readonly colon: string;
}

/** A picture for the head of the cover: a file in base64, and what it shows. */
export interface Letterhead {
  readonly mediaType: "image/png" | "image/svg+xml";
  readonly data: string;
  readonly alt: string;
}

export interface Document {
  readonly title: string;
  readonly subtitle: string;
  readonly reference: string;
  /** "Draft 0.4 for review" or "Version 1.0"; printed in the running head. */
  readonly version: string;
  readonly isDraft: boolean;
  /** BCP 47 tag. */
  readonly language: string;
  readonly words: Words;
  readonly letterhead: Letterhead | null;
  readonly sections: readonly Section[];
  readonly openPoints: readonly OpenPoint[];
  readonly leftOut: readonly LeftOut[];
}
