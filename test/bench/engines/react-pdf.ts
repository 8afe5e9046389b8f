import { createRequire } from "node:module";
import { Document, Font, Page, renderToBuffer, Text, View } from "@react-pdf/renderer";
import { createElement, type ReactElement } from "react";
import { fontFiles } from "../../../src/shaping/node-fonts.ts";
import type { Piece } from "../content.ts";
import type { Words } from "../engine.ts";

const require = createRequire(import.meta.url);

Font.register({
  family: "Contract",
  fonts: [
    { src: require.resolve(fontFiles["serif-regular"]) },
    { src: require.resolve(fontFiles["serif-bold"]), fontWeight: 700 },
  ],
});

const page = {
  paddingTop: 78,
  paddingBottom: 72,
  paddingHorizontal: 72,
  fontFamily: "Contract",
  fontSize: 10.5,
  lineHeight: 1.33,
} as const;
// It throws on an absolute box placed by `bottom` under a page's line height; `top` works.
const furniture = { position: "absolute", left: 72, fontSize: 8.5 } as const;

/** react-pdf: justified, no tags; it has no page numbers for contents. */
export async function setWithReactPdf({ title, pieces }: Words): Promise<Uint8Array> {
  const folio = ({ pageNumber, totalPages }: { pageNumber: number; totalPages: number }): string =>
    `Page ${pageNumber} of ${totalPages}`;
  const content = [
    createElement(Text, { key: "head", fixed: true, style: { ...furniture, top: 40 } }, title),
    createElement(Text, {
      key: "foot",
      fixed: true,
      style: { ...furniture, top: 800 },
      render: folio,
    }),
    ...pieces.flatMap((piece, i) =>
      piece.kind === "heading" && piece.level < 3
        ? [createElement(Text, { key: `entry ${i}`, style: { fontSize: 10 } }, piece.text)]
        : [],
    ),
    ...pieces.map(elementOf),
  ];
  const sheet = createElement(Page, { size: "A4", style: page }, content);
  return renderToBuffer(createElement(Document, { title, language: "en-GB" }, sheet));
}

function elementOf(piece: Piece, key: number): ReactElement {
  switch (piece.kind) {
    case "heading": {
      const fontSize = piece.level === 1 ? 16 : 11.5;
      const style = { fontWeight: 700, fontSize, marginTop: 10, marginBottom: 4 } as const;
      return createElement(Text, { key, minPresenceAhead: 40, style }, piece.text);
    }
    case "paragraph": {
      const marginLeft = 36 * Math.min(3, Math.max(0, piece.level - 1));
      return createElement(
        View,
        { key, style: { flexDirection: "row", marginLeft, marginBottom: 5 } },
        createElement(Text, { style: { width: 36 } }, piece.label),
        createElement(Text, { style: { flex: 1, textAlign: "justify" } }, piece.text),
      );
    }
    case "table": {
      const rows = piece.head.length > 0 ? [piece.head, ...piece.rows] : piece.rows;
      const style = { fontSize: 9, marginBottom: 10 } as const;
      return createElement(View, { key, style }, rows.map(rowOf));
    }
  }
}

function rowOf(row: readonly string[], key: number): ReactElement {
  const cells = row.map((cell, i) =>
    createElement(Text, { key: i, style: { flex: 1, padding: 3 } }, cell),
  );
  return createElement(View, { key, wrap: false, style: { flexDirection: "row" } }, cells);
}
