import { describe, expect, it } from "vitest";
import type { Block, Document, Section } from "../../src/assembly/document.ts";
import { styleFor } from "../../src/layout/house-style.ts";
import { createHyphenate } from "../../src/layout/hyphenate.ts";
import { createLayout } from "../../src/layout/layout.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { readFonts, readShapingWasm, readSubsetWasm } from "../../src/shaping/node-fonts.ts";
import { createShaper } from "../../src/shaping/shaper.ts";
import { createSubsetter } from "../../src/shaping/subset.ts";
import { expectedText } from "../layout/any-document.ts";
import { cell, documentOf, paragraph, row, section, text } from "../layout/sample-document.ts";
import { plain, readTagged, type Tagged } from "./tagged-text.ts";

const style = styleFor("a4", "classic");
/** What optical margins let a mark hang out, as a share of the size, and rounding. */
const hang = 0.35;

interface Printed extends Tagged {
  /** Characters that were shaped for it: the measure of work, the same on any machine. */
  readonly shaped: number;
  readonly faults: readonly string[];
}

describe("a hostile document", { timeout: 60_000 }, async () => {
  const real = await createShaper(readShapingWasm(), readFonts());
  const subset = createSubsetter(readSubsetWasm());

  async function print(document: Document): Promise<Printed> {
    let shaped = 0;
    const counting: typeof real = {
      ...real,
      shape: (font, words, direction, figures) => {
        shaped += words.length;
        return real.shape(font, words, direction, figures);
      },
    };
    const set = createLayout(counting, createHyphenate()).layOut(document, style);
    const bytes = writePdf(set, {
      shaper: real,
      subset,
      date: "2031-03-31",
      producer: "Pactwright",
      attachment: null,
    });
    const faults = set.findings.map(({ message }) => message);
    return { ...(await readTagged(bytes)), shaped, faults };
  }

  function standsInside({ runs }: Tagged): void {
    const { margin, paper } = style;
    const outside = runs.filter(({ left, right, baseline, size }) => {
      const give = hang * size + 0.1;
      const isAcross = left < margin.left - give || right > paper.width - margin.right + give;
      return isAcross || baseline < 20 || baseline + size > paper.height;
    });
    expect(runs.length).toBeGreaterThan(0);
    expect(outside).toEqual([]);
  }

  async function printsWhole(document: Document, shown = (words: string) => words) {
    const printed = await print(document);
    standsInside(printed);
    expect(plain(printed.text).replaceAll("-", "")).toBe(
      plain(shown(expectedText(document))).replaceAll("-", ""),
    );
    return printed;
  }

  const clause = (...blocks: readonly Block[]): Section =>
    section("clause", "c", "1", "Outcomes", blocks);

  const longWords = (length: number): Document => {
    const word = "Donaudampfschiff".repeat(length / 16);
    const table: Block = {
      kind: "table",
      id: "c.t",
      caption: [],
      columns: [{ align: "start" }, { align: "end" }],
      head: row("Party", "Homes"),
      rows: [[cell(word), cell("9".repeat(length))]],
    };
    const definitions: Block = {
      kind: "definitions",
      id: "c.d",
      entries: [{ id: "c.d1", term: word, inlines: [text(word)] }],
    };
    const deep = paragraph("c.2", 9, "(i)", "x".repeat(length));
    return documentOf([
      section("clause", "h", "2", word, [paragraph("c.1", 1, "1.1", word), deep]),
      clause(table, definitions, paragraph("c.3", 2, "(a)", "東".repeat(length))),
    ]);
  };

  it("of words of ten thousand characters keeps them whole and inside the margins", async () => {
    const shown = (words: string) => words.replaceAll("東", "[U+6771]");
    const { pages } = await printsWhole(longWords(10_000), shown);
    expect(pages).toBeGreaterThan(20);
  });

  it("of longer words takes no more than in proportion", async () => {
    const [short, long] = [await print(longWords(1600)), await print(longWords(6400))];
    expect(long.shaped / short.shaped).toBeLessThan(6);
  });

  it("of a table of five hundred rows prints each once", async () => {
    const table: Block = {
      kind: "table",
      id: "c.t",
      caption: [],
      columns: [{ align: "start" }, { align: "start" }, { align: "end" }],
      head: row("Home", "Work", "Cost"),
      rows: Array.from({ length: 500 }, (_, i) =>
        row(`Home ${i + 1}`, "Insulation of the loft and the walls", `£${1000 + i}.50`),
      ),
    };
    const { pages, runs } = await printsWhole(documentOf([clause(table)]));
    expect(pages).toBeGreaterThan(10);
    expect(runs.filter(({ words }) => words.includes("Insulation"))).toHaveLength(500);
  });

  it("of nine levels keeps the deepest inside the margins", async () => {
    const blocks = Array.from({ length: 9 }, (_, i) =>
      paragraph(
        `c.${i}`,
        i + 1,
        `(${"i".repeat(i + 1)})`,
        "The Supplier shall measure. ".repeat(9),
      ),
    );
    await printsWhole(documentOf([clause(...blocks, ...blocks.toReversed())]));
  });

  it("of sections nine deep steps down in headings that stay in order", async () => {
    const deepest = clause(paragraph("c.1", 1, "1.1", "The Supplier shall measure."));
    let around: Section = deepest;
    for (let depth = 8; depth > 0; depth--) {
      around = { ...section("part", `p${depth}`, `${depth}`, `Part ${depth}`), children: [around] };
    }
    const { text: words } = await print(documentOf([around]));
    const places = [1, 2, 3, 4, 5, 6, 7, 8].map((depth) => words.indexOf(`Part ${depth}`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  });

  it("of two thousand clauses says each of them", async () => {
    const sections = Array.from({ length: 2000 }, (_, i) =>
      section("clause", `c${i}`, `${i + 1}`, `Measurement ${i + 1}`, [
        paragraph(`c${i}.1`, 1, `${i + 1}.1`, `The Supplier shall measure home ${i + 1}.`),
      ]),
    );
    const { pages } = await printsWhole(documentOf(sections));
    expect(pages).toBeGreaterThan(100);
  });

  it("of halves, controls and marks of direction shows each of them", async () => {
    const odd = "\ud83d\u202e\u0007\u200b\ue000\udfff\u2066";
    const shown = (words: string) =>
      words.replace(/[^\x20-\x7e]/g, (one) => {
        const code = one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
        return one === "\u2019" || one === "\u00a0" ? one : `[U+${code}]`;
      });
    const document = documentOf([
      section("clause", "c", "1", `Homes${odd}x`, [
        paragraph("c.1", 1, "1.1", `Before ${odd} after`),
        paragraph("c.2", 2, "(a)", odd.repeat(100)),
      ]),
    ]);
    const { faults } = await printsWhole(document, shown);
    expect(faults.join(" ")).toContain("U+D83D, U+202E, U+0007, U+200B, U+E000, U+DFFF");
  });
});
