import { expect, test } from "vitest";
import { wordsOf } from "../../src/ui/path-words.ts";

test("a path is worded as people count", () => {
  expect(wordsOf("outcomes.0.metrics.1.target.value")).toBe("Outcome 1, metric 2, target value");
  expect(wordsOf("payments.2.milestones.0.amountMinor")).toBe("Payment 3, milestone 1, amount");
  expect(wordsOf("contract.governingLaw")).toBe("Contract governing law");
});

test("a list as a whole keeps its own name", () => {
  expect(wordsOf("outcomes")).toBe("Outcomes");
  expect(wordsOf("mission.sdgTargets.1")).toBe("Mission SDG targets");
});

test("an answer is named after its clause's title", () => {
  expect(wordsOf("clauses.mission-board.answers.noticeDays")).toMatch(
    /^Mission Board, notice days$/,
  );
});

test("a clause that the library lacks keeps its id", () => {
  expect(wordsOf("clauses.no-such-clause.use")).toBe("Clauses no-such-clause use");
});
