import type { Block, Document, Section } from "../assembly/document.ts";
import { textOfAll } from "./inline-text.ts";

/** Columns of a line of plain text, as letters and terminals have had them. */
const lineWidth = 80;

/**
 * The contract as plain text of 80 columns: numbers hang, tables become one labelled line a cell, and
 * figures their description. Non-breaking spaces become spaces.
 */
export function writeText(document: Document): string {
  const head = [document.title, document.subtitle, document.reference, document.version];
  const body = document.sections.flatMap(sectionLines);
  const lines = [...head.filter(Boolean), "", ...body];
  return `${lines
    .join("\n")
    .replaceAll("\u00a0", " ")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}

function sectionLines(section: Section): string[] {
  if (section.kind === "contents") return [];
  const title = [section.label, textOfAll(section.title)].filter(Boolean).join("  ");
  const isLarge = section.kind === "part" || section.kind === "schedule";
  const heading = isLarge ? [title, "=".repeat(Math.min(lineWidth, title.length))] : [title];
  return [
    "",
    ...(title ? heading : []),
    "",
    ...section.blocks.flatMap(blockLines),
    ...section.children.flatMap(sectionLines),
  ];
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "heading":
      return [textOfAll(block.inlines), ""];
    case "paragraph":
      return [...hang(block.label, textOfAll(block.inlines), block.level), ""];
    case "table":
      return [...tableLines(block), ""];
    case "figure":
      return [...wrap(`${textOfAll(block.caption)} ${block.alt}`, ""), ""];
    case "definitions":
      return block.entries.flatMap(({ term, inlines }) => [
        ...wrap(`${term} ${textOfAll(inlines)}`, "", "    "),
        "",
      ]);
    case "signature":
      return [
        textOfAll(block.heading),
        ...block.rows.map((row) => `  ${row.label}: ${textOfAll(row.inlines) || "_".repeat(30)}`),
        "",
      ];
  }
}

function tableLines(table: Extract<Block, { kind: "table" }>): string[] {
  const caption = textOfAll(table.caption);
  const heads = table.head.map((cell) => textOfAll(cell.inlines));
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, i) => {
      const text = textOfAll(cell.inlines);
      return heads[i] ? `${heads[i]}: ${text}` : text;
    });
    return table.head.length === 0 ? [cells.join(": ")] : cells;
  });
  return [
    ...(caption ? [caption] : []),
    ...rows.flatMap((cells) =>
      cells.flatMap((cell, i) => wrap(cell, i === 0 ? "- " : "  ", "    ")),
    ),
  ];
}

const labelWidth = 6;

function hang(label: string | null, text: string, level: number): string[] {
  const depth = label === null ? level : Math.max(level, 1);
  const indent = " ".repeat(Math.max(0, depth - 1) * labelWidth);
  if (label === null && level === 0) return wrap(text, "");
  const body = indent + " ".repeat(labelWidth);
  return wrap(text, label === null ? body : `${indent}${label.padEnd(labelWidth - 1)} `, body);
}

/** Breaks at spaces only; later lines begin with `rest`. A long word stands over the margin. */
function wrap(text: string, first: string, rest: string = first): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/ +/).filter(Boolean)) {
    if (!isEmpty && line.length + 1 + word.length > lineWidth) {
      lines.push(line);
      line = rest + word;
    } else {
      line += isEmpty ? word : ` ${word}`;
    }
    isEmpty = false;
  }
  return [...lines, line];
}
