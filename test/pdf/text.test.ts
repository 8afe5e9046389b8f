import { assert, asyncProperty, constantFrom, string } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Fragment, PageSet } from "../../src/layout/page.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { readFonts, readShapingWasm, readSubsetWasm } from "../../src/shaping/node-fonts.ts";
import { createShaper, type FontShaper } from "../../src/shaping/shaper.ts";
import { createSubsetter } from "../../src/shaping/subset.ts";
import { arabic, hebrew } from "../layout/script-document.ts";
import { PdfReader } from "./read-pdf.ts";
import { line, onePage, page, pageSet, paragraph } from "./sample-pages.ts";

let shaper: FontShaper;
const subset = createSubsetter(readSubsetWasm());

beforeAll(async () => {
  shaper = await createShaper(readShapingWasm(), readFonts());
});

type Words = Partial<Fragment> & { readonly text: string };

const open = (pages: PageSet): Promise<PdfReader> =>
  PdfReader.open(
    writePdf(pages, {
      shaper,
      subset,
      date: "2031-03-31",
      producer: "Pactwright",
      attachment: null,
    }),
  );

const print = (...words: readonly Words[]): Promise<PdfReader> => open(onePage(...words));

const readBack = async (...words: readonly Words[]): Promise<string> =>
  (await print(...words)).marked(0).get(0) ?? "";

/** The numbers between strings of the page's TJ arrays. */
const adjustments = (pdf: PdfReader): number[] =>
  [...pdf.operators(0).matchAll(/\)(-?[\d.]+)\(/g)].map(([, number]) => Number(number));

const letters = Array.from("abVATŐőαΩЖжя059 .,;-–—()\\/'&<>%€£é");
const units = [...letters, "ffi", "fl", "ff", "AV", "  ", "fj"];

