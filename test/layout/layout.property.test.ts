import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { styleFor } from "../../src/layout/house-style.ts";
import { createHyphenate } from "../../src/layout/hyphenate.ts";
import { createLayout } from "../../src/layout/layout.ts";
import type { PageSet } from "../../src/layout/page.ts";
import type { Style } from "../../src/layout/style.ts";
import { anyContract, expectedText, squeeze } from "./any-document.ts";
import { fragmentsOf, readingTextOf } from "./dump.ts";
import { fixedShaper } from "./fixed-shaper.ts";
import { widestHang } from "./measure.ts";

const shaper = fixedShaper();
const hyphenate = createHyphenate();

const word = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(..."the Supplier shall measure each Outcome and publish".split(" ")),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom("notwithstanding", "owner-occupiers", "kWh/m²", "£3,000,000"),
  },
  { weight: 1, arbitrary: fc.constantFrom("שלום", "عقد", "😀", "\u202e", "a\u00a0b", "–") },
  { weight: 1, arbitrary: fc.integer({ min: 80, max: 900 }).map((n) => "x".repeat(n)) },
);
const contract = anyContract(word);

/** As it prints where no font has emoji. */
const shown = (text: string): string =>
  text.replaceAll("😀", "[U+1F600]").replaceAll("\u202e", "[U+202E]");

/** Every page's lines of each P, by element: the number of lines on each page. */
function linesByPage(set: PageSet): Map<number, number[]> {
  const counts = new Map<number, number[]>();
  for (const page of set.pages) {
    const here = new Map<number, number>();
    for (const item of page.items) {
      if (item.kind !== "line") continue;
      const owners = new Set(
        item.fragments.flatMap(({ element }) => {
          if (element === null) return [];
          const { tag, parent } = set.elements[element] ?? {};
          const owner = tag === "Link" ? (parent ?? element) : element;
          return set.elements[owner]?.tag === "P" ? [owner] : [];
        }),
      );
      for (const owner of owners) here.set(owner, (here.get(owner) ?? 0) + 1);
    }
    for (const [owner, count] of here) counts.set(owner, [...(counts.get(owner) ?? []), count]);
  }
  return counts;
}

function outside(set: PageSet, style: Style): unknown[] {
  const { margin, paper } = style;
  return set.pages.flatMap((page) =>
    page.items.flatMap((item) => {
      if (item.kind !== "line") return [];
      const isText = item.fragments.some(({ element }) => element !== null);
      const isLow = isText && item.baseline > paper.height - margin.bottom;
      const isHigh = isText && item.baseline < margin.top;
      const wide = item.fragments.filter(({ x, width, size }) => {
        const hang = (style.hangs ? widestHang : 0) * size + 0.01;
        return x < margin.left - hang || x + width > paper.width - margin.right + hang;
      });
      return isLow || isHigh ? [item, ...wide] : wide;
    }),
  );
}

describe("any document", () => {
  const styles = [
    styleFor("a4", "classic"),
    styleFor("letter", "modern", "ragged"),
    styleFor("a4", "large-print"),
  ];
  const seen = { pages: 0, broken: 0, replaced: 0, rightToLeft: 0 };

  it("prints all its text once and in order, inside the margins, without widows or orphans", {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(contract, fc.constantFrom(...styles), (document, style) => {
        const set = createLayout(shaper, hyphenate).layOut(document, style);
        expect(squeeze([...readingTextOf(set).values()].join(""))).toBe(
          shown(expectedText(document)),
        );
        expect(outside(set, style)).toEqual([]);
        for (const counts of linesByPage(set).values()) {
          if (counts.length > 1) expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
          if (counts.length > 1) seen.broken += 1;
        }
        for (const element of set.elements) {
          if (element.parent !== null) expect(set.elements[element.parent]).toBeDefined();
        }
        seen.pages += set.pages.length;
        seen.replaced += set.findings.length;
        seen.rightToLeft += set.pages
          .flatMap(fragmentsOf)
          .filter((f) => f.direction === "rtl").length;
      }),
      { numRuns: 40 },
    );
    expect(seen.pages).toBeGreaterThan(200);
    expect(seen.broken).toBeGreaterThan(10);
    expect(seen.replaced).toBeGreaterThan(50);
    expect(seen.rightToLeft).toBeGreaterThan(50);
  });

  it("comes out the same whether or not something else was laid out before", {
    timeout: 60_000,
  }, () => {
    const layout = createLayout(shaper, hyphenate);
    fc.assert(
      fc.property(contract, fc.constantFrom(...styles), (document, style) => {
        const fresh = createLayout(shaper, hyphenate).layOut(document, style);
        expect(layout.layOut(document, style)).toEqual(fresh);
      }),
      { numRuns: 8 },
    );
  });

  it("comes out the same where sections of before stand elsewhere, or without their neighbours", {
    timeout: 60_000,
  }, () => {
    const [style = styleFor("a4", "classic")] = styles;
    let moved = 0;
    fc.assert(
      fc.property(contract, fc.nat(), fc.nat(), (document, from, left) => {
        const layout = createLayout(shaper, hyphenate);
        layout.layOut(document, style);
        const kept = document.sections.toSpliced(from % document.sections.length, 1);
        const sections = [...kept.slice(left % 4), ...kept.slice(0, left % 4)];
        const [first] = sections;
        if (first && sections[1]) {
          sections[0] = { ...first, children: sections.splice(1, 1) };
          moved++;
        }
        const edited = { ...document, sections };
        const fresh = createLayout(shaper, hyphenate).layOut(edited, style);
        expect(layout.layOut(edited, style)).toEqual(fresh);
      }),
      { numRuns: 20, seed: 11 },
    );
    expect(moved).toBeGreaterThan(5);
  });
});
