import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Design, untouched } from "../../src/domain/design.ts";
import type { Library } from "../../src/library/library.ts";
import { readDesign } from "../../src/storage/file.ts";

/** About how many A4 pages a bench contract has. */
export type Size = 10 | 100 | 300 | 1000;

/** The retrofit contract of the examples. */
export function exampleDesign(): Design {
  const file = join(import.meta.dirname, "../examples/warm-homes-calder-vale.json");
  const reading = readDesign(readFileSync(file, "utf8"));
  if (!reading.ok) throw new Error(reading.refusal.reason);
  return reading.design;
}

/** Paragraphs added to each clause, found by trial; the report prints the pages that came of it. */
const added: Record<Size, number> = { 10: 0, 100: 1, 300: 25, 1000: 112 };

/**
 * The example, cut to its first clauses or grown by departures. Every added paragraph differs, so that
 * no cache of paragraphs can help; the words are those of the library.
 */
export function designOf(size: Size, library: Library): Design {
  const design = exampleDesign();
  if (size === 10) return shortened(design, library);
  const skeleton = library.templates[design.contract.type]?.body ?? "";
  const clauses = Object.values(library.clauses).filter(
    ({ id, kind }) => kind === "clause" && skeleton.includes(`{{> ${id} `),
  );
  const departures = clauses.map((clause, i) => {
    const body = clause.positions[0]?.body ?? "";
    const text = [body, ...paragraphs(body, added[size], i)].join("\n");
    const choice = design.clauses[clause.id] ?? untouched;
    return [clause.id, { ...choice, departure: { text, reason: "Grown for the bench" } }] as const;
  });
  return { ...design, clauses: Object.fromEntries(departures) };
}

/** Without schedules and most clauses. */
function shortened(design: Design, library: Library): Design {
  const kept = [
    "definitions",
    "term",
    "mission-statement",
    "outcome-definitions",
    "solution-freedom",
  ];
  const out = Object.values(library.clauses)
    .filter(({ id, kind }) => kind === "schedule" || (kind === "clause" && !kept.includes(id)))
    .map(({ id }) => [id, { ...untouched, use: "out" as const, useReason: "Cut for the bench" }]);
  return { ...design, clauses: Object.fromEntries(out) };
}

/** New paragraphs out of a body's own words, in an order that differs each time. */
function paragraphs(body: string, count: number, seed: number): string[] {
  const words = body
    .replaceAll(/\{\{.*?\}\}|\{#.*?\}|[*|#]|\(\w\)|\d+\./gs, " ")
    .split(/\s+/)
    .filter((word) => /^[a-z]+[,;]?$/.test(word));
  if (words.length === 0) return [];
  let state = seed + 1;
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  return Array.from({ length: count }, () => {
    const chosen = Array.from({ length: 40 + (next() % 60) }, () => words[next() % words.length]);
    return `1. The Supplier shall ${chosen.join(" ").replace(/[,;]$/, "")}.`;
  });
}
