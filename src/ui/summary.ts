import type { Block, Document, Inline, Section } from "../assembly/document.ts";
import type { Path } from "../base/path.ts";
import { textOfAll } from "../export/inline-text.ts";
import type { Page } from "../layout/page.ts";
import type { Print, Proof } from "../pipeline/press.ts";
import { clauseReadability } from "../review/drafting/clause-readability.ts";
import type { OutlineEntry, PagePlaces, PageSummary, ReviewSummary } from "./proofs.ts";

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
    places: pages.pages.map((page) => once(known.places, page, readPlaces)),
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
  places: new WeakMap<Page, PagePlaces>(),
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

function readPlaces(page: Page): PagePlaces {
  return { nodes: page.anchors.map(({ node, y }) => [node, y] as const), fields: readFields(page) };
}

function readFields({ items }: Page): PagePlaces["fields"] {
  const fields = new Map<Path, number[]>();
  for (const item of items) {
    if (item.kind !== "line") continue;
    for (const { mark } of item.fragments) {
      if (!mark || mark.kind === "link") continue;
      const lines = fields.get(mark.from) ?? [];
      if (lines.length === 0) fields.set(mark.from, lines);
      if (lines.at(-1) !== item.baseline) lines.push(item.baseline);
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