describe("text in the PDF", () => {
  it.each([
    "The Provider shall pay £1,250,000.50 (one million…).",
    "office, affluent, flow, efficient, fjord",
    "Δήμος Αθηναίων · Москва · Łódź · Ålesund",
    "brackets ( ) and a \\ backslash",
    "spaces  two   three ",
  ])("reads back as written: %s", async (text) => {
    expect(await readBack({ text })).toBe(text);
  });

  it("reads back whatever Latin, Greek and Cyrillic it was given", async () => {
    const text = string({ unit: constantFrom(...units), minLength: 1, maxLength: 40 });
    let ligatures = 0;
    await assert(
      asyncProperty(text, async (words) => {
        if (/f[fi]/.test(words)) ligatures++;
        expect(await readBack({ text: words })).toBe(words);
      }),
      { numRuns: 40, seed: 20310331 },
    );
    expect(ligatures).toBeGreaterThan(0);
  });

  it("kerns as HarfBuzz does", async () => {
    const pdf = await print({ text: "AVATAR" });
    const { glyphs } = shaper.shape("serif-regular", "AVATAR");
    const { facts } = shaper.file("serif-regular");
    const kerning = glyphs.map((glyph) => facts.advance(glyph.id) - glyph.advance);
    expect(adjustments(pdf)).toEqual(kerning.filter((amount) => amount !== 0));
  });

  it("widens spaces by the words' spacing, and those of the next words no more", async () => {
    const pdf = await print(
      { text: "nn nn nn ", wordSpacing: 1.2345 },
      { text: "nn nn", wordSpacing: 1.2345 },
      { text: "nn nn", wordSpacing: -0.06 },
      { text: "nn nn" },
    );
    const spacings = [...pdf.operators(0).matchAll(/(\S+) Tw/g)].map(([, number]) => number);
    expect(spacings).toEqual(["1.235", "-.06", "0"]);
  });

  it("reads a hyphen that only breaks a line as a soft one, a real one as itself", async () => {
    expect(
      await readBack(
        { text: "one-off the commence-", hyphenated: true },
        { text: "ment of long-" },
        { text: "term work" },
      ),
    ).toBe("one-off the commence\u00adment of long-term work");
  });

  it("gives a glyph that reads two ways a second code over the same outline", async () => {
    const pdf = await print({ text: "a-" }, { text: "b-", hyphenated: true });
    const font = pdf.from(pdf.page(0), "Resources", "Font", "F1") ?? expect.fail();
    const map = pdf.bytes(pdf.from(font, "DescendantFonts", 0, "CIDToGIDMap") ?? expect.fail());
    const [hyphen] = shaper.shape("serif-regular", "-").glyphs;
    const glyphOf = (code: number): number => (map[2 * code] ?? 0) * 256 + (map[2 * code + 1] ?? 0);
    expect(glyphOf("-".charCodeAt(0))).toBe(hyphen?.id);
    expect(glyphOf(0x7f)).toBe(hyphen?.id);
    expect(pdf.text(font, "BaseFont")).toMatch(/^[A-Z]{6}\+SourceSerif4-Regular$/);
  });

  it("writes ASCII in its own codes, for word spacing acts on that of the space", async () => {
    const pdf = await print({ text: "no 1" });
    expect(pdf.operators(0)).toContain("[(no 1)]TJ");
  });

  it("takes codes of two bytes when those of one have run out", async () => {
    const cyrillic = Array.from({ length: 0x500 - 0x400 }, (_, i) =>
      String.fromCodePoint(0x400 + i),
    );
    const text = `${cyrillic.filter((letter) => !/\p{M}/u.test(letter)).join("")} end`;
    expect(text.length).toBeGreaterThan(0xc0);
    expect(await readBack({ text, font: "fallback-serif-regular" })).toBe(text);
  });

  it("embeds each font once, and only those that the pages use", async () => {
    const pdf = await print({ text: "a" }, { text: "b", font: "sans-bold" }, { text: "c" });
    const fonts = pdf.text(pdf.from(pdf.page(0), "Resources", "Font") ?? expect.fail());
    expect(fonts.match(/\/F\d/g)).toEqual(["/F1", "/F2"]);
  });

  it("states widths as the font file has them", async () => {
    const pdf = await print({ text: "W" });
    const font = pdf.from(pdf.page(0), "Resources", "Font", "F1") ?? expect.fail();
    const [glyph] = shaper.shape("serif-regular", "W").glyphs;
    const widths = pdf.text(font, "DescendantFonts", 0, "W").replace(/\s+/g, " ");
    expect(widths).toBe(`[ ${"W".charCodeAt(0)} [ ${glyph?.advance} ] ]`);
  });

  it("keeps the reading of a character that no font can draw", async () => {
    expect(await readBack({ text: "River \u{1F33F} flows" })).toBe("River \u{1F33F} flows");
  });

  it("never lets a private or broken character into the reading", async () => {
    expect(await readBack({ text: "a\ue000b\ud800c" })).toBe("a\ufffdb\ufffdc");
  });

  it("draws a letter and its marks as one sign that reads as all of them", async () => {
    const pdf = await print({ text: "x\u0308\u0323y", font: "fallback-serif-regular" });
    expect(pdf.marked(0).get(0)).toBe("x\u0308\u0323y");
    expect(pdf.operators(0)).not.toContain("Ts");
    const [x] = shaper.shape("fallback-serif-regular", "x").glyphs;
    const font = pdf.from(pdf.page(0), "Resources", "Font", "F1") ?? expect.fail();
    expect(pdf.text(font, "DescendantFonts", 0, "W").replace(/\s+/g, " ")).toContain(
      `[ ${x?.advance} ]`,
    );
  });

  it.each([
    [hebrew.pointed, "script-hebrew-regular"],
    [arabic.pointed, "script-arabic-regular"],
    [`${hebrew.name} ${hebrew.bracketed}`, "script-hebrew-bold"],
  ] as const)("writes from right to left what readers turn round: %s", async (text, font) => {
    const read = await readBack({ text, direction: "rtl", font });
    expect(Array.from(read).toReversed().join("")).toBe(text);
  });

  it("marks where a name from right to left ends, unless a letter or figure shows it", async () => {
    const name = {
      text: hebrew.name,
      direction: "rtl",
      font: "script-hebrew-regular",
      width: 90,
    } as const;
    const read = async (after: string): Promise<string> => {
      const one = line(100, { element: 1, ...name }, { element: 1, text: after, x: 162 });
      const set = pageSet({ pages: [page(0, "1", [one])], elements: paragraph });
      return (await open(set)).marked(0).get(0) ?? "";
    };
    expect(await read(", 12 homes")).toContain("\u200e, 12 homes");
    expect(await read("12 homes")).not.toContain("\u200e");
  });

  it("widens the spaces of a name from right to left", async () => {
    const name = { text: arabic.name, font: "script-arabic-regular", direction: "rtl" } as const;
    const pdf = await print({ ...name, size: 10, wordSpacing: 1.5 });
    expect(pdf.operators(0)).toContain("1.5 Tw");
    expect(pdf.operators(0)).toMatch(/\(.* .*\)/s);
  });

  it("draws a name set from right to left, every letter of it", async () => {
    const text = await readBack({ text: "abc", direction: "rtl", font: "fallback-serif-regular" });
    expect(text).toBe("cba");
  });
});
