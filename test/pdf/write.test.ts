import { PDFArray } from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Element, PageSet } from "../../src/layout/page.ts";
import { createDeflate } from "../../src/pdf/deflate.ts";
import { type PdfOptions, writePdf } from "../../src/pdf/write.ts";
import { readFonts, readShapingWasm, readSubsetWasm } from "../../src/shaping/node-fonts.ts";
import { createShaper } from "../../src/shaping/shaper.ts";
import { createSubsetter } from "../../src/shaping/subset.ts";
import { PdfReader } from "./read-pdf.ts";
import { line, onePage, page, pageSet, paragraph, samplePages } from "./sample-pages.ts";

let options: PdfOptions;

const design = new TextEncoder().encode('{"mission":"Warm homes"}');

beforeAll(async () => {
  options = {
    shaper: await createShaper(readShapingWasm(), readFonts()),
    subset: createSubsetter(readSubsetWasm()),
    date: "2031-03-31",
    producer: "Pactwright 0.1.0",
    fingerprint: "riverside-1",
    attachment: {
      name: "design.json",
      bytes: design,
      mime: "application/json",
      description: "The design that this contract was made from",
    },
  };
});

const print = (set: PageSet, more: Partial<PdfOptions> = {}): Promise<PdfReader> =>
  PdfReader.open(writePdf(set, { ...options, ...more }));

describe("structure", () => {
  it("says in reading order what each piece of the pages is", async () => {
    const pdf = await print(samplePages);
    expect(pdf.tree()).toEqual([
      "Document",
      "  TOC",
      "    TOCI",
      "      Reference",
      '        Link "4  Payment1" → page 1',
      '  H1 "4  Payment"',
      '  P "The Authority pays the Provider for each outcome that is verified; see " ", after the commence\u00adment date. Office affairs first." "Reserved"',
      '    Link "clause 9" → page 1',
      "  L",
      "    LI",
      '      Lbl "(a) "',
      '      LBody "monthly in arrears;"',
      "  Table",
      "    THead",
      "      TR",
      '        TH "Homes"',
      '        TH "Price"',
      "    TBody",
      "      TR",
      '        TD "4,000"',
      "        TD",
      '  Figure ""',
      '  P "Ο Δήμος "',
      '    Span "clause 40"',
    ]);
  });

  it("keeps a paragraph that runs over the page one element", async () => {
    const pages = [
      page(0, "1", [line(800, { text: "The Provider shall ", element: 1 })]),
      page(1, "2", [line(80, { text: "indemnify the Authority.", element: 1 })]),
    ];
    const pdf = await print(pageSet({ pages, elements: paragraph }));
    expect(pdf.tree()).toEqual([
      "Document",
      '  P "The Provider shall " "indemnify the Authority."',
    ]);
  });

  it("reads a cell's lines in order, though they are painted line beside line", async () => {
    const cells: readonly Element[] = [
      { tag: "Document", parent: null },
      { tag: "TR", parent: 0 },
      { tag: "TD", parent: 1 },
      { tag: "Span", parent: 2, language: "el" },
      { tag: "TD", parent: 1 },
      { tag: "TD", parent: 1 },
    ];
    const lines = [
      line(100, { text: "Athens and ", element: 2 }, { text: "1,200", element: 5, x: 300 }),
      line(114, { text: "Ο Δήμος", element: 3 }),
    ];
    const pdf = await print(pageSet({ pages: [page(0, "1", lines)], elements: cells }));
    expect(pdf.tree()).toEqual([
      "Document",
      "  TR",
      '    TD "Athens and "',
      '      Span "Ο Δήμος"',
      "    TD",
      '    TD "1,200"',
    ]);
  });

  it("places a link between the words around it", async () => {
    const pdf = await print(samplePages);
    const root = pdf.kids(pdf.at("StructTreeRoot") ?? expect.fail())[0] ?? expect.fail();
    const clause = pdf.kids(root)[2] ?? expect.fail();
    const kinds = pdf.kids(clause).map((kid) => pdf.text(kid, "S") || "content");
    expect(kinds).toEqual(["content", "Link", "content", "content"]);
  });

  it("leads back from every piece of content and every link to its element", async () => {
    const pdf = await print(samplePages);
    const tree = pdf.at("StructTreeRoot", "ParentTree", "Kids", 0) ?? expect.fail();
    for (const index of [0, 1]) {
      const owners = pdf.from(tree, "Nums", 2 * index + 1);
      const numbers = [...pdf.marked(index).keys()].filter((number) => number >= 0);
      expect(owners instanceof PDFArray && owners.size()).toBe(numbers.length);
    }
    const [annotation = expect.fail()] = pdf.annotations(1);
    const key = Number(pdf.text(annotation, "StructParent"));
    expect(pdf.text(pdf.from(tree, "Nums", 2 * key + 1) ?? expect.fail(), "S")).toBe("Link");
  });

  it("carries headers' scope, numbering, alternatives, boxes and languages", async () => {
    const pdf = await print(samplePages);
    const root = pdf.kids(pdf.at("StructTreeRoot") ?? expect.fail())[0] ?? expect.fail();
    const [, , , list, table, figure, greek] = pdf.kids(root).map((kid) => pdf.resolve(kid));
    expect(pdf.text(root, "Lang")).toBe("en-GB");
    expect(pdf.text(list ?? root, "A", "ListNumbering")).toBe("LowerAlpha");
    expect(pdf.text(table ?? root, "K", 0, "K", 0, "K", 0, "A", "Scope")).toBe("Column");
    expect(pdf.text(figure ?? root, "Alt")).toBe(
      "Payment rises from nothing at 60% to £4,000 at 90%",
    );
    expect(pdf.text(figure ?? root, "A", "BBox")).toBe("[ 72 441.89 272 541.89 ]");
    expect(pdf.text(greek ?? root, "Lang")).toBe("el");
  });

  it("leads from a cell to its heads, by an ID that the tree can look up", async () => {
    const pdf = await print(samplePages);
    const [, , , , table = expect.fail()] = pdf.kids(
      pdf.at("StructTreeRoot", "K", 0) ?? expect.fail(),
    );
    const price = pdf.from(table, "K", 0, "K", 0, "K", 1) ?? expect.fail();
    const id = pdf.text(price, "ID");
    expect(pdf.text(table, "K", 1, "K", 0, "K", 1, "A", "Headers", 0)).toBe(id);
    const names = pdf.at("StructTreeRoot", "IDTree", "Kids", 0, "Names") ?? expect.fail();
    expect(pdf.text(names, 2)).toBe(id);
    expect(pdf.from(names, 3)).toBe(price);
  });

  it("leaves running heads and rules out of it, as artifacts", async () => {
    const pdf = await print(samplePages);
    expect(pdf.tree().join("\n")).not.toContain("Warm homes");
    expect(pdf.marked(1).get(-1)).toBe("Warm homes in Riverside");
    expect(pdf.operators(1)).toContain("/Artifact<</Type/Layout>>BDC");
  });

  it("says of an artifact whether it is the page's head or foot, or a table's head come again", async () => {
    const words = { text: "Warm homes", font: "sans-regular" } as const;
    const heads = [
      { ...line(40, words), furniture: "Header" },
      line(90, words),
      { ...line(800, words), furniture: "Footer" },
    ] as const;
    const pdf = await print(pageSet({ pages: [page(0, "1", heads)], elements: paragraph }));
    expect(pdf.operators(0).match(/\/Artifact<<.*>>/g)).toEqual([
      "/Artifact<</Type/Pagination/Subtype/Header>>",
      "/Artifact<</Type/Pagination>>",
      "/Artifact<</Type/Pagination/Subtype/Footer>>",
    ]);
  });
});

