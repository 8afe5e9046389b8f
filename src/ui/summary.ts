import type { Block, Document, Inline, Section } from "../assembly/document.ts";
import type { Path } from "../base/path.ts";
import { textOfAll } from "../export/inline-text.ts";
import type { Page } from "../layout/page.ts";
import type { Print, Proof } from "../pipeline/press.ts";
import { clauseReadability } from "../review/drafting/clause-readability.ts";
import type { OutlineEntry, PageSummary, ReviewSummary, Spot } from "./proofs.ts";

/** Reduces a contract to what the screen needs beside the drawn pages. */
export function summarise({ document, pages }: Print, edition: number): PageSummary {
  return {
    edition,
    title: document.title,
    version: document.version,
    outline: document.sections.map(outlineOf),
    leftOut: document.leftOut,
    openPoints: document.openPoints,
    pages: pages.pages.map(({ label, width, height }) => ({ label, width, height })),
    bookmarks: pages.bookmarks,
    packs: pages.packs,
    anchors: anchorsOf(pages.pages),
    fields: fieldsOf(pages.pages),
  };
}

/** Reduces a review to what the screen needs. */
export function summariseReview({ document, findings }: Proof): ReviewSummary {
  return { findings, counts: countsOf(document), readability: clauseReadability(document) };
}

/** What was read off sections and pages. They never change, so each is read once. */
const known = {
  outlines: new WeakMap<Section, OutlineEntry>(),
  counts: new WeakMap<Section, Counts>(),
  anchors: new WeakMap<Page, readonly (readonly [string, Spot])[]>(),
  fields: new WeakMap<Page, readonly (readonly [Path, readonly Spot[]])[]>(),
};

function once<K extends object, V>(found: WeakMap<K, V>, key: K, read: (key: K) => V): V {
  const before = found.get(key);
  if (before !== undefined) return before;
  const value = read(key);
  found.set(key, value);
  return value;
}

function outlineOf(section: Section): OutlineEntry {
  return once(known.outlines, section, readOutline);
}

function readOutline(section: Section): OutlineEntry {
  const { kind, id, label, title, reason, position, departs, origin, children } = section;
  return {
    kind,
    id,
    label,
    title: textOfAll(title),
    reason,
    position,
    departs,
    origin,
    children: children.map(outlineOf),
  };
}

function anchorsOf(pages: readonly Page[]): Record<string, Spot> {
  const anchors: Record<string, Spot> = {};
  for (const page of pages) {
    for (const [node, spot] of once(known.anchors, page, readAnchors)) anchors[node] ??= spot;
  }
  return anchors;
}

function readAnchors({ index, anchors }: Page): readonly (readonly [string, Spot])[] {
  return anchors.map(({ node, y }) => [node, { page: index, y }] as const);
}

function fieldsOf(pages: readonly Page[]): Record<string, Spot[]> {
  const fields: Record<string, Spot[]> = {};
  for (const page of pages) {
    for (const [field, spots] of once(known.fields, page, readFields)) {
      (fields[field] ??= []).push(...spots);
    }
  }
  return fields;
}

/** The fields of one page, with the lines on which they print. */
function readFields(page: Page): readonly (readonly [Path, readonly Spot[]])[] {
  const fields = new Map<Path, Spot[]>();
  for (const item of page.items) {
    if (item.kind !== "line") continue;
    for (const { mark } of item.fragments) {
      if (!mark || mark.kind === "link") continue;
      const spots = fields.get(mark.from) ?? [];
      if (spots.length === 0) fields.set(mark.from, spots);
      if (spots.at(-1)?.y !== item.baseline) spots.push({ page: page.index, y: item.baseline });
    }
  }
  return [...fields];
}

type Counts = ReviewSummary["counts"];

function countsOf({ sections }: Document): Counts {
  return sections.map(countsIn).reduce(added, nothing);
}

const nothing: Counts = { clauses: 0, words: 0, terms: 0 };

function added(a: Counts, b: Counts): Counts {
  return { clauses: a.clauses + b.clauses, words: a.words + b.words, terms: a.terms + b.terms };
}

function countsIn(section: Section): Counts {
  return once(known.counts, section, readCounts);
}

/** What a section counts, its children included. */
function readCounts({ kind, title, blocks, children }: Section): Counts {
  const lines = [title, ...blocks.flatMap(linesOf)];
  const own = {
    clauses: kind === "clause" ? 1 : 0,
    words: lines.reduce((sum, line) => sum + (textOfAll(line).match(/\S+/g)?.length ?? 0), 0),
    terms: blocks.reduce(
      (sum, block) => sum + (block.kind === "definitions" ? block.entries.length : 0),
      0,
    ),
  };
  return children.map(countsIn).reduce(added, own);
}

/** Every line of words in a block, in reading order. */
function linesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.inlines];
    case "figure":
      return [block.caption];
    case "table": {
      const cells = [block.head, ...block.rows].flat().map((cell) => cell.inlines);
      return [block.caption, ...cells];
    }
    case "definitions":
      return block.entries.map((entry) => entry.inlines);
    case "signature":
      return [block.heading, ...block.rows.map((row) => row.inlines)];
  }
}
