import type { Block, Cell, Document, Inline, Section } from "../assembly/document.ts";
import { textOf, textOfAll } from "./inline-text.ts";

/**
 * The contract as GitHub-flavoured Markdown. Numbers are printed as text, so that no reader renumbers
 * them, and whatever a user typed is escaped.
 */
export function writeMarkdown(document: Document): string {
  const about = [document.subtitle, document.reference, document.version].filter(Boolean);
  const lines = [
    `# ${escape(document.title)}`,
    "",
    ...about.flatMap((line) => [escape(line), ""]),
    ...document.sections.flatMap((section) => sectionLines(section, 2)),
  ];
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}

const special = /[\\`*_{}[\]<>#|~]/g;

function escape(text: string): string {
  return text
    .replaceAll("\u00a0", " ")
    .replace(special, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^([-+])/, "\\$1");
}

function inlineMark(inline: Inline): string {
  const text = escape(textOf(inline));
  if (inline.kind === "definition") return `**${text}**`;
  if (inline.kind !== "text" && inline.kind !== "value") return text;
  if (inline.style === undefined || text.trim() === "") return text;
  return inline.style === "strong" ? `**${text}**` : `*${text}*`;
}

const marked = (inlines: readonly Inline[]): string => inlines.map(inlineMark).join("");

function sectionLines(section: Section, level: number): string[] {
  if (section.kind === "contents") return [];
  const title = [section.label, textOfAll(section.title)].filter(Boolean).join(" ");
  return [
    "",
    ...(title ? [`${"#".repeat(level)} ${escape(title)}`, ""] : []),
    ...section.blocks.flatMap((block) => blockLines(block, level + 1)),
    ...section.children.flatMap((child) => sectionLines(child, level + 1)),
  ];
}

function blockLines(block: Block, level: number): string[] {
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(Math.min(6, level))} ${marked(block.inlines)}`, ""];
    case "paragraph":
      return [paragraph(block), ""];
    case "table":
      return [...tableLines(block), ""];
    case "figure":
      return [`*${escape(textOfAll(block.caption))}* ${escape(block.alt)}`, ""];
    case "definitions":
      return block.entries.flatMap(({ term, inlines }) => [
        `**${escape(term)}** ${marked(inlines)}`,
        "",
      ]);
    case "signature":
      return [
        `**${escape(textOfAll(block.heading))}**`,
        "",
        ...block.rows.flatMap((row) => [
          `${escape(row.label)}: ${escape(textOfAll(row.inlines)) || "\\_".repeat(20)}`,
          "",
        ]),
      ];
  }
}

/** Depth is shown by non-breaking spaces, since an indented line would be code. */
function paragraph(block: Extract<Block, { kind: "paragraph" }>): string {
  const indent = "\u00a0".repeat(4 * Math.max(0, block.level - 1));
  const label = block.label === null ? "" : `${escape(block.label)}\u00a0 `;
  return `${indent}${label}${marked(block.inlines)}`;
}

function tableLines(table: Extract<Block, { kind: "table" }>): string[] {
  const row = (cells: readonly Cell[]): string =>
    `| ${cells.map((cell) => marked(cell.inlines).replaceAll("\n", " ")).join(" | ")} |`;
  const caption = textOfAll(table.caption);
  const head =
    table.head.length > 0 ? row(table.head) : `|${" |".repeat(Math.max(1, table.columns.length))}`;
  const rule = `|${table.columns.map((column) => (column.align === "end" ? "--:" : "---")).join("|")}|`;
  return [...(caption ? [`**${escape(caption)}**`, ""] : []), head, rule, ...table.rows.map(row)];
}
