import type { Block, Document, Section } from "../../src/assembly/document.ts";
import { textOfAll } from "../../src/export/inline-text.ts";

/** The contract as other PDF libraries take it: a flat list of what to set, in order. */
export type Piece =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: "paragraph";
      readonly level: number;
      readonly label: string;
      readonly text: string;
    }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** The same words for every engine: those of the assembled document. */
export function piecesOf(document: Document): Piece[] {
  return document.sections.flatMap(sectionPieces);
}

function sectionPieces(section: Section): Piece[] {
  if (section.kind === "contents") return [];
  const text = [section.label, textOfAll(section.title)].filter(Boolean).join(" ");
  const level = section.kind === "clause" ? 2 : 1;
  return [
    ...(text ? [{ kind: "heading", level, text } as const] : []),
    ...section.blocks.flatMap(blockPieces),
    ...section.children.flatMap(sectionPieces),
  ];
}

function blockPieces(block: Block): Piece[] {
  switch (block.kind) {
    case "heading":
      return [{ kind: "heading", level: 3, text: textOfAll(block.inlines) }];
    case "paragraph": {
      const { level, label, inlines } = block;
      return [{ kind: "paragraph", level, label: label ?? "", text: textOfAll(inlines) }];
    }
    case "table": {
      const cells = (row: (typeof block.rows)[number]): string[] =>
        row.map((cell) => textOfAll(cell.inlines));
      return [{ kind: "table", head: cells(block.head), rows: block.rows.map(cells) }];
    }
    case "figure":
      return [{ kind: "paragraph", level: 0, label: "", text: block.alt }];
    case "definitions":
      return block.entries.map(({ term, inlines }) => ({
        kind: "paragraph" as const,
        level: 1,
        label: "",
        text: `${term} ${textOfAll(inlines)}`,
      }));
    case "signature":
      return [
        { kind: "heading", level: 3, text: textOfAll(block.heading) },
        ...block.rows.map(({ label, inlines }) => ({
          kind: "paragraph" as const,
          level: 1,
          label: "",
          text: `${label}: ${textOfAll(inlines)}`,
        })),
      ];
  }
}
