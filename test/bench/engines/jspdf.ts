import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { jsPDF } from "jspdf";
import { autoTable } from "jspdf-autotable";
import { fontFiles } from "../../../src/shaping/node-fonts.ts";
import type { Words } from "../engine.ts";

const require = createRequire(import.meta.url);
const [left, right, top, bottom] = [72, 523, 78, 770];
const leading = 14;

/** jsPDF with autoTable: ragged lines, no kerning, no tags; contents without page links. */
export function setWithJsPdf({ title, pieces }: Words): Uint8Array {
  const doc = new jsPDF({ unit: "pt", format: "a4", compress: true });
  for (const [style, id] of [
    ["normal", "serif-regular"],
    ["bold", "serif-bold"],
  ] as const) {
    const file = readFileSync(require.resolve(fontFiles[id])).toString("base64");
    doc.addFileToVFS(`${style}.ttf`, file);
    doc.addFont(`${style}.ttf`, "Contract", style);
  }
  let y = top;
  const contents: (readonly [string, number])[] = [];
  const room = (needed: number): void => {
    if (y + needed <= bottom) return;
    doc.addPage();
    y = top;
  };
  for (const piece of pieces) {
    switch (piece.kind) {
      case "heading": {
        const size = piece.level === 1 ? 16 : 11.5;
        room(60);
        doc.setFont("Contract", "bold").setFontSize(size);
        if (piece.level < 3) contents.push([piece.text, doc.getNumberOfPages()]);
        for (const line of doc.splitTextToSize(piece.text, right - left) as string[]) {
          doc.text(line, left, y);
          y += size + 4;
        }
        break;
      }
      case "paragraph": {
        const x = left + 36 * Math.min(4, Math.max(1, piece.level));
        doc.setFont("Contract", "normal").setFontSize(10.5);
        const lines = doc.splitTextToSize(piece.text, right - x) as string[];
        for (const [i, line] of lines.entries()) {
          room(leading);
          if (i === 0 && piece.label) doc.text(piece.label, x - 36, y);
          doc.text(line, x, y);
          y += leading;
        }
        y += 5;
        break;
      }
      case "table": {
        autoTable(doc, {
          head: piece.head.length > 0 ? [[...piece.head]] : [],
          body: piece.rows.map((row) => [...row]),
          startY: y,
          margin: { left, right: 72 },
          styles: { font: "Contract", fontSize: 9 },
        });
        const last = (doc as unknown as { lastAutoTable?: { finalY?: number } }).lastAutoTable;
        y = (last?.finalY ?? y) + 20;
        break;
      }
    }
  }
  addContents(doc, contents);
  addFurniture(doc, title);
  return new Uint8Array(doc.output("arraybuffer"));
}

function addContents(doc: jsPDF, contents: readonly (readonly [string, number])[]): void {
  doc.setFont("Contract", "normal").setFontSize(10);
  for (const [i, [text, page]] of contents.entries()) {
    const row = i % 45;
    if (row === 0) doc.addPage();
    doc.text(text, left, 90 + 15 * row);
    doc.text(String(page), right, 90 + 15 * row, { align: "right" });
  }
}

function addFurniture(doc: jsPDF, title: string): void {
  const pages = doc.getNumberOfPages();
  doc.setFontSize(8.5);
  for (let page = 1; page <= pages; page += 1) {
    doc.setPage(page);
    doc.text(title, left, 40);
    doc.text(`Page ${page} of ${pages}`, right, 810, { align: "right" });
  }
}
