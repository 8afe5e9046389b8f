import { describe, expect, test } from "vitest";
import { replaceAt } from "../../src/base/path.ts";
import { blankDesign, blankMetric } from "../../src/domain/blank.ts";
import { blankPayment } from "../../src/domain/blank-payment.ts";
import type { Design } from "../../src/domain/design.ts";
import { payFor, summarise } from "../../src/payment/summary.ts";

function warmHomes(): Design {
  const design = blankDesign("warm-homes", "obs");
  const metric = {
    ...blankMetric("heat-demand"),
    name: "Measured heat demand",
    unit: "kWh/m² a year",
    direction: "down" as const,
    decimals: 1,
    baseline: { value: "142", date: "2025-03-31", source: "Meter survey" },
    target: { value: "57", date: "2031-03-31" },
  };
  return {
    ...design,
    contract: { ...design.contract, currency: "GBP", start: "2027-04-01", end: "2031-03-31" },
    outcomes: [{ ...(design.outcomes[0] as Design["outcomes"][0]), metrics: [metric] }],
    payments: [
      {
        id: "heat",
        title: "Heat demand",
        model: "linear-incentive",
        metricId: "heat-demand",
        frequency: "once",
        points: [
          { at: "57", amountMinor: 10_000_000_00 },
          { at: "100", amountMinor: 0 },
          { at: "85", amountMinor: 3_000_000_00 },
          { at: "70", amountMinor: 6_500_000_00 },
          { at: "50", amountMinor: 11_200_000_00 },
        ],
      },
      { ...blankPayment("fee", "fee-core"), amountMinor: 50_000_00 } as Design["payments"][0],
    ],
  };
}

describe("a payment between points where lower is better", () => {
  const design = warmHomes();
  const line = summarise(design).lines[0];

  test("prints its rows from worst to best and marks the target", () => {
    expect(line?.rows.map((row) => row.label)).toEqual([
      "100 or more",
      "85",
      "70",
      "57 (Target)",
      "50 or less",
    ]);
  });

  test("says which field each row came from, whatever the order typed", () => {
    expect(line?.rows.map((row) => row.amountField)).toEqual([
      "points.1.amountMinor",
      "points.2.amountMinor",
      "points.3.amountMinor",
      "points.0.amountMinor",
      "points.4.amountMinor",
    ]);
  });

  test("works examples below, at and above target", () => {
    expect(
      line?.examples.map(({ place, measured, trace }) => [
        place,
        measured,
        trace.steps[0]?.formula,
        trace.dueMinor,
      ]),
    ).toEqual([
      [
        "below",
        "63.5\u00a0kWh/m² a year",
        "£6,500,000 + (70 − 63.5) ÷ (70 − 57) × £3,500,000",
        8_250_000_00n,
      ],
      ["at", "57\u00a0kWh/m² a year", "£10,000,000", 10_000_000_00n],
      ["above", "49.9\u00a0kWh/m² a year", "£11,200,000", 11_200_000_00n],
    ]);
  });

  test("draws from the baseline to beyond the best point, target marked", () => {
    expect(line?.plot?.points.map((p) => p.x)).toEqual([142, 100, 85, 70, 57, 50, 40]);
    expect(line?.plot?.reversed).toBe(true);
    expect(line?.plot?.mark).toEqual({ at: 57, text: "57" });
    expect(line?.plot?.yTicks.map((tick) => tick.text)).toEqual([
      "£0",
      "£2m",
      "£4m",
      "£6m",
      "£8m",
      "£10m",
    ]);
  });

  test("pays nothing on text that is not a number", () => {
    const payment = design.payments[0] as Design["payments"][0];
    expect(payFor(design, payment, "about 60")).toBeNull();
    expect(payFor(design, payment, "1e308")).toBeNull();
  });
});

describe("totals", () => {
  test("add fee and outcomes, and the cap bites", () => {
    const capped = replaceAt(warmHomes(), "cap.totalMinor", 10_000_000_00);
    expect(summarise(capped).totals).toEqual({
      feeMinor: 2_400_000_00n,
      milestoneMinor: 0n,
      uncappedOutcomeMinor: 11_200_000_00n,
      outcomeMinor: 10_000_000_00n,
      financeMinor: 0n,
      maximumMinor: 12_400_000_00n,
      outcomeSharePercent: 81,
    });
  });

  test("a yearly outcome falls due once a whole contract year", () => {
    const yearly = replaceAt(warmHomes(), "payments.0.frequency", "yearly");
    expect(summarise(yearly).lines[0]?.periods).toBe(4);
    expect(summarise(yearly).totals.uncappedOutcomeMinor).toBe(44_800_000_00n);
  });

  test("an unfinished line is no line, not zero or an error", () => {
    const unfinished = replaceAt(warmHomes(), "payments.0.points.1.amountMinor", null);
    const line = summarise(unfinished).lines[0];
    expect(line?.totalMinor).toBeNull();
    expect(line?.rows).toEqual([]);
    expect(line?.plot).toBeNull();
  });
});
