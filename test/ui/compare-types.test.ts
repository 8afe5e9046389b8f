import { expect, test } from "vitest";
import { compareTypes, paysByOutcomes } from "../../src/ui/steps/compare-types.ts";
import { library } from "../real-library.ts";

const { obs, prz } = library.templates;

test("two types are told apart by the clauses that only one of them may hold", () => {
  if (!obs || !prz) throw new Error("The library lacks a type");
  const { only, onlyOther, both } = compareTypes(obs, prz, library);
  expect(only).toContain(library.clauses["fee-core"]?.title);
  expect(onlyOther).toContain(library.clauses["prize-award"]?.title);
  expect(both).toBeGreaterThan(10);
  expect(only.filter((title) => onlyOther.includes(title))).toEqual([]);
});

test("a services contract may be paid by outcomes", () => {
  expect(obs && paysByOutcomes(obs)).toBe(true);
});
