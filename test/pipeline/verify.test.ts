import { zlibSync } from "fflate";
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFString,
} from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { blankDesign } from "../../src/domain/blank.ts";
import type { Design } from "../../src/domain/design.ts";
import { readPdf } from "../../src/pdf/read.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { createPress, type Press } from "../../src/pipeline/press.ts";
import { type Verdict, verifyPdf } from "../../src/pipeline/verify.ts";
import { readFonts, readShapingWasm, readSubsetWasm } from "../../src/shaping/node-fonts.ts";
import { createShaper, type FontShaper } from "../../src/shaping/shaper.ts";
import { createSubsetter } from "../../src/shaping/subset.ts";
import { printDesign } from "../../src/storage/file.ts";
import { fingerprintOf } from "../../src/storage/fingerprint.ts";
import { library } from "../real-library.ts";

const design: Design = { ...blankDesign("riverside", "obs"), title: "Warm Homes Riverside" };
const fingerprint = fingerprintOf(printDesign(design));

let shaper: FontShaper;
let press: Press;
let original: Uint8Array;

beforeAll(async () => {
  shaper = await createShaper(readShapingWasm(), readFonts());
  press = createPress(library, shaper, readSubsetWasm());
  original = press.pdf(design, "2026-11-24");
});

/** The contract as another program would save it after a change. */
async function changed(change: (pdf: PDFDocument) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(original, { updateMetadata: false });
  change(pdf);
  return pdf.save({ updateFieldAppearances: false });
}

