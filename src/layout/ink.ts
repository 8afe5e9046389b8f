import type { Ink } from "./page.ts";

/**
 * What the inks look like, as sRGB hex, on screen and in the PDF alike. All but `rule` and `tint`
 * keep 4.5:1 or better against white paper, so that print and low vision lose nothing.
 */
export const inkColours: Readonly<Record<Ink | "tint" | "paper", string>> = {
  text: "#1c2326",
  soft: "#566064",
  rule: "#c4c0b6",
  accent: "#0b5a4a",
  /** Words still to be given or confirmed. */
  blank: "#8a5200",
  /** A filled value: prints as any other word; the screen marks it in its own way. */
  value: "#1c2326",
  tint: "#f1efe8",
  /** Behind a label that lies on a drawing. */
  paper: "#ffffff",
};
