import { describe, expect, it } from "vitest";
import { type HouseName, houses, styleFor } from "../../src/layout/house-style.ts";
import { createHyphenate } from "../../src/layout/hyphenate.ts";
import { createLayout } from "../../src/layout/layout.ts";
import { readFonts, readShapingWasm } from "../../src/shaping/node-fonts.ts";
import { createShaper } from "../../src/shaping/shaper.ts";
import { fragmentsOf } from "./dump.ts";
import { outsideMargins, overlaps } from "./measure.ts";
import { sampleDocument } from "./sample-document.ts";

const shaper = await createShaper(readShapingWasm(), readFonts());
const names = Object.keys(houses) as HouseName[];

describe.each(names)("the %s house style", (house) => {
  describe.each(["a4", "letter"] as const)("on %s", (paper) => {
    const style = styleFor(paper, house, "ragged");
    const layout = createLayout(shaper, createHyphenate());
    const ragged = layout.layOut(sampleDocument, style);
    const justified = layout.layOut(sampleDocument, styleFor(paper, house, "justified"));

    it("keeps everything inside its margins, and nothing over anything else", () => {
      for (const set of [ragged, justified]) {
        expect(outsideMargins(set, style)).toEqual([]);
        expect(overlaps(set)).toEqual([]);
      }
    });

    it("stretches no space where ragged, and fills lines where justified", () => {
      const spacings = (set: typeof ragged): readonly number[] =>
        set.pages.flatMap(fragmentsOf).map(({ wordSpacing }) => wordSpacing);
      expect(new Set(spacings(ragged))).toEqual(new Set([0]));
      expect(spacings(justified).filter((spacing) => spacing !== 0).length).toBeGreaterThan(50);
    });

    it("keeps each signature block on one page", () => {
      for (const { pages, elements } of [ragged, justified]) {
        const last = pages
          .flatMap(({ anchors }) => anchors)
          .filter(({ node }) => {
            return node.startsWith("signatures.");
          });
        expect(last.length).toBeGreaterThan(2);
        for (const { element } of last) {
          const inside = new Set([element]);
          elements.forEach(({ parent }, i) => {
            if (parent !== null && inside.has(parent)) inside.add(i);
          });
          const on = pages.filter((page) =>
            fragmentsOf(page).some((one) => one.element !== null && inside.has(one.element)),
          );
          expect(on.length).toBeLessThanOrEqual(1);
        }
      }
    });

    it("hangs the numbers of clauses in the indent beside their text", () => {
      const { left } = style.margin;
      const [, indent = 0] = style.indents;
      const fragments = ragged.pages.flatMap(fragmentsOf);
      const labels = fragments.filter(({ text }) => /^\d\.\d+ $/.test(text));
      expect(labels.length).toBeGreaterThan(20);
      for (const label of labels) {
        expect(label.x).toBeCloseTo(left, 1);
        expect(label.x + label.width).toBeLessThanOrEqual(left + indent);
      }
    });
  });
});

it("a style is the same object whenever it is asked for, so that caches hold", () => {
  expect(styleFor("a4", "modern", "ragged")).toBe(styleFor("a4", "modern", "ragged"));
  expect(styleFor("a4", "modern", "ragged")).not.toBe(styleFor("a4", "modern", "justified"));
});

it("large print sets what is read at 16 points or more, and only small print at less", () => {
  const { text } = styleFor("a4", "large-print");
  const small = Object.entries(text).filter(([, { size }]) => size < 16);
  const roles = ["cell", "cellHead", "caption", "figure", "furniture"];
  expect(small.map(([role]) => role)).toEqual(roles);
  expect(Math.min(...small.map(([, { size }]) => size))).toBe(12);
  for (const { size, leading } of Object.values(text)) {
    expect(leading / size).toBeGreaterThanOrEqual(1.19);
  }
});
