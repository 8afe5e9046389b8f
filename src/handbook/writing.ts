import type { Block, Cell, Inline, Section } from "../assembly/document.ts";

/** Small makers of blocks for what the handbook itself says. */

export function plain(text: string, style?: "strong" | "emphasis"): Inline {
  return style === undefined ? { kind: "text", text } : { kind: "text", text, style };
}

export function paragraph(id: string, ...inlines: readonly (string | Inline)[]): Block {
  return { kind: "paragraph", id, level: 0, label: null, inlines: asInlines(inlines) };
}

export function bullet(id: string, ...inlines: readonly (string | Inline)[]): Block {
  return { kind: "paragraph", id, level: 2, label: "•", inlines: asInlines(inlines) };
}

export function heading(id: string, text: string): Block {
  return { kind: "heading", id, inlines: [plain(text)] };
}

/** A table whose first row is its head. */
export function table(
  id: string,
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | Inline)[])[],
  ends: readonly number[] = [],
): Block {
  return {
    kind: "table",
    id,
    caption: caption === "" ? [] : [plain(caption)],
    columns: head.map((_, i) => ({ align: ends.includes(i) ? "end" : "start" })),
    head: head.map(cell),
    rows: rows.map((row) => row.map(cell)),
  };
}

/** Authored plain text: blank lines part paragraphs. */
export function prose(id: string, text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/)
    .map((each) => each.replace(/\s+/g, " ").trim())
    .filter((each) => each !== "")
    .map((each, i) => paragraph(`${id}.${i + 1}`, each));
}

export function section(
  kind: Section["kind"],
  id: string,
  label: string | null,
  title: string,
  parts: { readonly blocks?: readonly Block[]; readonly children?: readonly Section[] },
): Section {
  const { blocks = [], children = [] } = parts;
  return {
    kind,
    id,
    label,
    title: title === "" ? [] : [plain(title)],
    reason: "",
    position: "",
    departs: false,
    origin: null,
    blocks,
    children,
  };
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function asInlines(inlines: readonly (string | Inline)[]): readonly Inline[] {
  return inlines.map((each) => (typeof each === "string" ? plain(each) : each));
}

function cell(content: string | Inline): Cell {
  const inline = typeof content === "string" ? plain(content) : content;
  return { inlines: inline.text === "" ? [] : [inline] };
}
