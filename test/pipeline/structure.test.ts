import { type PDFObject } from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { createPress } from "../../src/pipeline/press.ts";
import { readFonts, readShapingWasm, readSubsetWasm } from "../../src/shaping/node-fonts.ts";
import { createShaper } from "../../src/shaping/shaper.ts";
import { PdfReader } from "../pdf/read-pdf.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";

/** The tags of a whole contract, as a screen reader meets them in its PDF. */
describe("the structure of a contract", { timeout: 30_000 }, () => {
  let pdf: PdfReader;
  /** Every element in reading order, with the tag of its parent. */
  let elements: { tag: string; parent: string; node: PDFObject }[];

  beforeAll(async () => {
    const shaper = await createShaper(readShapingWasm(), readFonts());
    const press = createPress(library, shaper, readSubsetWasm());
    pdf = await PdfReader.open(press.pdf(standardDesign, "2026-11-24"));
    const walk = (node: PDFObject, parent: string): typeof elements => {
      const tag = pdf.text(node, "S");
      if (tag === "" || pdf.text(node, "Type") !== "StructElem") return [];
      const below = pdf.kids(node).flatMap((kid) => walk(pdf.resolve(kid), tag));
      return [{ tag, parent, node }, ...below];
    };
    const root = pdf.at("StructTreeRoot") ?? expect.fail("no tags");
    elements = pdf.kids(root).flatMap((kid) => walk(pdf.resolve(kid), ""));
  }, 30_000);

  const all = (...tags: readonly string[]) => elements.filter(({ tag }) => tags.includes(tag));
  const tagsBelow = (node: PDFObject): string[] =>
    pdf.kids(node).map((kid) => pdf.text(pdf.resolve(kid), "S"));
  const parentsOf = (tag: string): string[] => [...new Set(all(tag).map(({ parent }) => parent))];

  it("steps down in headings one level at a time, from one H1 on", () => {
    const levels = all("H1", "H2", "H3", "H4").map(({ tag }) => Number(tag[1]));
    expect(levels.length).toBeGreaterThan(40);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  it("has lists of items only, each with its label and its body", () => {
    expect(all("L").length).toBeGreaterThan(20);
    for (const { node } of all("L")) {
      expect(new Set(tagsBelow(node))).toEqual(new Set(["LI"]));
      expect(pdf.text(node, "A", "ListNumbering")).not.toBe("");
    }
    for (const { node } of all("LI")) expect(tagsBelow(node)).toEqual(["Lbl", "LBody"]);
    for (const { node } of all("Lbl")) expect(pdf.kids(node).length).toBeGreaterThan(0);
  });

  it("has tables whose heads have a scope, and whose cells name heads that are there", () => {
    expect(all("TH").length).toBeGreaterThan(20);
    for (const { node } of all("TH"))
      expect(pdf.text(node, "A", "Scope")).toMatch(/^(Column|Row)$/);
    const ids = new Set(all("TH").map(({ node }) => pdf.text(node, "ID")));
    let named = 0;
    for (const { node } of all("TD")) {
      for (let i = 0; pdf.from(node, "A", "Headers", i); i++) {
        expect(ids).toContain(pdf.text(node, "A", "Headers", i));
        named++;
      }
    }
    expect(named).toBeGreaterThan(40);
    expect(parentsOf("TH")).toEqual(["TR"]);
    expect(parentsOf("TR").toSorted()).toEqual(["TBody", "THead"]);
  });

  it("has links that say where they lead", () => {
    const links = all("Link");
    expect(links.length).toBeGreaterThan(40);
    for (const { node } of links) {
      const kids = pdf.kids(node).map((kid) => pdf.resolve(kid));
      const annotations = kids.filter((kid) => pdf.text(kid, "Type") === "OBJR");
      expect(annotations.length).toBeGreaterThan(0);
      for (const kid of annotations) expect(pdf.text(kid, "Obj", "Contents")).toMatch(/[\w\d]/);
    }
    expect(parentsOf("TOCI")).toEqual(["TOC"]);
    expect(parentsOf("Reference")).toEqual(["TOCI"]);
  });

  it("has figures whose alternative says what the curve shows, in sums", () => {
    expect(all("Figure").length).toBeGreaterThan(0);
    for (const { node } of all("Figure")) {
      expect(pdf.text(node, "Alt")).toMatch(/£[\d,]+/);
      expect(pdf.text(node, "Alt").length).toBeGreaterThan(60);
      expect(tagsBelow(node).at(-1)).toBe("Caption");
    }
  });

  it("holds every paragraph in a section, an item or a cell, and no element twice", () => {
    expect(parentsOf("P").toSorted()).toEqual(expect.arrayContaining(["LBody", "Sect"]));
    expect(parentsOf("P")).not.toContain("P");
    expect(new Set(elements.map(({ node }) => node)).size).toBe(elements.length);
  });
});
