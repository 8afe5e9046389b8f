import { describe, expect, test } from "vitest";
import type { OpenPoint } from "../../../src/assembly/document.ts";
import { blankDesign } from "../../../src/domain/blank.ts";
import { type Design, untouched } from "../../../src/domain/design.ts";
import type { OutlineEntry } from "../../../src/ui/proofs.ts";
import { clauseGroups, narrowed } from "../../../src/ui/steps/clause-outline.ts";

const entry = (
  kind: OutlineEntry["kind"],
  id: string,
  label: string | null,
  title: string,
  children: OutlineEntry[] = [],
): OutlineEntry => ({
  kind,
  id,
  label,
  title,
  reason: `Because ${title.toLowerCase()} is needed.`,
  position: "preferred",
  departs: id === "liability-cap",
  origin: id === "term" ? "Riverside Legal" : null,
  children,
});
const point = (from: string, node: string): OpenPoint => ({
  label: "A sum",
  from,
  node,
  place: "",
  reason: "missing",
});
const design: Design = {
  ...blankDesign("warm-homes", "obs"),
  clauses: {
    term: { ...untouched, review: { state: "agreed", note: "" } },
    indexation: { ...untouched, position: "fixed-rate" },
  },
};

const groups = clauseGroups({
  outline: [
    entry("cover", "cover", null, "Cover"),
    entry("part", "part-a", "Part A", "The contract", [
      entry("clause", "term", "1", "Term"),
      entry("clause", "liability-cap", "2", "Limits of liability"),
    ]),
    entry("part", "part-b", "Part B", "Payment", [
      entry("clause", "indexation", "3", "Indexation"),
    ]),
    entry("schedule", "schedule-definitions", "Schedule 1", "Definitions"),
  ],
  leftOut: [
    {
      clauseId: "step-in",
      title: "Step-in",
      reason: "Nothing in this design calls for it.",
      by: "type",
    },
  ],
  openPoints: [
    point("contract.start", "term.3"),
    point("contract.end", "term.end-date"),
    point("clauses.liability-cap.answers.capMinor", "term.liability-cap"),
  ],
  design,
  library: { clauses: {}, templates: {} } as never,
});
const titles = (shown: typeof groups) =>
  shown.flatMap(({ rows }) => rows.map(({ title }) => title));
const row = (id: string) => groups.flatMap(({ rows }) => rows).find((r) => r.id === id);

test("clauses stand under their parts, then schedules, then what is left out", () => {
  expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([
    ["Part A: The contract", 2],
    ["Part B: Payment", 1],
    ["Schedules", 1],
    ["Left out", 1],
  ]);
});

describe("an open point counts where it can be closed", () => {
  test("with the clause that asks for it, wherever it first prints", () =>
    expect(row("liability-cap")?.openPoints).toBe(1));
  test("else with the clause that prints it", () => expect(row("term")?.openPoints).toBe(1));
  test("a definition is no paragraph of the clause on the term", () =>
    expect(row("schedule-definitions")?.openPoints).toBe(1));
});

describe("the list can be narrowed", () => {
  test("to changed clauses: an own clause, own words or a fallback", () =>
    expect(titles(narrowed(groups, "changed", ""))).toEqual([
      "Term",
      "Limits of liability",
      "Indexation",
    ]));
  test("to those with open points", () =>
    expect(titles(narrowed(groups, "open", ""))).toEqual([
      "Term",
      "Limits of liability",
      "Definitions",
    ]));
  test("to those agreed", () => expect(titles(narrowed(groups, "agreed", ""))).toEqual(["Term"]));
  test("to words in a title or a reason, empty groups dropped", () => {
    expect(titles(narrowed(groups, "all", "calls for"))).toEqual(["Step-in"]);
    expect(narrowed(groups, "all", "quantum")).toEqual([]);
  });
});
