import type { FontId } from "./page.ts";

/**
 * What layout and the PDF writer need to know of fonts. `shaping/` implements it with HarfBuzz; tests
 * of layout use a fixed-width stand-in. All lengths are in thousandths of the font size.
 */
export interface Shaper {
  /** Glyphs of a text set in one font, kerned and with ligatures. Cached; never mutate the result. */
  shape(font: FontId, text: string, direction?: "ltr" | "rtl", figures?: Figures): Shaped;
  /** Whether the font's file is at hand; always so for the built-in ones. */
  has(font: FontId): boolean;
  /** Whether the font is at hand and has a glyph for every code point of the text. */
  covers(font: FontId, text: string): boolean;
  metrics(font: FontId): FontMetrics;
}

/** `text`: the font's own figures (the default). `tabular`: all of one width, for columns. */
export type Figures = "text" | "tabular";

export interface Shaped {
  /** Sum of the advances. */
  readonly width: number;
  /** In visual order. */
  readonly glyphs: readonly Glyph[];
}

export interface Glyph {
  /** Glyph index in the font file; 0 is the missing-glyph box and must never be printed. */
  readonly id: number;
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** UTF-16 index into the text at which this glyph's cluster begins. */
  readonly cluster: number;
}

export interface FontMetrics {
  readonly ascent: number;
  /** Below the baseline, negative. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}
