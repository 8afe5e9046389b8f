import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { countsTable, withCounts } from "../../../src/review/drafting/counts.ts";
import { library } from "../../real-library.ts";

const page = readFileSync(new URL("../../../clauses/README.md", import.meta.url), "utf8");

test("the table in clauses/README.md is that of the library; `npx tsx src/cli/write-counts.ts` writes it", () => {
  expect(withCounts(page, countsTable(library))).toBe(page);
});

test("every text is counted once, by its strongest evidence", () => {
  const rows = countsTable(library)
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const all = rows.find(([, name]) => name === "all") ?? [];
  const [, , texts, ...byGrade] = all.map(Number);
  expect(texts).toBe(Object.keys(library.clauses).length);
  expect(byGrade.slice(0, 5).reduce((sum, count) => sum + count, 0)).toBe(texts);
  expect(rows.length - 3).toBe(new Set(Object.values(library.clauses).map((c) => c.family)).size);
});

test("a page without marks is left alone", () => {
  expect(withCounts("# Clauses\n", "| family |")).toBeNull();
});
