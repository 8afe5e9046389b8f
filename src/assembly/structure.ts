import { type LineStart, readLineStart } from "../library/line-grammar.ts";
import type { Column } from "./document.ts";
import type { Anchor, Draft, DraftBlock, DraftCell, DraftInline } from "./draft.ts";
import { inlinesOf } from "./draft.ts";
import { readInlines } from "./inline.ts";
import type { Span } from "./span.ts";
import { canonicalOf, type Dictionary, splitTerms, strangersIn } from "./terms.ts";

/** A line of a filled text: its mark, and the spans behind it. */
interface Line {
  readonly start: LineStart;
  readonly spans: readonly Span[];
}

/**
 * Reads the structure of a filled text. Marks are looked for in what the author wrote at the front of a
 * line, never in values: a party called `1. # |` stays a name.
 */
export function structure(
  sectionId: string,
  spans: readonly Span[],
  dictionary: Dictionary,
): Draft {
  const builder = new Builder(sectionId, dictionary);
  for (const line of linesOf(spans)) builder.line(line);
  return builder.finish(spans);
}

function linesOf(spans: readonly Span[]): readonly Line[] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    if (span.kind !== "text") {
      lines.at(-1)?.push(span);
      continue;
    }
    for (const [index, text] of span.text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ kind: "text", text });
    }
  }
  return lines.map(readLine);
}

function readLine(spans: readonly Span[]): Line {
  const [first, ...rest] = spans;
  if (first?.kind !== "text") return { start: { kind: "plain", indented: false }, spans };
  const { start, length } = readLineStart(first.text);
  const text = first.text.slice(length);
  return { start, spans: text === "" ? rest : [{ kind: "text", text }, ...rest] };
}

/** A line that says nothing: it separates, and makes no block. */
function isBlank(spans: readonly Span[]): boolean {
  return spans.every((span) => span.kind === "text" && span.text.trim() === "");
}

interface OpenTable {
  readonly rows: DraftCell[][];
  columns: readonly Column[] | null;
  readonly caption: readonly DraftInline[];
}

class Builder {
  private readonly blocks: DraftBlock[] = [];
  private readonly anchors = new Map<string, Anchor>();
  private readonly sectionId: string;
  private readonly dictionary: Dictionary;
  /** How many paragraphs there are so far at each level, under the ones above. */
  private counts: readonly number[] = [];
  private level = 0;
  private caption: readonly DraftInline[] | null = null;
  private table: OpenTable | null = null;

  constructor(sectionId: string, dictionary: Dictionary) {
    this.sectionId = sectionId;
    this.dictionary = dictionary;
  }

  line({ start, spans }: Line): void {
    if (start.kind === "row") return this.row(spans);
    this.closeTable();
    if (isBlank(spans)) return;
    const block = spans.find(
      (span) =>
        span.kind === "definitions" ||
        ("from" in span && (span.kind === "figure" || span.kind === "signature")),
    );
    if (block?.kind === "definitions") this.blocks.push({ kind: "definitions", id: this.nextId() });
    else if (block?.kind === "figure" || block?.kind === "signature") {
      this.blocks.push({ kind: block.kind, id: this.nextId(), from: block.from });
    } else this.text(start, spans);
  }

  private text(start: LineStart, spans: readonly Span[]): void {
    const inlines = trimEnd(
      readInlines(spans, this.dictionary, start.kind !== "heading" && start.kind !== "caption"),
    );
    switch (start.kind) {
      case "heading":
        this.blocks.push({ kind: "heading", id: this.nextId(), inlines });
        break;
      case "caption":
        this.caption = inlines;
        break;
      case "numbered":
        this.numbered(start.level, start.anchor, inlines);
        break;
      case "bullet":
        this.paragraph(Math.min(this.level + 1, 4), true, inlines);
        break;
      case "plain":
        this.paragraph(start.indented ? this.level : 0, false, inlines);
        break;
      case "row":
        break;
    }
  }

  private numbered(level: number, anchor: string | null, inlines: readonly DraftInline[]): void {
    const above = Array.from({ length: level - 1 }, (_, i) => this.counts[i] ?? 0);
    this.counts = [...above, (this.counts[level - 1] ?? 0) + 1];
    this.level = level;
    const path = this.counts.map((count, index) => numeral(count, index + 1));
    const id = `${this.sectionId}.${path.join(".")}`;
    this.blocks.push({ kind: "paragraph", id, level, path, isBullet: false, inlines });
    if (anchor !== null && !this.anchors.has(anchor)) this.anchors.set(anchor, { node: id, path });
  }

  private paragraph(level: number, isBullet: boolean, inlines: readonly DraftInline[]): void {
    this.blocks.push({ kind: "paragraph", id: this.nextId(), level, path: [], isBullet, inlines });
  }

  /** Blocks without a number are counted through the section. */
  private nextId(): string {
    return `${this.sectionId}.b${this.blocks.length + 1}`;
  }

