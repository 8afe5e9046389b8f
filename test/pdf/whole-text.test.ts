import * as fc from "fast-check";
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from "pdf-lib";
import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
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

/** What a reader adds or leaves out where lines and directions change. */
function plain(text: string): string {
  return squeeze(text.replace(/[\u00ad\u200e\u200f\u2060]/g, "")).normalize("NFC");
}

/** What each piece of marked content says, by pdf.js, which shares no code with the writer. */
async function contentOf(page: PDFPageProxy, words: Map<string, string>): Promise<void> {
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  const open: string[] = [];
  for (const item of items) {
    if ("str" in item) {
      const id = open.at(-1) ?? "";
      words.set(id, (words.get(id) ?? "") + item.str);
    } else if (item.type.startsWith("begin")) open.push(item.id ?? "");
    else open.pop();
  }
}

/** The names that pdf.js has for the content of a tree of tags, in the order of the tree. */
function* contentIn(kid: PDFObject, page: string, context: PDFContext): Generator<string> {
  const node = context.lookup(kid);
  if (node instanceof PDFNumber) yield `p${page}_mc${node.asNumber()}`;
  if (node instanceof PDFArray) {
    for (const one of node.asArray()) yield* contentIn(one, page, context);
  }
  if (!(node instanceof PDFDict)) return;
  const own = node.get(PDFName.of("Pg"));
  const on = own instanceof PDFRef ? `${own.objectNumber}R` : page;
  const number = node.get(PDFName.of("MCID"));
  const kids = node.get(PDFName.of("K"));
  if (number) yield* contentIn(number, on, context);
  else if (kids) yield* contentIn(kids, on, context);
}

/** All that a PDF says, in the order of its tags. */
async function taggedText(bytes: Uint8Array): Promise<{ text: string; pages: number }> {
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const words = new Map<string, string>();
  for (let i = 1; i <= pdf.numPages; i++) await contentOf(await pdf.getPage(i), words);
  const tree = catalog.get(PDFName.of("StructTreeRoot")) ?? expect.fail("no tags");
  const text = Array.from(contentIn(tree, "", context), (id) => words.get(id) ?? "").join("");
  const pages = pdf.numPages;
  await pdf.destroy();
  return { text, pages };
}

describe("a PDF of any document", async () => {
  const shaper = await createShaper(readShapingWasm(), readFonts());
  for (const pack of ["chinese", "korean"] as const) shaper.add(readPack(pack) ?? {});
  const [subset, hyphenate] = [createSubsetter(readSubsetWasm()), createHyphenate()];

  async function textOf(document: Document): Promise<{ text: string; pages: number }> {
    const set = createLayout(shaper, hyphenate).layOut(document, styleFor("a4", "classic"));
    const bytes = writePdf(set, {
      shaper,
      subset,
      date: "2031-03-31",
      producer: "Pactwright",
      attachment: null,
    });
    return taggedText(bytes);
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
