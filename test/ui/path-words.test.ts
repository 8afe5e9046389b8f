import { expect, test } from "vitest";
import { wordsOf } from "../../src/ui/path-words.ts";

test("a path is worded as people count", () => {
  expect(wordsOf("outcomes.0.metrics.1.target.value")).toBe("Target value, outcome 1, metric 2");
  expect(wordsOf("payments.2.milestones.0.amountMinor")).toBe(
    "Milestone amount, payment 3, milestone 1",
  );
  expect(wordsOf("contract.governingLaw")).toBe("Governing law");
});

test("a list as a whole keeps its own name", () => {
  expect(wordsOf("outcomes")).toBe("Outcomes");
  expect(wordsOf("payments.2")).toBe("Payment 3");
  expect(wordsOf("outcomes.0.sdgTargets.1")).toBe("SDG targets, outcome 1");
  expect(wordsOf("mission.sdgTargets.1")).toBe("SDG targets of the mission");
});

test("an answer is named by its clause and the question", () => {
  expect(wordsOf("clauses.mission-board.answers.paperDays")).toBe(
    "Mission Board: How many Working Days before a meeting must members have the papers?",
  );
  expect(wordsOf("clauses.mission-board.review.note")).toBe("Mission Board, review, note");
});

test("a clause that the library lacks is a clause still", () => {
  expect(wordsOf("clauses.no-such-clause.use")).toBe("Clause");
});