describe("what stands on every page", () => {
  const stamp = [line(800, { text: "Fingerprint 7K3M-0QX2", font: "sans-regular" })];

  it("is drawn once, is read on each page, and belongs to no element", async () => {
    const pages = ["1", "2"].map((label, i) =>
      page(i, label, [line(100, { text: `Page ${label} `, element: 1 })]),
    );
    const pdf = await print(pageSet({ pages, elements: paragraph }), { stamp });
    expect(pdf.marked(0).get(-1)).toBe("Fingerprint 7K3M-0QX2");
    expect(pdf.marked(1).get(-1)).toBe("Fingerprint 7K3M-0QX2");
    expect(pdf.from(pdf.page(0), "Contents", 1)).toBe(pdf.from(pdf.page(1), "Contents", 1));
    expect(pdf.tree()).toEqual(["Document", '  P "Page 1 " "Page 2 "']);
  });
});

describe("navigation", () => {
  it("opens bookmarks on their pages and keeps those without one", async () => {
    const pdf = await print(samplePages);
    expect(pdf.outline()).toEqual([
      "Contents → page 0",
      "Part A – Services → page 1",
      "  4 Payment → page 1",
      "  40 Lost → nowhere",
    ]);
  });

  it("covers a link's words on each line, from the first letter to the last", async () => {
    const pdf = await print(samplePages);
    const [contents = expect.fail()] = pdf.annotations(0);
    expect(pdf.text(contents, "Contents")).toBe("4 Payment, page 1");
    const [left, bottom, right, top] =
      pdf
        .text(contents, "Rect")
        .match(/[\d.]+/g)
        ?.map(Number) ?? [];
    expect([left, right]).toEqual([72, 506]);
    expect(bottom).toBeLessThan(741.89);
    expect(top).toBeGreaterThan(741.89 + 7);
  });

  it("makes no link where the target has no page", async () => {
    const pdf = await print(samplePages);
    expect(pdf.annotations(1)).toHaveLength(1);
  });

  it("labels pages as they are labelled in print", async () => {
    const items = ["i", "ii", "1", "2", "A-1"].map((label, i) => page(i, label, []));
    const pdf = await print(pageSet({ pages: items }));
    expect(pdf.text(pdf.at("PageLabels", "Nums") ?? expect.fail()).replace(/\s+/g, " ")).toBe(
      "[ 0 << /S /r /St 1 >> 2 << /S /D /St 1 >> 4 << /P (A-1) >> ]",
    );
  });
});

