import { Draft, type Tools } from "./galley.ts";
import { setText } from "./lines.ts";
import type { Fragment } from "./page.ts";
import type { Run } from "./runs.ts";

/** A cell's one number, measured on one line. Lengths are points. */
export interface Decimal {
  /** Up to the decimal point, or to where it would stand: sign, currency and whole part. */
  readonly lead: number;
  /** From the decimal point on: decimals and unit. */
  readonly tail: number;
}

/** One number with its sign, currency and unit: "£1,250.00", "12.5%", "(3 homes)", "−0.4 °C". */
const oneNumber = /^[^\d]*\d(?:[\d,\u00a0 ]*\d)?(?:\.\d+)?[^\d]*$/;
const wholePart = /^[^\d]*\d(?:[\d,\u00a0 ]*\d)?/;
/** A line so wide that a cell with one number never leaves it. */
const endless = 100_000;

/** Where the decimal point of a cell stands; null where the cell is not one number. */
export function decimalIn(runs: readonly Run[], size: number, tools: Tools): Decimal | null {
  const words = runs.map(({ text }) => text).join("");
  if (!oneNumber.test(words.trim())) return null;
  const request = { size, width: endless, align: "start", figures: "tabular" } as const;
  const [line, ...more] = setText(runs, request, tools, new Draft());
  const fragments = line?.fragments ?? [];
  if (more.length > 0 || fragments.some(({ direction }) => direction === "rtl")) return null;
  const at = wholePart.exec(fragments.map(({ text }) => text).join(""))?.[0].length ?? 0;
  const lead = widthUpTo(at, fragments, tools);
  const end = fragments.at(-1);
  return { lead, tail: (end ? end.x + end.width : 0) - lead };
}

/** Width of a line up to a place in its text. */
function widthUpTo(at: number, fragments: readonly Fragment[], { shaper }: Tools): number {
  let start = 0;
  for (const { text, x, width, font, size } of fragments) {
    if (at <= start + text.length) {
      const { glyphs } = shaper.shape(font, text, "ltr", "tabular");
      const before = glyphs.filter(({ cluster }) => cluster < at - start);
      const advance = before.reduce((sum, glyph) => sum + glyph.advance, 0);
      return x + Math.min(width, (advance * size) / 1000);
    }
    start += text.length;
  }
  const last = fragments.at(-1);
  return last ? last.x + last.width : 0;
}
