import { describe, expect, test } from "vitest";
import { blankMetric } from "../../src/domain/blank.ts";
import {
  isOutcomePayment,
  newOutcomeLine,
  type OutcomePayment,
  payAnotherWay,
} from "../../src/payment/convert.ts";

const heat = {
  ...blankMetric("heat"),
  direction: "down" as const,
  baseline: { value: "142", date: "2025-03-31", source: "Stock survey" },
  target: { value: "57", date: "2031-03-31" },
};
const kept = {
  id: "heat-pay",
  title: "Heat demand",
  metricId: "heat",
  frequency: "once" as const,
};
const threshold: OutcomePayment = {
  ...kept,
  model: "binary-threshold",
  inclusive: false,
  threshold: "57.0",
  amountMinor: 10_000_000_00,
};
const bands: OutcomePayment = {
  ...kept,
  model: "tiered-bands",
  cumulative: false,
  inclusive: true,
  bands: [
    { from: "85", amountMinor: 3_000_000_00 },
    { from: "57.0", amountMinor: 10_000_000_00 },
    { from: "50", amountMinor: 11_200_000_00 },
  ],
};

describe("paying a line another way", () => {
  test("a threshold becomes its one band, with the same rule at the edge", () => {
    expect(payAnotherWay(threshold, "tiered-bands", heat)).toEqual({
      ...kept,
      model: "tiered-bands",
      cumulative: false,
      inclusive: false,
      bands: [{ from: "57.0", amountMinor: 10_000_000_00 }],
    });
  });

  test("a threshold becomes a line that rises from nothing at the baseline", () => {
    expect(payAnotherWay(threshold, "linear-incentive", heat)).toEqual({
      ...kept,
      model: "linear-incentive",
      points: [
        { at: "142", amountMinor: 0 },
        { at: "57.0", amountMinor: 10_000_000_00 },
      ],
    });
  });

  test("without a known baseline the line starts with the points there are", () => {
    const line = payAnotherWay(threshold, "linear-incentive", null);
    expect(line).toMatchObject({ points: [{ at: "57.0", amountMinor: 10_000_000_00 }] });
  });

  test("a band at the baseline is not doubled", () => {
    const atBaseline = { ...bands, bands: [{ from: "142.0", amountMinor: 5 }] } as OutcomePayment;
    expect(payAnotherWay(atBaseline, "linear-incentive", heat)).toMatchObject({
      points: [{ at: "142.0", amountMinor: 5 }],
    });
  });

  test("bands become points and come back as they were, but for the edge, which is open again", () => {
    const line = payAnotherWay(bands, "linear-incentive", heat);
    expect(payAnotherWay(line, "tiered-bands", heat)).toEqual({ ...bands, inclusive: null });
  });

  test("bands become the threshold that lies at the target", () => {
    expect(payAnotherWay(bands, "binary-threshold", heat)).toMatchObject({
      threshold: "57.0",
      amountMinor: 10_000_000_00,
    });
  });

  test("without a target among them the band that pays most remains", () => {
    expect(payAnotherWay(bands, "binary-threshold", null)).toMatchObject({
      threshold: "50",
      amountMinor: 11_200_000_00,
    });
  });

  test("an empty line stays empty in every form", () => {
    const empty = { ...threshold, threshold: "", amountMinor: null } as OutcomePayment;
    expect(payAnotherWay(empty, "tiered-bands", null)).toMatchObject({ bands: [] });
    const back = payAnotherWay(
      payAnotherWay(empty, "tiered-bands", null),
      "binary-threshold",
      null,
    );
    expect(back).toMatchObject({ threshold: "", amountMinor: null });
  });

  test("the same way is the same line", () => {
    expect(payAnotherWay(bands, "tiered-bands", heat)).toBe(bands);
  });
});

test("a new line starts from the metric's baseline and target, its amount still open", () => {
  expect(newOutcomeLine("heat-pay", "linear-incentive", heat)).toEqual({
    ...kept,
    title: "",
    frequency: "yearly",
    model: "linear-incentive",
    points: [
      { at: "142", amountMinor: 0 },
      { at: "57", amountMinor: null },
    ],
  });
});

test("fees and milestones are not paid by a measured value", () => {
  expect(isOutcomePayment(bands)).toBe(true);
  expect(
    isOutcomePayment({
      id: "m",
      title: "",
      model: "milestone-payments",
      milestones: [],
      latePerDayMinor: null,
      lateCapMinor: null,
    }),
  ).toBe(false);
});
