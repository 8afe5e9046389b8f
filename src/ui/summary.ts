import type { Block, Document, Inline, Section } from "../assembly/document.ts";
import { textOfAll } from "../export/inline-text.ts";
import type { Page } from "../layout/page.ts";
import type { Proof } from "../pipeline/press.ts";
import type { OutlineEntry, ProofSummary, Spot } from "./proofs.ts";

/** Reduces a proof to what the screen needs beside the drawn pages. */
export function summarise({ document, pages, findings }: Proof, edition: number): ProofSummary {
  return {
    edition,
    title: document.title,
    version: document.version,
    outline: document.sections.map(outlineOf),
    leftOut: document.leftOut,
    openPoints: document.openPoints,
    findings,
    pages: pages.pages.map(({ label, width, height }) => ({ label, width, height })),
    bookmarks: pages.bookmarks,
    anchors: anchorsOf(pages.pages),
    fields: fieldsOf(pages.pages),
    counts: countsOf(document),
  };
}

function outlineOf(section: Section): OutlineEntry {
  const { kind, id, label, title, reason, position, departs, children } = section;
  return {
    kind,
    id,
    label,
    title: textOfAll(title),
    reason,
    position,
    departs,
    children: children.map(outlineOf),
  };
}

function anchorsOf(pages: readonly Page[]): Record<string, Spot> {
  const anchors: Record<string, Spot> = {};
  for (const page of pages) {
    for (const { node, y } of page.anchors) anchors[node] ??= { page: page.index, y };
  }
  return anchors;
}

function fieldsOf(pages: readonly Page[]): Record<string, Spot[]> {
  const fields: Record<string, Spot[]> = {};
  for (const page of pages) {
    for (const item of page.items) {
      if (item.kind !== "line") continue;
      for (const { mark } of item.fragments) {
        if (!mark || mark.kind === "link") continue;
        const spots = (fields[mark.from] ??= []);
        const last = spots.at(-1);
        const isSameLine = last?.page === page.index && last.y === item.baseline;
        if (!isSameLine) spots.push({ page: page.index, y: item.baseline });
      }
    }
  }
  return fields;
}

function countsOf(document: Document): ProofSummary["counts"] {
  const counts = { clauses: 0, words: 0, terms: 0 };
  const read = (inlines: readonly Inline[]): void => {
    counts.words += textOfAll(inlines).match(/\S+/g)?.length ?? 0;
  };
  const visit = (section: Section): void => {
    if (section.kind === "clause") counts.clauses += 1;
    read(section.title);
    for (const block of section.blocks) {
      for (const line of linesOf(block)) read(line);
      if (block.kind === "definitions") counts.terms += block.entries.length;
    }
    section.children.forEach(visit);
  };
  document.sections.forEach(visit);
  return counts;
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
