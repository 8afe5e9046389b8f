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

function text(size: number, leading: number, more: Partial<TextStyle> = {}): TextStyle {
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

const papers = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
} as const;

/** The text measure, chosen so that a numbered paragraph holds about 70 characters a line. */
const measures: Readonly<Record<Face, number>> = { serif: 396, sans: 384 };

function styleOf(paper: keyof typeof papers, face: Face): Style {
  const { width, height } = papers[paper];
  const side = (width - measures[face]) / 2;
  const scale = face === "serif" ? 1 : 1.02;
  const body = { size: 10.5 * scale, leading: 14.6 };
  return {
    name: `${paper}-${face}`,
    face,
    paper: { width, height },
    margin: { top: 98, bottom: 94, left: side, right: side },
    text: {
      title: text(31, 36, { bold: true, after: 10 }),
      subtitle: text(15, 20, { ink: "soft", after: 26 }),
      imprint: text(10, 15, { ink: "soft" }),
      partLabel: text(10.5, 15, { bold: true, ink: "accent" }),
      part: text(19, 24, { bold: true, before: 34, after: 16 }),
      clause: text(12.5, 16.5, { bold: true, before: 22, after: 7 }),
      subheading: text(body.size, body.leading, { bold: true, before: 14, after: 5 }),
      body: text(body.size, body.leading, { align: "justify", before: 6.5, after: 6.5 }),
      item: text(body.size, body.leading, { align: "justify", before: 4.5, after: 4.5 }),
      cell: text(9.2 * scale, 12.4),
      cellHead: text(9 * scale, 12.4, { bold: true }),
      caption: text(9 * scale, 12.4, { ink: "soft" }),
      figure: text(8 * scale, 10, { ink: "soft" }),
      contentsPart: text(body.size, body.leading, { bold: true, before: 12, after: 3 }),
      contentsClause: text(body.size, body.leading, { before: 2.4, after: 2.4 }),
      furniture: text(8.4 * scale, 11, { ink: "soft" }),
    },
    indents: [0, 36, 62, 88, 114],
    labelGap: 5,
    definition: { termWidth: 112, gap: 14 },
    table: {
      gap: 14,
      padding: 4.2,
      headRule: 0.8,
      rowRule: 0.4,
      before: 10,
      after: 13,
      unbrokenLines: 9,
    },
    figure: { height: 168, before: 12, after: 14 },
    signature: { labelWidth: 72, rowHeight: 29, before: 28, after: 24 },
    contents: { labelWidth: 74, numberAt: 46, pageWidth: 30 },
    cover: { above: 62, below: 30, bar: { width: 46, height: 3.2, below: 22 } },
    furniture: { head: 56, foot: 50, rule: 0.5, ruleDrop: 7 },
  };
}

const styles: readonly Style[] = [
  styleOf("a4", "serif"),
  styleOf("a4", "sans"),
  styleOf("letter", "serif"),
  styleOf("letter", "sans"),
];

/** The style for a paper and a typeface; always the same object, so that caches can hold on to it. */
export function styleFor(paper: "a4" | "letter", typeface: Face): Style {
  const style = styles.find(({ name }) => name === `${paper}-${typeface}`);
  if (!style) throw new RangeError(`No style for ${paper} in ${typeface}`);
  return style;
}

/** Width of the text between the margins. */
export function measureOf(style: Style): number {
  return style.paper.width - style.margin.left - style.margin.right;
}

/** Left edge, from the margin, of the text of a paragraph at this level. */
export function indentOf(style: Style, level: number): number {
  return style.indents[Math.min(level, style.indents.length - 1)] ?? 0;
}
