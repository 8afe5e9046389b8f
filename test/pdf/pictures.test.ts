import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import { describe, expect, it } from "vitest";
import type { PageSet } from "../../src/layout/page.ts";
import { deflate } from "../../src/pdf/deflate.ts";
import { drawDrawing } from "../../src/pdf/drawing.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { toBase64 } from "../../src/picture/base64.ts";
import type { Picture } from "../../src/picture/picture.ts";
import { readSvg } from "../../src/picture/svg.ts";
import { readFonts, readShapingWasm, readSubsetWasm } from "../../src/shaping/node-fonts.ts";
import { createShaper } from "../../src/shaping/shaper.ts";
import { createSubsetter } from "../../src/shaping/subset.ts";
import { pngFile } from "../picture/png-file.ts";

const shaper = await createShaper(readShapingWasm(), readFonts());
const subset = createSubsetter(readSubsetWasm());

function print(picture: Picture): Promise<PDFDocument> {
  const box = { x: 100, y: 90, width: 60, height: 30 };
  const set: PageSet = {
    title: "Warm Homes",
    subject: "",
    language: "en",
    pages: [
      {
        index: 0,
        label: "1",
        width: 600,
        height: 800,
        items: [{ kind: "picture", ...box, picture, element: 1 }],
        anchors: [],
      },
    ],
    elements: [
      { tag: "Document", parent: null },
      { tag: "Figure", parent: 0, alt: "Leeds City Council", box: { page: 0, ...box } },
    ],
    bookmarks: [],
    packs: [],
    findings: [],
  };
  const options = { shaper, subset, date: "2031-03-31", producer: "P", attachment: null } as const;
  return PDFDocument.load(writePdf(set, options));
}

/** The one picture of the only page. */
function imageOf(pdf: PDFDocument): PDFRawStream {
  const resources = pdf.getPage(0).node.Resources();
  const objects = resources?.lookup(PDFName.of("XObject"), PDFDict);
  const [[name] = []] = objects?.entries() ?? [];
  const image = name && objects?.lookup(name);
  return image instanceof PDFRawStream ? image : expect.fail("There is no picture");
}

const gradient = [[0, 255, 0, 0, 128, 0, 255, 0, 255]];
const rgba = pngFile({ width: 2, height: 1, depth: 8, type: 6 }, gradient);

describe("a picture of pixels", () => {
  it("is an image in RGB with its opacity as a soft mask", async () => {
    const image = imageOf(
      await print({ kind: "raster", width: 2, height: 1, png: toBase64(rgba) }),
    );
    expect(image.dict.get(PDFName.of("ColorSpace"))).toBe(PDFName.of("DeviceRGB"));
    expect(image.contents).toEqual(deflate(Uint8Array.of(255, 0, 0, 0, 255, 0)));
    const mask = image.dict.lookup(PDFName.of("SMask"));
    expect(mask).toBeInstanceOf(PDFRawStream);
    expect(mask instanceof PDFRawStream && mask.contents).toEqual(deflate(Uint8Array.of(128, 255)));
  });

  it("stays grey where it is, and has no mask where all is opaque", async () => {
    const png = toBase64(pngFile({ width: 1, height: 1, depth: 8, type: 0 }, [[0, 7]]));
    const image = imageOf(await print({ kind: "raster", width: 1, height: 1, png }));
    expect(image.dict.get(PDFName.of("ColorSpace"))).toBe(PDFName.of("DeviceGray"));
    expect(image.dict.get(PDFName.of("SMask"))).toBeUndefined();
  });
});

describe("a drawing", () => {
  it("is operators in the place of its box, clipped to it, from the bottom up", () => {
    const drawing = readSvg(
      '<svg viewBox="0 0 20 10"><path d="M0 0L20 10" fill="none" stroke="#f00" stroke-width="2"/>' +
        '<path d="M5 5c1 1 2 2 3 3z" fill="#fff" fill-rule="evenodd"/></svg>',
    );
    const operators = drawDrawing(drawing, { x: 100, y: 680, width: 60, height: 30 });
    expect(operators.trim().split("\n")).toEqual([
      "q",
      "100 680 60 30 re W n",
      "q",
      "1 0 0 RG 6 w 0 J 0 j 4 M",
      "100 710 m",
      "160 680 l",
      "S",
      "Q",
      "q",
      "1 1 1 rg",
      "115 695 m",
      "118 692 121 689 124 686 c",
      "h",
      "f*",
      "Q",
      "Q",
    ]);
  });

  it("needs no image", async () => {
    const pdf = await print(readSvg('<svg viewBox="0 0 2 1"><path d="M0 0h2v1z"/></svg>'));
    expect(pdf.getPage(0).node.Resources()?.get(PDFName.of("XObject"))).toBeUndefined();
    expect(pdf.getPage(0).node.Contents()).toBeInstanceOf(PDFArray);
  });
});
