import { expect, it } from "vitest";
import { styleFor } from "../../src/layout/house-style.ts";
import { createHyphenate } from "../../src/layout/hyphenate.ts";
import { createLayout } from "../../src/layout/layout.ts";
import type { Fragment } from "../../src/layout/page.ts";
import { startHarfBuzz } from "../../src/shaping/harfbuzz.ts";
import { readFonts, readShapingWasm } from "../../src/shaping/node-fonts.ts";
import { createShaper } from "../../src/shaping/shaper.ts";
import { fragmentsOf } from "./dump.ts";
import { documentOf, row, section } from "./sample-document.ts";

const fonts = readFonts();
const shaper = await createShaper(readShapingWasm(), fonts);

/** The right-hand column of a table with these cells, by their words. */
function columnOf(cells: readonly string[], house: "classic" | "modern" | "large-print") {
  const table = {
    kind: "table",
    id: "payments.table",
    caption: [],
    columns: [{ align: "start" }, { align: "end" }],
    head: row("Result", "Payment"),
    rows: cells.map((cell, i) => row(`Band ${i + 1}`, cell)),
  } as const;
  const document = documentOf([section("clause", "payments", "4", "Payments", [table])]);
  const set = createLayout(shaper, createHyphenate()).layOut(document, styleFor("a4", house));
  const fragments = set.pages.flatMap(fragmentsOf);
  return cells.map((cell) => fragments.find(({ text }) => text.trim() === cell));
}

/** Where a fragment's decimal point stands, or would stand after its last digit. */
function pointOf(fragment: Fragment | undefined): number {
  if (!fragment) return Number.NaN;
  const { text, font, size, x, figures } = fragment;
  const decimal = text.indexOf(".");
  const at = decimal >= 0 ? decimal : text.search(/\d\D*$/) + 1;
  const { glyphs } = shaper.shape(font, text, "ltr", figures);
  const before = glyphs.filter(({ cluster }) => cluster < at);
  return x + (before.reduce((sum, { advance }) => sum + advance, 0) * size) / 1000;
}

it.each(["classic", "modern", "large-print"] as const)(
  "numbers of a column share the place of their decimal points in the %s house style",
  (house) => {
    const column = columnOf(["£1,250.50", "£900", "£7.5 million", "−£12.25", "0.125%"], house);
    const points = column.map(pointOf);
    for (const point of points) expect(point).toBeCloseTo(points[0] ?? Number.NaN, 1);
    const rights = column.map((fragment) => (fragment ? fragment.x + fragment.width : 0));
    expect(Math.max(...rights)).toBeCloseTo(rights[2] ?? 0, 1);
  },
);

it("a range, a date and words keep to the right edge of their column", () => {
  const column = columnOf(["90 to 95", "31 March 2031", "£1.50", "none"], "classic");
  const rights = column.map((fragment) => (fragment ? fragment.x + fragment.width : Number.NaN));
  for (const right of rights) expect(right).toBeCloseTo(rights[0] ?? Number.NaN, 1);
});

it("every figure in the cells of a table is tabular", () => {
  const column = columnOf(["£1,111.11", "£8,888.88"], "classic");
  expect(column.map((fragment) => fragment?.figures)).toEqual(["tabular", "tabular"]);
  expect(column[0]?.width).toBeCloseTo(column[1]?.width ?? 0, 6);
});

/**
 * Policy: lining figures throughout a contract, tabular ones in tables. Oldstyle figures sink below
 * the line and are read wrongly in sums; no style may bring them in.
 */
it("figures are lining in text and in tables, in every font that sets text", async () => {
  const engine = await startHarfBuzz(readShapingWasm());
  const [lining, oldstyle] = [engine.features(["lnum"]), engine.features(["onum"])];
  for (const [font, bytes] of Object.entries(fonts)) {
    if (!/^(serif|sans|fallback)/.test(font) || !bytes) continue;
    const opened = engine.open(bytes, 1000);
    const glyphsWith = (features: typeof lining | null): readonly number[] =>
      opened.shape("0123456789", "ltr", features).map(({ id }) => id);
    expect(glyphsWith(null), font).toEqual(glyphsWith(lining));
    expect(glyphsWith(oldstyle), font).not.toEqual(glyphsWith(lining));
    const id = font as Fragment["font"];
    const set = (figures: "text" | "tabular"): readonly number[] =>
      shaper.shape(id, "0123456789", "ltr", figures).glyphs.map((glyph) => glyph.id);
    expect([set("text"), set("tabular")], font).toEqual([glyphsWith(lining), glyphsWith(lining)]);
  }
});
