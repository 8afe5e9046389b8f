import { expect, test } from "vitest";
import { clausesIn } from "../../../src/handbook/handbook.ts";
import { Usage } from "../../../src/handbook/usage.ts";
import {
  everything,
  type Narrowing,
  narrowClauses,
  type Shelf,
} from "../../../src/ui/library-view/narrow-clauses.ts";
import { library } from "../../real-library.ts";

const inDraft = new Set(["solution-freedom", "outcome-cap"]);
const shelf: Shelf = { library, usage: new Usage(library), inDraft };

function left(part: Partial<Narrowing>, found: readonly string[] | null = null) {
  return narrowClauses(shelf, { ...everything, ...part }, found).flatMap(({ clauses }) => clauses);
}

test("without a filter all clauses stand by family, and no form among them", () => {
  const groups = narrowClauses(shelf, everything, null);
  expect(groups[0]?.title).toBe("Mission and outcomes");
  expect(groups.flatMap(({ clauses }) => clauses)).toEqual(clausesIn(library));
});

test("each filter leaves those that have it, and some", () => {
  const cases: readonly (readonly [Partial<Narrowing>, (id: string) => boolean])[] = [
    [{ family: "payment" }, (id) => library.clauses[id]?.family === "payment"],
    [{ kind: "schedule" }, (id) => library.clauses[id]?.kind === "schedule"],
    [{ grade: "S" }, (id) => library.clauses[id]?.sources.some((s) => s.grade === "S") ?? false],
    [
      { jurisdiction: "uk" },
      (id) => library.clauses[id]?.jurisdictions.some((j) => j.jurisdiction === "uk") ?? false,
    ],
    [{ draft: "in" }, (id) => inDraft.has(id)],
    [{ draft: "out" }, (id) => !inDraft.has(id)],
  ];
  const all = clausesIn(library).map(({ id }) => id);
  for (const [part, holds] of cases) {
    const ids = left(part).map(({ id }) => id);
    expect(ids.length, JSON.stringify(part)).toBeGreaterThan(0);
    expect(ids).toEqual(all.filter(holds));
  }
});

test("a contract type leaves what it names itself", () => {
  const ids = left({ type: "prz" }).map(({ id }) => id);
  expect(ids).toContain("prize-award");
  expect(ids).not.toContain("ccfd-settlement");
});

test("what was searched for stands in its own order, filters or not", () => {
  const found = ["outcome-cap", "solution-freedom", "cover", "gone"];
  expect(left({}, found).map(({ id }) => id)).toEqual(["outcome-cap", "solution-freedom"]);
  expect(left({ family: "mission" }, found).map(({ id }) => id)).toEqual(["solution-freedom"]);
  expect(narrowClauses(shelf, { ...everything, family: "risk" }, found)).toEqual([]);
});