async function differences(bytes: Uint8Array): Promise<readonly string[]> {
  const verdict = await verifyPdf(bytes, press);
  return verdict.kind === "differs" ? verdict.differences : expect.fail(verdict.kind);
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** Puts a file in place of the design inside. */
function putInside(pdf: PDFDocument, bytes: Uint8Array): void {
  const file = pdf.catalog.lookup(PDFName.of("AF"), PDFArray).lookup(0, PDFDict);
  const stream = pdf.context.register(pdf.context.stream(bytes));
  file.lookup(PDFName.of("EF"), PDFDict).set(PDFName.of("F"), stream);
}

function setMetadata(pdf: PDFDocument, change: (xmp: string) => string): void {
  const metadata = pdf.catalog.lookup(PDFName.of("Metadata"));
  if (!(metadata instanceof PDFRawStream)) throw new Error("The PDF has no metadata");
  const xmp = change(new TextDecoder().decode(metadata.contents));
  pdf.catalog.set(PDFName.of("Metadata"), pdf.context.register(pdf.context.stream(text(xmp))));
}

const contents = (page: PDFPage | undefined) => page?.node.get(PDFName.of("Contents"));

describe("a PDF as it was made", () => {
  it.each(["1.7", "2.0"] as const)("agrees with the design inside: PDF %s", async (profile) => {
    const verdict = await verifyPdf(press.pdf(design, "2026-11-24", profile), press);
    expect(verdict).toEqual({ kind: "agrees", design, fingerprint } satisfies Verdict);
  });

  it("shows its fingerprint on every page", async () => {
    const { length } = press.proof(design).pages.pages;
    const pdf = await readPdf(original);
    const stamped = pdf?.pages.filter((words) => words.endsWith(`Fingerprint ${fingerprint}`));
    expect(stamped).toHaveLength(length);
    expect(JSON.stringify(press.stamp(design))).toContain(`Fingerprint ${fingerprint}`);
  });
});

describe("a PDF that was changed", () => {
  it("tells of another design inside, and of the pages that it would give", async () => {
    const other = { ...design, title: "Warm Homes Calder" };
    const bytes = await changed((pdf) => putInside(pdf, text(printDesign(other))));
    const [first, second] = await differences(bytes);
    expect(first).toBe(
      `The design inside has been changed: its fingerprint is ${fingerprintOf(printDesign(other))}, that of the file ${fingerprint}.`,
    );
    expect(second).toMatch(
      /^Page 1 reads “Warm Homes Riverside.*, where the design gives “.*Calder/,
    );
    expect(await verifyPdf(bytes, press)).toMatchObject({ design: other });
  });

  it("tells of a design that is written otherwise", async () => {
    const bytes = await changed((pdf) => putInside(pdf, text(JSON.stringify(design))));
    expect(await differences(bytes)).toEqual([
      "The design inside says the same, but is not written as Pactwright writes it.",
    ]);
  });

  it("tells of pages with other words, and of how many more there are", async () => {
    const bytes = await changed((pdf) => {
      const pages = pdf.getPages();
      for (const [i, page] of pages.slice(3, 10).entries()) {
        const next = contents(pages[i + 4]);
        if (next) page.node.set(PDFName.of("Contents"), next);
      }
    });
    const told = await differences(bytes);
    expect(told).toHaveLength(6);
    expect(told[0]).toMatch(
      /^Page 4 reads “Contents.*”, where the design gives “Notice on this draft/,
    );
    expect(told.at(-1)).toBe("2 pages more differ.");
  });

  it("tells of a page taken out", async () => {
    const count = press.proof(design).pages.pages.length;
    const bytes = await changed((pdf) => pdf.removePage(count - 1));
    expect(await differences(bytes)).toEqual([
      `The file has ${count - 1} pages; its design gives ${count}.`,
    ]);
  });

  it("tells of bytes added at its end, which may be a signature", async () => {
    const bytes = new Uint8Array([...original, ...text("% signed\n")]);
    expect(await differences(bytes)).toEqual([
      expect.stringMatching(/^The file is as it was made, with 9 bytes added at its end/),
    ]);
  });

  it("tells that it was made from other words", { timeout: 30_000 }, async () => {
    const older = createPress({ ...library, checksum: "0ld" }, shaper, readSubsetWasm());
    const bytes = older.pdf(design, "2026-11-24");
    expect(await differences(bytes)).toEqual([
      `It was made by Pactwright 0.1 (words 0ld); this is ${press.producer}, whose words and pages may be others.`,
    ]);
  });

  it("tells that another program has saved it where nothing else differs", async () => {
    expect(await differences(await changed(() => {}))).toEqual([
      expect.stringMatching(/^Its words and its design agree, but its bytes do not/),
    ]);
  });

  it("tells of another version's work, and of a file that no longer says whose it is", async () => {
    const older = await changed((pdf) =>
      setMetadata(pdf, (xmp) => xmp.replaceAll("Pactwright 0.1", "Pactwright 0.0")),
    );
    expect(await differences(older)).toEqual([
      expect.stringMatching(/^It was made by Pactwright 0.0 .*; this is Pactwright 0.1/),
    ]);
    const silent = await changed((pdf) => pdf.catalog.delete(PDFName.of("Metadata")));
    expect(await differences(silent)).toEqual([
      "The file does not name the design that it was made from.",
      "Another program has written this file anew.",
    ]);
  });

  it("tells of a design that is gone or unreadable", async () => {
    const without = await changed((pdf) => pdf.catalog.delete(PDFName.of("AF")));
    expect(await verifyPdf(without, press)).toEqual({
      kind: "differs",
      design: null,
      differences: ["The design is no longer inside."],
      packs: [],
    });
    const spoilt = await changed((pdf) => putInside(pdf, text("{")));
    expect((await differences(spoilt))[0]).toMatch(/^The design inside cannot be read\./);
  });
});

describe("another file", () => {
  it.each([
    ["certificate", "riverside-results-2028-03-31.json"],
    ["annex", "riverside-value.json"],
    ["handbook", "handbook.md"],
  ] as const)("of ours that is no contract is told by its kind: %s", async (companion, name) => {
    const pages = press.proof(design).pages;
    const attachment = { name, bytes: text("{}"), mime: "application/json", description: "" };
    const { producer } = press;
    const file = writePdf(pages, {
      shaper,
      subset: createSubsetter(readSubsetWasm()),
      date: "2026-11-24",
      attachment,
      producer,
      profile: "1.7",
    });
    expect(await verifyPdf(file, press)).toEqual({ kind: "companion", companion });
  });

  it("is foreign where it is a PDF that has nothing of ours", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    pdf.catalog.set(PDFName.of("Note"), PDFString.of("Invoice"));
    expect(await verifyPdf(await pdf.save(), press)).toEqual({ kind: "foreign" });
  });

  it.each([
    ["empty", new Uint8Array()],
    ["a text", text("Dear Sir or Madam")],
    ["a PDF that was never finished", text("%PDF-1.7\n1 0 obj\n<</Type/Catalog")],
  ])("cannot be read where it is %s", async (_, bytes) => {
    expect(await verifyPdf(bytes, press)).toEqual({ kind: "unreadable" });
  });

  it("does not unpack without end", { timeout: 30_000 }, async () => {
    const packed = zlibSync(new Uint8Array(70_000_000), { level: 1 });
    const bytes = await changed((pdf) => {
      const bomb = pdf.context.stream(packed, { Filter: "FlateDecode" });
      const file = pdf.catalog.lookup(PDFName.of("AF"), PDFArray).lookup(0, PDFDict);
      file.lookup(PDFName.of("EF"), PDFDict).set(PDFName.of("F"), pdf.context.register(bomb));
    });
    expect(await verifyPdf(bytes, press)).toEqual({ kind: "unreadable" });
  });
});
