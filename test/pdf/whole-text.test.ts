import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/assembly/document.ts";
import { styleFor } from "../../src/layout/house-style.ts";
import { createHyphenate } from "../../src/layout/hyphenate.ts";
import { createLayout } from "../../src/layout/layout.ts";
import { writePdf } from "../../src/pdf/write.ts";
import {
  readFonts,
  readPack,
  readShapingWasm,
  readSubsetWasm,
} from "../../src/shaping/node-fonts.ts";
import { createShaper } from "../../src/shaping/shaper.ts";
import { createSubsetter } from "../../src/shaping/subset.ts";
import { anyContract, expectedText, squeeze } from "../layout/any-document.ts";
import { plain, readTagged, type Tagged } from "./tagged-text.ts";

const latin = "the Supplier shall measure each Outcome and publish".split(" ");
/** By script, words that each ask something of fonts, order or reading. */
const others = {
  // A sign after a number, beside a name from right to left, pdf.js turns round by rules of its own.
  figures: ["kWh/m²", "£3,000,000", "owner-occupiers", "clause\u00a04.2"],
  ligatures: ["efficient", "offices", "fjord"],
  greek: ["Δήμος", "Αθηναίων"],
  cyrillic: ["Город", "Энергия"],
  vietnamese: ["Nguyễn", "Thập"],
  hebrew: ["עיריית", "שָׁלוֹם"],
  arabic: ["مؤسسة", "الأمل"],
  devanagari: ["दिल्ली", "क्षेत्रीय"],
  chinese: ["卡尔德谷市，", "（住房）"],
  korean: ["서울특별시"],
  emoji: ["🏠", "👩\u200d🚀", "🇬🇧"],
  hidden: ["pay\u202ement", "\ud83d", "zero\u200bwidth"],
  long: ["x".repeat(400), "Donaudampfschiff".repeat(20)],
};
const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...latin) },
  ...Object.values(others).map((words) => ({ weight: 1, arbitrary: fc.constantFrom(...words) })),
);

/** What a print shows for characters that it must not hold. */
function shown(text: string): string {
  return text
    .replaceAll("\u202e", "[U+202E]")
    .replaceAll("\u200b", "[U+200B]")
    .replaceAll(/\p{Surrogate}/gu, "[U+D83D]");
}

describe("a PDF of any document", async () => {
  const shaper = await createShaper(readShapingWasm(), readFonts());
  for (const pack of ["chinese", "korean"] as const) shaper.add(readPack(pack) ?? {});
  const [subset, hyphenate] = [createSubsetter(readSubsetWasm()), createHyphenate()];

  async function textOf(document: Document): Promise<Tagged> {
    const set = createLayout(shaper, hyphenate).layOut(document, styleFor("a4", "classic"));
    const bytes = writePdf(set, {
      shaper,
      subset,
      date: "2031-03-31",
      producer: "Pactwright",
      attachment: null,
    });
    return readTagged(bytes);
  }

  it("holds all its text once and in the order of its tags", { timeout: 120_000 }, async () => {
    const met = new Map(Object.keys(others).map((script) => [script, 0]));
    const kinds = new Map<string, number>();
    let [pages, characters] = [0, 0];
    await fc.assert(
      fc.asyncProperty(anyContract(word), async (document) => {
        const expected = expectedText(document);
        const found = await textOf(document);
        expect(plain(found.text)).toBe(plain(shown(expected)));
        pages += found.pages;
        characters += expected.length;
        for (const [script, words] of Object.entries(others)) {
          const isMet = words.some((one) => expected.includes(squeeze(one)));
          met.set(script, (met.get(script) ?? 0) + Number(isMet));
        }
        for (const { kind } of document.sections.flatMap(({ blocks }) => blocks)) {
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        }
      }),
      { numRuns: 30 },
    );
    expect(pages).toBeGreaterThan(80);
    expect(characters).toBeGreaterThan(40_000);
    expect(Math.min(...met.values())).toBeGreaterThan(5);
    for (const kind of ["paragraph", "heading", "table", "definitions", "signature"]) {
      expect(kinds.get(kind)).toBeGreaterThan(20);
    }
  });
});
