import { createRequire } from "node:module";
import { fontFiles } from "../../../src/shaping/node-fonts.ts";
import type { Piece } from "../content.ts";
import type { Words } from "../engine.ts";

interface PdfMake {
  addFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
  setUrlAccessPolicy(policy: (url: string) => boolean): void;
  setLocalAccessPolicy(policy: (path: string) => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
}

const require = createRequire(import.meta.url);

/** pdfmake: justified, contents with page numbers and links, no tags. */
export async function setWithPdfMake({ title, pieces }: Words): Promise<Uint8Array> {
  const pdfmake = require("pdfmake") as PdfMake;
  const [normal, bold] = [fontFiles["serif-regular"], fontFiles["serif-bold"]].map((file) =>
    require.resolve(file),
  );
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);
  pdfmake.addFonts({
    Contract: {
      normal: normal ?? "",
      bold: bold ?? "",
      italics: normal ?? "",
      bolditalics: bold ?? "",
    },
  });
  const definition = {
    pageSize: "A4",
    pageMargins: [72, 78, 72, 72],
    info: { title },
    defaultStyle: { font: "Contract", fontSize: 10.5, lineHeight: 1.1 },
    header: () => ({ text: title, fontSize: 8.5, margin: [72, 40, 0, 0] }),
    footer: (page: number, pages: number) => ({
      text: `Page ${page} of ${pages}`,
      alignment: "right",
      margin: [0, 20, 72, 0],
    }),
    content: [{ toc: { title: { text: "Contents", bold: true } } }, ...pieces.map(nodeOf)],
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function nodeOf(piece: Piece): object {
  switch (piece.kind) {
    case "heading":
      return {
        text: piece.text,
        bold: true,
        fontSize: piece.level === 1 ? 16 : 11.5,
        margin: [0, 10, 0, 4],
        tocItem: piece.level < 3,
      };
    case "paragraph":
      return {
        columns: [
          { width: 36, text: piece.label },
          { width: "*", text: piece.text, alignment: "justify" },
        ],
        margin: [36 * Math.min(3, Math.max(0, piece.level - 1)), 0, 0, 5],
      };
    case "table":
      return {
        table: {
          headerRows: piece.head.length > 0 ? 1 : 0,
          body: [...(piece.head.length > 0 ? [piece.head] : []), ...piece.rows].map((row) => [
            ...row,
          ]),
        },
        margin: [0, 6, 0, 12],
      };
  }
}
