import type { Face, Ink } from "./page.ts";

/** How one kind of text is set. Lengths are points. */
export interface TextStyle {
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  readonly bold: boolean;
  readonly ink: Ink;
  readonly align: "justify" | "start";
  /** Space above and below the block; of two blocks that meet, the larger space counts. */
  readonly before: number;
  readonly after: number;
}

export type TextRole =
  | "title"
  | "subtitle"
  | "imprint"
  | "part"
  | "partLabel"
  | "clause"
  | "subheading"
  | "body"
  | "item"
  | "cell"
  | "cellHead"
  | "caption"
  | "figure"
  | "contentsPart"
  | "contentsClause"
  | "furniture";

export type Paper = "a4" | "letter";

/** A look for the contract, as data: paper, face, sizes, spaces. Lengths are points. */
export interface Style {
  readonly name: string;
  readonly face: Face;
  readonly paper: { readonly width: number; readonly height: number };
  /** Margins of the text; running heads and feet stand in them. */
  readonly margin: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly text: Readonly<Record<TextRole, TextStyle>>;
  /** Whether hyphens, stops and quotation marks at the edges of lines hang into the margin. */
  readonly hangs: boolean;
  /** Left edge of a paragraph's text by level, from the margin; deeper levels share the last. */
  readonly indents: readonly number[];
  /** Least space between a number and its text. */
  readonly labelGap: number;
  readonly definition: { readonly termWidth: number; readonly gap: number };
  readonly table: {
    readonly gap: number;
    readonly padding: number;
    readonly headRule: number;
    readonly rowRule: number;
    readonly before: number;
    readonly after: number;
    /** A row of more lines than this may break across pages. */
    readonly unbrokenLines: number;
  };
  readonly figure: { readonly height: number; readonly before: number; readonly after: number };
  readonly signature: {
    readonly labelWidth: number;
    readonly rowHeight: number;
    readonly before: number;
    readonly after: number;
  };
  readonly contents: {
    /** Left edge of all titles, and of the numbers of clauses; labels of parts begin at the margin. */
    readonly labelWidth: number;
    readonly numberAt: number;
    readonly pageWidth: number;
  };
  readonly cover: {
    readonly above: number;
    readonly below: number;
    /** Most height of the letterhead, its most share of the measure, and the white beneath it. */
    readonly letterhead: {
      readonly height: number;
      readonly share: number;
      readonly below: number;
    };
    /** The bar of accent ink over the title. */
    readonly bar: { readonly width: number; readonly height: number; readonly below: number };
  };
  readonly furniture: {
    /** Baselines from the top edge and from the bottom edge of the paper. */
    readonly head: number;
    readonly foot: number;
    readonly rule: number;
    /** From the head's baseline down to its rule. */
    readonly ruleDrop: number;
  };
}

/** A look apart from paper and setting: what a file in `styles/` holds. */
export interface House extends Omit<Style, "name" | "paper" | "margin"> {
  /** Width of the text, chosen for the length of its lines. */
  readonly measure: Readonly<Record<Paper, number>>;
  readonly margin: { readonly top: number; readonly bottom: number };
}

/** Text of this size and leading, upright and ragged, with what else is told. */
export function textStyle(size: number, leading: number, more: Partial<TextStyle> = {}): TextStyle {
  return {
    size,
    leading,
    bold: false,
    ink: "text",
    align: "start",
    before: 0,
    after: 0,
    ...more,
  };
}

/** Width of the text between the margins. */
export function measureOf(style: Style): number {
  return style.paper.width - style.margin.left - style.margin.right;
}

/** Left edge, from the margin, of the text of a paragraph at this level. */
export function indentOf(style: Style, level: number): number {
  return style.indents[Math.min(level, style.indents.length - 1)] ?? 0;
}