describe("document", () => {
  it("declares its language, title, marks and colour", async () => {
    const pdf = await print(samplePages);
    const catalog = pdf.at() ?? expect.fail();
    expect(pdf.text(catalog, "Lang")).toBe("en-GB");
    expect(pdf.text(catalog, "MarkInfo", "Marked")).toBe("true");
    expect(pdf.text(catalog, "ViewerPreferences", "DisplayDocTitle")).toBe("true");
    expect(pdf.text(catalog, "OutputIntents", 0, "S")).toBe("GTS_PDFA1");
    expect(pdf.text(pdf.page(0), "Tabs")).toBe("S");
  });

  it("says the same in its properties and in XMP, dated by the caller", async () => {
    const pdf = await print(samplePages);
    expect(pdf.info()).toEqual({
      Title: "Warm homes in Riverside",
      Subject: "Contract for outcome-based services",
      Creator: "Pactwright 0.1.0",
      Producer: "Pactwright 0.1.0",
      CreationDate: "D:20310331000000Z",
      ModDate: "D:20310331000000Z",
    });
    const xmp = new TextDecoder().decode(pdf.bytes(pdf.at("Metadata") ?? expect.fail()));
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Warm homes in Riverside</rdf:li>');
    expect(xmp).toContain("<xmp:ModifyDate>2031-03-31T00:00:00Z</xmp:ModifyDate>");
    expect(xmp).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
    expect(xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(xmp).toContain("riverside-1");
  });

  it("survives a hostile title", async () => {
    const title = `]]><x>&\u0000\u0007"(\\ \ud83d \u{1F33F} </rdf:li> Łódź`;
    const pdf = await print({
      ...samplePages,
      title,
      bookmarks: [{ title, node: "", children: [] }],
    });
    const clean = `]]><x>&"(\\ \ufffd \u{1F33F} </rdf:li> Łódź`;
    expect(pdf.info()["Title"]).toBe(clean);
    expect(pdf.outline()).toEqual([`${clean} → nowhere`]);
    const xmp = new TextDecoder().decode(pdf.bytes(pdf.at("Metadata") ?? expect.fail()));
    expect(xmp).toContain(
      `]]&gt;&lt;x&gt;&amp;&quot;(\\ \ufffd \u{1F33F} &lt;/rdf:li&gt; Łódź</rdf:li>`,
    );
  });

  it("carries the design as its source", async () => {
    const pdf = await print(samplePages);
    const file = pdf.at("AF", 0) ?? expect.fail();
    expect(pdf.text(file, "AFRelationship")).toBe("Source");
    expect(pdf.text(file, "UF")).toBe("design.json");
    expect(pdf.at("Names", "EmbeddedFiles", "Names", 1)).toBe(file);
    const stream = pdf.from(file, "EF", "F") ?? expect.fail();
    expect(pdf.text(stream, "Subtype")).toBe("application/json");
    expect(pdf.bytes(stream)).toEqual(design);
  });

  it("carries nothing where there is nothing to carry", async () => {
    const pdf = await PdfReader.open(writePdf(samplePages, { ...options, attachment: null }));
    expect(pdf.at("AF")).toBeUndefined();
    expect(pdf.at("Names")).toBeUndefined();
  });

  it("gives a blank page for no pages", async () => {
    const pdf = await print(pageSet({}));
    expect(pdf.pageCount).toBe(1);
    expect(pdf.tree()).toEqual(["Document"]);
    expect(pdf.at("Outlines")).toBeUndefined();
  });

  it("finds each of two thousand pages in a balanced tree", async () => {
    const pages = Array.from({ length: 2000 }, (_, i) => page(i, String(i + 1), []));
    const pdf = await print(pageSet({ pages }));
    expect(pdf.pageCount).toBe(2000);
    expect(pdf.text(pdf.page(1999), "StructParents")).toBe("1999");
    const kids = pdf.at("Pages", "Kids");
    expect(kids instanceof PDFArray && kids.size()).toBe(2);
  });

  it("refuses content of an element that does not exist", () => {
    const pages = [page(0, "1", [line(100, { text: "Lost", element: 7 })])];
    expect(() => writePdf(pageSet({ pages }), options)).toThrow("element 7");
  });

  it("is the same to the last byte each time, and another for another word", () => {
    const first = writePdf(samplePages, options);
    expect(writePdf(samplePages, options)).toEqual(first);
    const other = writePdf(onePage({ text: "Riverside Council" }), options);
    expect(other).not.toEqual(writePdf(onePage({ text: "Riverside Councils" }), options));
  });
});

describe("as PDF 2.0", () => {
  const print2 = (set: PageSet): Promise<PdfReader> => print(set, { profile: "2.0" });

  it("is the same whether or not its pages were packed before", () => {
    const kept = { ...options, deflate: createDeflate() };
    const council = onePage({ text: "Riverside Council" });
    for (const set of [samplePages, council, samplePages, onePage({ text: "Riverside City" })]) {
      const fresh = writePdf(set, options);
      expect(writePdf(set, kept)).toEqual(fresh);
      expect(writePdf(set, kept)).toEqual(fresh);
    }
  });

  it("says in its first bytes which PDF it is", () => {
    const head = (profile: "1.7" | "2.0"): string =>
      Buffer.from(writePdf(samplePages, { ...options, profile }).subarray(0, 8)).toString();
    expect([head("1.7"), head("2.0")]).toEqual(["%PDF-1.7", "%PDF-2.0"]);
  });

  it("claims PDF/UA-2 and PDF/A-4f in XMP, and has no older properties", async () => {
    const pdf = await print2(samplePages);
    expect(pdf.info()).toEqual({});
    const xmp = new TextDecoder().decode(pdf.bytes(pdf.at("Metadata") ?? expect.fail()));
    for (const claim of [
      "<pdfaid:part>4</pdfaid:part>",
      "<pdfaid:rev>2020</pdfaid:rev>",
      "<pdfaid:conformance>F</pdfaid:conformance>",
      "<pdfuaid:part>2</pdfuaid:part>",
      "<pdfuaid:rev>2024</pdfuaid:rev>",
    ]) {
      expect(xmp).toContain(claim);
    }
    expect(xmp).not.toContain("pdfaExtension");
  });

  it("names the namespace of each tag, the older one for contents", async () => {
    const pdf = await print2(samplePages);
    const root = pdf.kids(pdf.at("StructTreeRoot") ?? expect.fail())[0] ?? expect.fail();
    const [contents = expect.fail(), heading = expect.fail()] = pdf.kids(root);
    expect(pdf.text(root, "NS", "NS")).toBe("http://iso.org/pdf2/ssn");
    expect(pdf.text(heading, "NS", "NS")).toBe("http://iso.org/pdf2/ssn");
    expect(pdf.text(contents, "NS", "NS")).toBe("http://iso.org/pdf/ssn");
    expect(pdf.from(root, "NS")).toBe(pdf.at("StructTreeRoot", "Namespaces", 1));
    const old = await print(samplePages);
    expect(old.at("StructTreeRoot", "Namespaces")).toBeUndefined();
  });

  it("leads links and bookmarks to elements, and to pages for readers that know no more", async () => {
    const pdf = await print2(samplePages);
    const [link = expect.fail()] = pdf.annotations(0);
    expect(pdf.text(link, "A", "SD", 0, "S")).toBe("H1");
    expect(pdf.text(link, "A", "SD", 1)).toBe("XYZ");
    expect(pdf.from(link, "A", "D", 0)).toBe(pdf.page(1));
    expect(pdf.text(pdf.at("Outlines", "Last", "First") ?? expect.fail(), "SE", "S")).toBe("H1");
    expect(pdf.outline()).toEqual((await print(samplePages)).outline());
  });

  it("says what an entry of the contents refers to", async () => {
    const pdf = await print2(samplePages);
    const [link = expect.fail()] = pdf.kids(
      pdf.at("StructTreeRoot", "K", 0, "K", 0, "K", 0, "K", 0) ?? expect.fail(),
    );
    expect(pdf.text(link, "Ref", 0, "S")).toBe("H1");
  });

  it("calls a list of terms a description", async () => {
    const elements: PageSet["elements"] = [
      { tag: "Document", parent: null },
      { tag: "L", parent: 0, numbering: "None" },
    ];
    const numbering = async (profile: "1.7" | "2.0"): Promise<string> => {
      const pdf = await print(pageSet({ elements }), { profile });
      return pdf.text(
        pdf.at("StructTreeRoot", "K", 0, "K", 0) ?? expect.fail(),
        "A",
        "ListNumbering",
      );
    };
    expect([await numbering("1.7"), await numbering("2.0")]).toEqual(["None", "Description"]);
  });
});
