import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { writePdf } from "../../src/pdf/write.ts";
import { readFonts, readShapingWasm, readSubsetWasm } from "../../src/shaping/node-fonts.ts";
import { createShaper } from "../../src/shaping/shaper.ts";
import { createSubsetter } from "../../src/shaping/subset.ts";
import { samplePages } from "./sample-pages.ts";

/** The reader of Firefox, which shares no code with the writer. */
describe("the sample pages, opened with pdf.js", async () => {
  const bytes = writePdf(samplePages, {
    shaper: await createShaper(readShapingWasm(), readFonts()),
    subset: createSubsetter(readSubsetWasm()),
    date: "2031-03-31",
    producer: "Pactwright",
    attachment: {
      name: "design.json",
      bytes: new TextEncoder().encode("{}"),
      mime: "application/json",
      description: "The design",
    },
  });
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;

  it("show their words", async () => {
    const page = await pdf.getPage(2);
    const { items } = await page.getTextContent();
    const words = items.map((item) => ("str" in item ? item.str : "")).join("");
    expect(words).toContain("The Authority pays the Provider for each outcome that is verified");
    expect(words).toContain("Office affairs first.");
    expect(words).toContain("Ο Δήμος");
  });

  it("have a structure tree with the figure's alternative", async () => {
    const page = await pdf.getPage(2);
    const tree = JSON.stringify(await page.getStructTree());
    expect(tree).toContain('"role":"H1"');
    expect(tree).toContain("Payment rises from nothing at 60% to £4,000 at 90%");
  });

  it("have bookmarks, page labels, links and the attached design", async () => {
    const outline = await pdf.getOutline();
    expect(outline.map((entry) => entry.title)).toEqual(["Contents", "Part A – Services"]);
    expect(await pdf.getPageLabels()).toEqual(["i", "1"]);
    const page = await pdf.getPage(1);
    expect(await page.getAnnotations()).toMatchObject([{ subtype: "Link" }]);
    expect(Object.keys(await pdf.getAttachments())).toEqual(["design.json"]);
  });

  it("say what they are", async () => {
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: "Warm homes in Riverside", Language: "en-GB" });
    expect(metadata.get("pdfaid:part")).toBe("3");
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });
});
