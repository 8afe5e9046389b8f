import type { Block, Document, Section } from "../assembly/document.ts";
import { textOfAll } from "./inline-text.ts";

/** Columns of a line of plain text, as letters and terminals have had them. */
const lineWidth = 80;

/**
 * The contract as plain text of 80 columns: numbers hang, tables stand in columns or, where they are too
 * wide, give a labelled line to each cell, and figures become their description. Non-breaking spaces become spaces.
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

type Table = Extract<Block, { kind: "table" }>;

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

/** A table whose rows fit is set in columns; another gives one labelled line to each cell. */
function tableLines(table: Table): string[] {
  const caption = textOfAll(table.caption);
  const rows = [...(table.head.length > 0 ? [table.head] : []), ...table.rows].map((row) =>
    row.map((cell) => textOfAll(cell.inlines)),
  );
  const widths = table.columns.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const total = widths.reduce((sum, width) => sum + width + gap.length, -gap.length);
  const body = total <= lineWidth ? columnLines(table, rows, widths) : cellLines(table, rows);
  return [...(caption ? [caption] : []), ...body];
}

const gap = "   ";

function columnLines(
  table: Table,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): string[] {
  const lines = rows.map((row) =>
    row
      .map((text, i) => {
        const width = widths[i] ?? 0;
        return table.columns[i]?.align === "end" ? text.padStart(width) : text.padEnd(width);
      })
      .join(gap)
      .trimEnd(),
  );
  const rule = widths.map((width) => "-".repeat(width)).join(gap);
  return table.head.length > 0 ? lines.toSpliced(1, 0, rule) : lines;
}

function cellLines(table: Table, rows: readonly (readonly string[])[]): string[] {
  const [heads, ...body] = table.head.length > 0 ? rows : [[], ...rows];
  return body.flatMap((row) => {
    const cells = row.map((text, i) => (heads?.[i] ? `${heads[i]}: ${text}` : text));
    const lines =
      table.head.length > 0 ? cells.filter((_, i) => row[i] !== "") : [cells.join(": ")];
    return lines.flatMap((cell, i) => wrap(cell, i === 0 ? "- " : "  ", "    "));
  });
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