  private row(spans: readonly Span[]): void {
    this.table ??= { rows: [], columns: null, caption: this.caption ?? [] };
    this.caption = null;
    const cells = splitCells(spans);
    const columns =
      this.table.rows.length === 1 && this.table.columns === null ? alignments(cells) : null;
    if (columns) {
      this.table.columns = columns;
      return;
    }
    this.table.rows.push(
      cells.map((cell) => ({
        inlines: trimEnd(readInlines(trimSpans(cell), this.dictionary, true)),
      })),
    );
  }

  private closeTable(): void {
    const { table } = this;
    if (table === null) return;
    this.table = null;
    const width = Math.max(...table.rows.map((row) => row.length), table.columns?.length ?? 0);
    const fit = (row: readonly DraftCell[]): DraftCell[] =>
      Array.from({ length: width }, (_, index) => row[index] ?? { inlines: [] });
    const [first, ...rest] = table.rows;
    const hasHead = table.columns !== null && first !== undefined;
    const head = hasHead && first.some((cell) => cell.inlines.length > 0) ? fit(first) : [];
    const rows = (hasHead ? rest : table.rows).map(fit);
    if (rows.length === 0) return;
    const columns = Array.from(
      { length: width },
      (_, index): Column => table.columns?.[index] ?? { align: "start" },
    );
    const { caption } = table;
    this.blocks.push({ kind: "table", id: this.nextId(), caption, columns, head, rows });
  }

  finish(spans: readonly Span[]): Draft {
    this.closeTable();
    const { blocks, anchors, dictionary } = this;
    const lines = blocks.flatMap((block) => inlinesOf(block));
    const inlines = lines.flat();
    const uses = new Set<string>();
    const possible = new Set<string>();
    const count = (pieces: readonly DraftInline[]): void => {
      for (const piece of pieces) {
        if (piece.kind === "term") uses.add(canonicalOf(piece.text, dictionary) ?? piece.term);
        else if (piece.kind === "possible") possible.add(piece.term);
      }
    };
    for (const line of lines) {
      count(line);
      for (const [i, piece] of line.entries())
        if (piece.kind === "text") count(splitTerms(piece.text, dictionary, i === 0));
    }
    for (const span of spans)
      if (span.kind === "value" && span.authored) count(splitTerms(span.text, dictionary, false));
    return {
      blocks,
      anchors,
      uses: [...uses],
      possible: [...possible],
      targets: inlines.flatMap((inline) => (inline.kind === "pending" ? [inline.target] : [])),
      strangers: blocks.flatMap((block) => strangersOf(block, dictionary)),
    };
  }
}

function strangersOf(
  block: DraftBlock,
  dictionary: Dictionary,
): { phrase: string; node: string }[] {
  if (block.kind !== "paragraph") return [];
  return strangersIn(block.inlines, dictionary).map((phrase) => ({ phrase, node: block.id }));
}

/** Splits a row at the bars that the author wrote; the outer bars make no cell. */
function splitCells(spans: readonly Span[]): Span[][] {
  const cells: Span[][] = [[]];
  for (const span of spans) {
    if (span.kind !== "text") {
      cells.at(-1)?.push(span);
      continue;
    }
    for (const [index, text] of span.text.split("|").entries()) {
      if (index > 0) cells.push([]);
      if (text !== "") cells.at(-1)?.push({ kind: "text", text });
    }
  }
  const last = cells.at(-1);
  return cells.slice(1, last && isBlank(last) ? -1 : undefined);
}

/** Alignments of a `|---|--:|` row, or null where it is no such row. */
function alignments(cells: readonly (readonly Span[])[]): readonly Column[] | null {
  const columns = cells.map((cell): Column | null => {
    const [only, ...more] = cell;
    const text = only?.kind === "text" && more.length === 0 ? only.text.trim() : "";
    if (!/^:?-{2,}:?$/.test(text)) return null;
    return { align: text.endsWith(":") ? "end" : "start" };
  });
  return columns.every((column) => column !== null) ? columns : null;
}

function trimSpans(spans: readonly Span[]): readonly Span[] {
  const [first, ...rest] = spans;
  if (first?.kind !== "text") return spans;
  const text = first.text.trimStart();
  return text === "" ? rest : [{ kind: "text", text }, ...rest];
}

/** Without the spaces that end the last text. */
function trimEnd(inlines: readonly DraftInline[]): readonly DraftInline[] {
  const last = inlines.at(-1);
  if (last?.kind !== "text") return inlines;
  const text = last.text.trimEnd();
  return text === "" ? inlines.slice(0, -1) : [...inlines.slice(0, -1), { ...last, text }];
}

/** The number of a paragraph within its level: 3, c, iii or C. */
export function numeral(count: number, level: number): string {
  if (level === 1) return String(count);
  if (level === 3) return roman(count);
  return level === 2 ? letters(count) : letters(count).toUpperCase();
}

/** a … z, aa, ab … */
function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  const letter = String.fromCharCode(97 + ((count + 25) % 26));
  return count < 1 ? "0" : rest > 0 ? letters(rest) + letter : letter;
}

const romans: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(count: number): string {
  const step = romans.find(([value]) => value <= count);
  return step ? step[1] + roman(count - step[0]) : "";
}
