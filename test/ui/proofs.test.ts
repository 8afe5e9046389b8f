import { expect, test } from "vitest";
import type { Finding, Place } from "../../src/base/finding.ts";
import { findingsAt } from "../../src/ui/proofs.ts";

const at = (where: Place): Finding => ({ code: "x", level: "warning", message: "", where });
const value = at({ field: "outcomes.1.metrics.0.target.value" });
const tenth = at({ field: "outcomes.10.statement" });
const clause = at({ clause: "exit-transition" });
const answer = at({ field: "clauses.exit-transition.answers.months" });
const all = [value, tenth, clause, answer];

test("a field has its own findings and those below it, and not its namesake's", () => {
  expect(findingsAt(all, "outcomes.1")).toEqual([value]);
  expect(findingsAt(all, "outcomes.1.metrics.0.target.value")).toEqual([value]);
  expect(findingsAt(all, "outcomes.1.metrics.0.target.valu")).toEqual([]);
});

test("a clause has the findings of its words and of its answers", () => {
  expect(findingsAt(all, "clauses.exit-transition")).toEqual([clause, answer]);
  expect(findingsAt(all, "clauses.exit-transition.answers.months")).toEqual([answer]);
});
