import { describe, expect, test } from "vitest";
import { scheduleOf } from "../../../src/payment/schedule.ts";
import { summarise } from "../../../src/payment/summary.ts";
import { bandsOf, stepName, wholeOf } from "../../../src/ui/steps/payment/schedule-bands.ts";
import { contract, fee, inWork, inWorkMetric } from "../../payment/engine/contract.ts";

function bandsFor(count: number) {
  const more = Array.from({ length: count }, (_, i) => ({ ...inWork, id: `work-${i}` }));
  const design = contract(
    [fee, { ...inWork, id: "unfinished", points: [] }, ...more],
    [inWorkMetric],
  );
  const summary = summarise(design);
  const steps = scheduleOf(design, summary);
  return { bands: bandsOf(summary.lines, steps), steps };
}

describe("The bands of a schedule", () => {
  test("are the lines that have something in it, by their numbers in the contract", () => {
    const { bands } = bandsFor(2);
    expect(bands.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      "1 fee",
      "3 outcome",
      "4 outcome",
    ]);
  });

  test("of one colour differ in their hatch, the first of each kind being plain", () => {
    const { bands } = bandsFor(8);
    const outcomes = bands.filter(({ kind }) => kind === "outcome");
    expect(new Set(outcomes.map(({ hatch }) => hatch)).size).toBe(8);
    expect(bands.map(({ hatch }) => hatch).slice(0, 2)).toEqual(["solid", "solid"]);
  });

  test("stack up to all that falls due, and name their step", () => {
    const { steps } = bandsFor(12);
    expect(steps.map(wholeOf)).toEqual([1, 2, 3, 4].map(() => 120_000_00n + 12n * 300_000_00n));
    expect(steps.map((step) => stepName(step, steps))[2]).toBe("year 3");
  });
});
