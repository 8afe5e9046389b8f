import type { Finding } from "../base/finding.ts";
import type { Picture } from "../picture/picture.ts";

/**
 * Pages: the contract as boxes at points, the hand-off from layout to its painters (PDF and screen).
 * Lengths are points (1/72 inch); the origin is the page's top left corner and y grows downward.
 * Painters decide nothing: what stands here is what prints.
 */

export type Face = "serif" | "sans";
/** A font file that is always at hand. `fallback-*` are the wide faces, `script-*` those of a script. */
export type BuiltInFontId =
  | `${Face}-${"regular" | "italic" | "bold" | "bold-italic"}`
  | `fallback-${Face}-${"regular" | "bold"}`
  | `script-${"hebrew" | "arabic"}-${"regular" | "bold"}`
  | "script-emoji-regular";

/** Fonts so large that they are loaded only for a contract that needs them. */
export type PackId = "chinese" | "japanese" | "korean";
export type PackFontId = `script-${PackId}-${"regular" | "bold"}`;

/** One font file of the styles we set. */
export type FontId = BuiltInFontId | PackFontId;

export type Ink = "text" | "soft" | "rule" | "accent" | "blank" | "value";

/** What a fragment stands for, so that the screen can mark it and the PDF can link it. */
export type Mark =
  /** A filled value: the Design path that it came from. */
  | { readonly kind: "value"; readonly from: string }
  /** A blank to fill or confirm. */
  | { readonly kind: "blank"; readonly from: string }
  /** A link to a node of the document, by id. */
  | { readonly kind: "link"; readonly target: string };

/** A run of text in one font on one line. */
export interface Fragment {
  /**
   * Text in logical order, with ordinary spaces only. A line that goes on ends with a space or a
   * hyphen, but for a break inside an overlong word or after a slash or dash. Painters shape it word
   * by word: no kerning across a space.
   */
  readonly text: string;
  /** True where `text` ends with a hyphen that stands only because the line broke there. */
  readonly hyphenated?: boolean;
  readonly x: number;
  /** Width as set, word spacing included; a space that ends the line is not counted. */
  readonly width: number;
  readonly font: FontId;
  readonly size: number;
  /** Points added to each space of the run, to justify the line. */
  readonly wordSpacing: number;
  readonly ink: Ink;
  /** `rtl` where the run is set from right to left; x is its left edge in either case. */
  readonly direction: "ltr" | "rtl";
  /** Tabular where figures stand in a column; text figures where absent. */
  readonly figures?: "tabular";
  readonly mark?: Mark;
  /** Index into `elements`; null for an artifact (running head, repeated table head). */
  readonly element: number | null;
}

/** Where on the page a running line stands. */
export type Furnishing = "Header" | "Footer";

export type Item =
  | {
      readonly kind: "line";
      readonly baseline: number;
      readonly fragments: readonly Fragment[];
      /** Absent for text; an artifact of the running head or foot where present. */
      readonly furniture?: Furnishing;
    }
  /** A filled rectangle; rules are thin rectangles. Always an artifact. */
  | {
      readonly kind: "box";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly ink: Ink | "tint" | "paper";
    }
  /** A stroked polyline of a figure. */
  | {
      readonly kind: "path";
      readonly points: readonly { readonly x: number; readonly y: number }[];
      readonly width: number;
      readonly dash: readonly number[];
      readonly ink: Ink;
      readonly element: number | null;
    }
  /** A picture that fills a box. */
  | {
      readonly kind: "picture";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly picture: Picture;
      readonly element: number | null;
    };

export interface Page {
  /** 0-based position. */
  readonly index: number;
  /** What the page number says: "i", "7". */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** May be made at each asking: ask once. */
  readonly items: readonly Item[];
  /** Node ids that begin on this page, with their top edge and their element; for destinations. */
  readonly anchors: readonly {
    readonly node: string;
    readonly y: number;
    readonly element: number;
  }[];
}

/** Standard structure types that we use: those of PDF 1.7, and `Strong`, which is of PDF 2.0. */
export type Tag =
  | "Document"
  | "Part"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "TOC"
  | "TOCI"
  | "Reference"
  | "Link"
  | "Span"
  | "Strong"
  | "Figure"
  | "Caption";

/**
 * A node of the structure tree, in reading order. Content refers to it by index; an element may have
 * content on several pages (a paragraph that breaks across pages is one element).
 */
export interface Element {
  readonly tag: Tag;
  /** Index of the parent; null for the one root. */
  readonly parent: number | null;
  /** Alternative text of a figure. */
  readonly alt?: string;
  /** BCP 47 tag where it differs from the document's. */
  readonly language?: string;
  readonly scope?: "Column" | "Row";
  /** For a TD: the TH elements that it stands under and beside. */
  readonly headers?: readonly number[];
  readonly numbering?: "Decimal" | "LowerAlpha" | "LowerRoman" | "UpperAlpha" | "Disc" | "None";
  /** For a Link: the document node it leads to, and its contents text. */
  readonly target?: string;
  readonly description?: string;
  /** For a Figure: bounding box on its page. */
  readonly box?: {
    readonly page: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface Bookmark {
  readonly title: string;
  readonly node: string;
  readonly children: readonly Bookmark[];
}

export interface PageSet {
  readonly title: string;
  readonly subject: string;
  readonly language: string;
  readonly pages: readonly Page[];
  readonly elements: readonly Element[];
  readonly bookmarks: readonly Bookmark[];
  /** Packs that are not loaded and may have what no font at hand has. */
  readonly packs: readonly PackId[];
  /** What could not be printed as written, such as a character in none of the fonts. */
  readonly findings: readonly Finding[];
}
