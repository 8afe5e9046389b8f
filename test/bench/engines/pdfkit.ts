import { createRequire } from "node:module";
import { fontFiles } from "../../../src/shaping/node-fonts.ts";
import type { Piece } from "../content.ts";
import type { Words } from "../engine.ts";

interface Structure {
  add(child: Structure | (() => void)): Structure;
  end(): void;
}

/** The part of pdfkit that we call; it brings no types. */
interface PdfDocument {
  x: number;
  y: number;
  page: { margins: { top: number; bottom: number; left: number; right: number } };
  on(event: "data", listener: (chunk: Uint8Array) => void): void;
  on(event: "end" | "pageAdded", listener: () => void): void;
  registerFont(name: string, file: string): void;
  font(name: string): PdfDocument;
  fontSize(size: number): PdfDocument;
  text(text: string, x?: number, y?: number, options?: object): PdfDocument;
  moveDown(lines: number): PdfDocument;
  addPage(): void;
  struct(tag: string, content?: () => void): Structure;
  addStructure(structure: Structure): void;
  markContent(tag: string, options: object): void;
  endMarkedContent(): void;
  bufferedPageRange(): { readonly start: number; readonly count: number };
  switchToPage(page: number): void;
  end(): void;
}

const require = createRequire(import.meta.url);
const [left, right, bottom] = [72, 523, 770];

/** pdfkit in its PDF/UA subset, tagged by hand: justified, contents with page numbers, no links. */
export async function setWithPdfKit({ title, pieces }: Words): Promise<Uint8Array> {
  const Document = require("pdfkit") as new (options: object) => PdfDocument;
  const doc = new Document({
    size: "A4",
    margins: { left, right: 72, top: 78, bottom: 72 },
    bufferPages: true,
    lang: "en-GB",
    displayTitle: true,
    info: { Title: title },
    font: require.resolve(fontFiles["serif-regular"]),
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
  });
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => doc.on("end", resolve));
  doc.registerFont("regular", require.resolve(fontFiles["serif-regular"]));
  doc.registerFont("bold", require.resolve(fontFiles["serif-bold"]));
  let page = 1;
  doc.on("pageAdded", () => {
    page += 1;
  });
  const contents: (readonly [string, number])[] = [];
  for (const piece of pieces) {
    if (piece.kind === "heading" && piece.level < 3) contents.push([piece.text, page]);
    setPiece(doc, piece);
  }
  addContents(doc, contents);
  addFurniture(doc, title);
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

function setPiece(doc: PdfDocument, piece: Piece): void {
  if (doc.y > bottom - 40) doc.addPage();
  switch (piece.kind) {
    case "heading": {
      const size = piece.level === 1 ? 16 : 11.5;
      const draw = (): void => {
        doc.font("bold").fontSize(size).text(piece.text, left).moveDown(0.3);
      };
      doc.addStructure(doc.struct(`H${piece.level}`, draw));
      return;
    }
    case "paragraph": {
      const x = left + 36 * Math.min(4, Math.max(1, piece.level));
      const draw = (): void => {
        const { y } = doc;
        doc.font("regular").fontSize(10.5);
        if (piece.label) doc.text(piece.label, x - 36, y, { lineBreak: false });
        const options = { align: "justify", width: right - x, lineGap: 1 };
        doc.text(piece.text, x, y, options).moveDown(0.35);
      };
      doc.addStructure(doc.struct("P", draw));
      return;
    }
    case "table":
      setTable(doc, piece.head, piece.rows);
  }
}

function setTable(
  doc: PdfDocument,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const table = doc.struct("Table");
  doc.addStructure(table);
  const all = head.length > 0 ? [head, ...rows] : rows;
  const width = (right - left) / Math.max(1, ...all.map((row) => row.length));
  for (const row of all) {
    if (doc.y > bottom - 40) doc.addPage();
    const isHead = row === head;
    const line = doc.struct("TR");
    table.add(line);
    const { y } = doc;
    let lowest = y;
    for (const [i, cell] of row.entries()) {
      const draw = (): void => {
        doc.font(isHead ? "bold" : "regular").fontSize(9);
        doc.text(cell, left + i * width, y, { width: width - 8 });
      };
      line.add(doc.struct(isHead ? "TH" : "TD", draw));
      lowest = Math.max(lowest, doc.y);
    }
    doc.y = lowest + 4;
  }
  table.end();
  doc.moveDown(0.5);
}

function addContents(doc: PdfDocument, contents: readonly (readonly [string, number])[]): void {
  for (const [i, [text, page]] of contents.entries()) {
    if (i % 45 === 0) doc.addPage();
    const y = 78 + (i % 45) * 15;
    const draw = (): void => {
      doc.font("regular").fontSize(10).text(text, left, y, { lineBreak: false });
      doc.text(String(page), right - 20, y, { lineBreak: false });
    };
    doc.addStructure(doc.struct("P", draw));
  }
}

function addFurniture(doc: PdfDocument, title: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    doc.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    doc.markContent("Artifact", { type: "Pagination" });
    doc.font("regular").fontSize(8.5).text(title, left, 40, { lineBreak: false });
    doc.text(`Page ${page + 1} of ${count}`, right - 80, 800, { lineBreak: false });
    doc.endMarkedContent();
  }
}
