import { expect, test } from "vitest";
import { searchIn } from "../../../src/ui/library-view/search-clauses.ts";
import { library } from "../../real-library.ts";

const find = (query: string): readonly string[] => searchIn(library).find(query);

test("a clause is found by its title, a term, a question or a word of any position", () => {
  expect(find("freedom of means")[0]).toBe("solution-freedom");
  expect(find("Verifier")[0]).toBe("independent-verification");
  expect(find("royalty")[0]).toBe("royalty-until-multiple");
  expect(find("no-objection window")).toContain("solution-freedom");
});

test("the beginning of a word finds it, and so does a slip of the fingers", () => {
  expect(find("royal")).toContain("royalty-until-multiple");
  expect(find("verifcation")).toContain("independent-verification");
});

test("every word must be there", () => {
  expect(find("royalty").length).toBeGreaterThan(0);
  expect(find("royalty aubergine")).toEqual([]);
});

test("what stands between braces is not searched", () => {
  expect(find("eachCondition")).toEqual([]);
  expect(find("{{#if")).toEqual(find("if"));
});

test("a search takes less than a frame", () => {
  const queries = [
    "o",
    "ou",
    "outcome",
    "outcome payment cap",
    "personal data",
    "the supplier shall",
  ];
  for (const query of queries) find(query);
  const start = performance.now();
  for (const query of queries) find(query);
  expect((performance.now() - start) / queries.length).toBeLessThan(16);
});
