import type { Block, Document, Inline, Section } from "../src/assembly/document.ts";

/** Inlines as a reader sees them: blanks in brackets, ordinary spaces. */
export function printInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === "blank" ? `[${inline.text}]` : inline.text))
    .join("")
    .replace(/\u00a0/g, " ");
}

/** A block as lines: "4.1 The Supplier …", "a | b" for a row. */
export function printBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`## ${printInlines(block.inlines)}`];
    case "paragraph": {
      const text = printInlines(block.inlines);
      return [block.label === null ? text : `${block.label} ${text}`];
    }
    case "table":
      return [...(block.head.length > 0 ? [block.head] : []), ...block.rows].map((row) =>
        row.map((cell) => printInlines(cell.inlines)).join(" | "),
      );
    case "figure":
      return [`${printInlines(block.caption)}: ${block.alt}`];
    case "definitions":
      return block.entries.map((entry) => `${entry.term} ${printInlines(entry.inlines)}`);
    case "signature":
      return [
        printInlines(block.heading),
        ...block.rows.map((row) => `${row.label}: ${printInlines(row.inlines)}`),
      ];
  }
}

export function printBlocks(section: Section): readonly string[] {
  return section.blocks.flatMap((block) => printBlock(block));
}

/** All sections, those within parts included. */
export function sectionsOf(document: Document): readonly Section[] {
  const walk = (section: Section): Section[] => [section, ...section.children.flatMap(walk)];
  return document.sections.flatMap(walk);
}

/** The section with this id; fails where it is not in the document. */
export function sectionIn(document: Document, id: string): Section {
  const section = sectionsOf(document).find((each) => each.id === id);
  if (section === undefined) throw new Error(`"${id}" is not in the document`);
  return section;
}
