import { createRequire } from "node:module";
import { dirname } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fontFiles } from "../../../src/shaping/node-fonts.ts";
import type { Piece } from "../content.ts";
import type { Words } from "../engine.ts";

const require = createRequire(import.meta.url);

/** Typst, asked for PDF/UA-1: justified, tagged, contents with page numbers and links. */
export function setWithTypst({ title, pieces }: Words): Uint8Array {
  const fontPaths = [fontFiles["serif-regular"], fontFiles["serif-bold"]].map((file) =>
    dirname(require.resolve(file)),
  );
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] });
  // The types of this release do not know the option; the file's metadata shows that it is heard.
  const options = { pdfStandard: "ua-1" } as object;
  return compiler.pdf({ mainFileContent: sourceOf(title, pieces) }, options);
}

function sourceOf(title: string, pieces: readonly Piece[]): string {
  const head = `#set document(title: ${JSON.stringify(title)})
#set page(paper: "a4", margin: (x: 72pt, top: 78pt, bottom: 72pt),
  header: text(8.5pt)[${escaped(title)}],
  footer: context align(right, text(8.5pt)[Page #counter(page).display() of #counter(page).final().first()]))
#set text(font: "Source Serif 4", size: 10.5pt, lang: "en", region: "GB")
#set par(justify: true, leading: 4.4pt)
#show heading.where(level: 1): set text(16pt)
#show heading.where(level: 2): set text(11.5pt)
#outline(depth: 2)
#pagebreak()
`;
  let level = 0;
  const body = pieces.map((piece) => {
    if (piece.kind !== "heading") return markupOf(piece);
    // PDF/UA refuses a level that is skipped.
    level = Math.min(piece.level, level + 1);
    return `${"=".repeat(level)} ${escaped(piece.text)}`;
  });
  return head + body.join("\n\n");
}

function markupOf(piece: Exclude<Piece, { kind: "heading" }>): string {
  switch (piece.kind) {
    case "paragraph": {
      const indent = 36 * Math.min(3, Math.max(0, piece.level - 1));
      const text = escaped(piece.text);
      return `#pad(left: ${indent}pt, grid(columns: (36pt, 1fr), [${escaped(piece.label)}], [${text}]))`;
    }
    case "table": {
      const columns = Math.max(1, piece.head.length, ...piece.rows.map((row) => row.length));
      const cells = (row: readonly string[]): string =>
        Array.from({ length: columns }, (_, i) => `[${escaped(row[i] ?? "")}]`).join(", ");
      const head = piece.head.length > 0 ? `table.header(${cells(piece.head)}), ` : "";
      return `#text(9pt, table(columns: ${columns}, ${head}${piece.rows.map(cells).join(", ")}))`;
    }
  }
}

/** Words that mean only themselves. */
function escaped(text: string): string {
  return text.replace(/[\\#$*_@<>`~[\]=+\-/]/g, "\\$&");
}
