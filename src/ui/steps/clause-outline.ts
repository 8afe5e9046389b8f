import type { LeftOut, OpenPoint } from "../../assembly/document.ts";
import { type ClauseChoice, choiceFor, type Design } from "../../domain/design.ts";
import type { Library } from "../../library/library.ts";
import type { OutlineEntry } from "../proofs.ts";

/** A clause or schedule as the list of clauses shows it. */
export interface ClauseRow {
  readonly id: string;
  /** Its number in the contract; null while it is out. */
  readonly label: string | null;
  readonly title: string;
  /** Why it is in, or why not. */
  readonly reason: string;
  readonly isIn: boolean;
  /** Title of the fallback position in use; null for the preferred one. */
  readonly fallback: string | null;
  readonly departs: boolean;
  /** Title of the clause pack that it came in; null for the library's own. */
  readonly origin: string | null;
  readonly openPoints: number;
  readonly review: ClauseChoice["review"]["state"];
}

/** Rows under the heading of their part. */
export interface ClauseGroup {
  readonly title: string;
  readonly rows: readonly ClauseRow[];
}

export interface OutlineMaterial {
  readonly outline: readonly OutlineEntry[];
  readonly leftOut: readonly LeftOut[];
  readonly openPoints: readonly OpenPoint[];
  readonly design: Design;
  readonly library: Library;
}

/** The contract's clauses by part, then the schedules, then what was left out and why. */
export function clauseGroups(material: OutlineMaterial): readonly ClauseGroup[] {
  const row = (entry: OutlineEntry): ClauseRow => rowOf(entry, material);
  const parts = material.outline
    .filter(({ kind }) => kind === "part")
    .map((part) => ({
      title: [part.label, part.title].filter(Boolean).join(": "),
      rows: part.children.filter(({ kind }) => kind === "clause").map(row),
    }));
  const loose = material.outline.filter(({ kind }) => kind === "clause").map(row);
  const schedules = allOf(material.outline, "schedule").map(row);
  const out = material.leftOut.map((left) => leftOutRow(left, material));
  return [
    { title: "Before the parts", rows: loose },
    ...parts,
    { title: "Schedules", rows: schedules },
    { title: "Left out", rows: out },
  ].filter(({ rows }) => rows.length > 0);
}

function allOf(entries: readonly OutlineEntry[], kind: OutlineEntry["kind"]): OutlineEntry[] {
  return entries.flatMap((entry) => [
    ...(entry.kind === kind ? [entry] : []),
    ...allOf(entry.children, kind),
  ]);
}

function rowOf(entry: OutlineEntry, { design, library, openPoints }: OutlineMaterial): ClauseRow {
  const { id, label, title, reason, departs, origin } = entry;
  const choice = choiceFor(design, id);
  const position = library.clauses[id]?.positions.find((p) => p.id === choice.position);
  return {
    id,
    label,
    title,
    reason,
    isIn: true,
    fallback: choice.position === "preferred" ? null : (position?.title ?? choice.position),
    departs,
    origin,
    openPoints: openPoints.filter((point) => ownerOf(point) === id).length,
    review: choice.review.state,
  };
}

/** The clause that asks for an open point, or else the one that first shows it. */
function ownerOf({ from, node }: OpenPoint): string {
  const asking = /^clauses\.([^.]+)\.answers\./.exec(from)?.[1];
  if (asking !== undefined) return asking;
  // `term.start-date` is an entry of the definitions; `term.3` a paragraph of the clause on the term.
  return /^term\.\D/.test(node) ? "schedule-definitions" : node.replace(/\..*$/, "");
}

function leftOutRow(
  { clauseId, title, reason }: LeftOut,
  { design, library }: OutlineMaterial,
): ClauseRow {
  const { review } = choiceFor(design, clauseId);
  return {
    id: clauseId,
    label: null,
    title,
    reason,
    isIn: false,
    fallback: null,
    departs: false,
    origin: library.clauses[clauseId]?.origin ?? null,
    openPoints: 0,
    review: review.state,
  };
}

/** What the list of clauses may be narrowed to. */
export type ClauseFilter = "all" | "open" | "changed" | "agreed";

export function passes(row: ClauseRow, filter: ClauseFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "open":
      return row.isIn && row.openPoints > 0;
    case "changed":
      return row.departs || row.fallback !== null || (row.isIn && row.origin !== null);
    case "agreed":
      return row.review === "agreed";
  }
}

/** The groups narrowed to a filter and to words in a title, reason or id. */
export function narrowed(
  groups: readonly ClauseGroup[],
  filter: ClauseFilter,
  words: string,
): readonly ClauseGroup[] {
  const asked = words.trim().toLowerCase();
  return groups
    .map(({ title, rows }) => ({
      title,
      rows: rows.filter(
        (row) =>
          passes(row, filter) &&
          `${row.label ?? ""} ${row.title} ${row.reason} ${row.id}`.toLowerCase().includes(asked),
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
}
