import { describe, expect, test } from "vitest";
import type { LineOf, Payment } from "../../../src/domain/payment.ts";
import { contextWith } from "../../../src/payment/context.ts";
import { payBent } from "../../../src/payment/engine/bend.ts";
import { factsOf } from "../../../src/payment/facts.ts";
import { noTerms, type Terms } from "../../../src/payment/terms.ts";
import { metric } from "./contract.ts";

const falling = metric("heat", "140", "60", { direction: "down", decimals: 1 });
const rising = metric("work", "100", "400");
const context = contextWith({ metrics: [falling] });
const due = (line: Payment, reading: string, terms: Partial<Terms>, where = context) =>
  payBent(line, factsOf({ readings: { heat: reading, work: reading } }), where, {
    ...noTerms,
    ...terms,
  })?.dueMinor;
const kept = { id: "heat", title: "Heat", metricId: "heat", frequency: "once" as const };

describe("A threshold at 60 where lower is better", () => {
  const line: LineOf<"binary-threshold"> = {
    ...kept,
    model: "binary-threshold",
    inclusive: true,
    threshold: "60",
    amountMinor: 1_000_00,
  };
  const near = { threshold: { kind: "near-miss", wayPercent: 90, sharePercent: 50 } } as const;

  test("pays half from nine tenths of the way on, where a near miss is part paid", () => {
    expect(["68.1", "68", "60.1", "60"].map((v) => due(line, v, near))).toEqual([
      0n,
      500_00n,
      500_00n,
      1_000_00n,
    ]);
  });

  test("does so too where a value exactly at the threshold does not reach it", () => {
    const strict = { ...line, inclusive: false };
    expect(["68.1", "68", "60", "59.9"].map((v) => due(strict, v, near))).toEqual([
      0n,
      500_00n,
      500_00n,
      1_000_00n,
    ]);
  });

  test("pays in proportion from the baseline", () => {
    const terms = { threshold: { kind: "proportion" } } as const;
    expect(["150", "100", "60", "50"].map((v) => due(line, v, terms))).toEqual([
      0n,
      500_00n,
      1_000_00n,
      1_000_00n,
    ]);
  });

  test("forgives the error of measurement", () => {
    const terms = { threshold: { kind: "tolerance", percent: 2 } } as const;
    expect(["61.3", "61.2"].map((v) => due(line, v, terms))).toEqual([0n, 1_000_00n]);
  });
});

describe("Bands from 100, 80 and 60", () => {
  const line: LineOf<"tiered-bands"> = {
    ...kept,
    model: "tiered-bands",
    inclusive: true,
    cumulative: false,
    bands: [
      { from: "60", amountMinor: 1_000_00 },
      { from: "100", amountMinor: 200_00 },
      { from: "80", amountMinor: 600_00 },
    ],
  };

  test("rise in a straight line inside each band, from the first threshold on", () => {
    expect(["100.1", "100", "90", "60", "50"].map((v) => due(line, v, { bands: "slope" }))).toEqual(
      [0n, 200_00n, 400_00n, 1_000_00n, 1_000_00n],
    );
  });

  test("are two only where just the first and the last count", () => {
    expect(["100", "80", "60"].map((v) => due(line, v, { bands: "two" }))).toEqual([
      200_00n,
      200_00n,
      1_000_00n,
    ]);
  });
});

describe("A line from 140 to 60 and on to 40", () => {
  const line: LineOf<"linear-incentive"> = {
    ...kept,
    model: "linear-incentive",
    points: [
      { at: "140", amountMinor: 0 },
      { at: "60", amountMinor: 800_00 },
      { at: "40", amountMinor: 900_00 },
    ],
  };

  test("ends at the target where nothing more is paid beyond it", () => {
    const terms = { line: { kind: "to-target" } } as const;
    expect(["100", "60", "40"].map((v) => due(line, v, terms))).toEqual([
      400_00n,
      800_00n,
      800_00n,
    ]);
  });

  test("keeps within a collar, but not for a value worse than the baseline", () => {
    const terms = { line: { kind: "collar", percent: 10 } } as const;
    expect(["140.1", "140", "62", "40"].map((v) => due(line, v, terms))).toEqual([
      0n,
      720_00n,
      780_00n,
      880_00n,
    ]);
  });
});

describe("A score of two metrics", () => {
  const both = contextWith({ metrics: [falling, rising] });
  const line: LineOf<"weighted-score"> = {
    id: "score",
    title: "Score",
    model: "weighted-score",
    frequency: "yearly",
    poolMinor: 900_00,
    items: [
      { metricId: "heat", weight: 90, maximum: "1.5" },
      { metricId: "work", weight: 10, maximum: "1" },
    ],
    gates: [{ metricId: "work", minimum: "1", factor: "0" }],
  };
  const dueOn = (heat: string, work: string, score: Terms["score"]) =>
    payBent(line, factsOf({ readings: { heat, work } }), both, { ...noTerms, score })?.dueMinor;

  test("counts both alike and without gates", () => {
    expect(dueOn("40", "250", "equal")).toBe(675_00n);
  });

  test("pays by the weakest", () => {
    expect(dueOn("60", "200", "weakest")).toBe(300_00n);
    expect(dueOn("150", "400", "weakest")).toBe(0n);
  });
});

describe("A saving of £250,000 on £1,000,000", () => {
  const line: LineOf<"gain-share"> = {
    id: "gain",
    title: "Savings",
    model: "gain-share",
    targetCostMinor: 1_000_000_00,
    gainPercent: 50,
    painPercent: 50,
    neutralMinor: null,
    capMinor: null,
    floorMinor: null,
  };
  const on = (cost: bigint, gain: Terms["gain"], changed: Partial<typeof line> = {}) =>
    payBent({ ...line, ...changed }, factsOf({ actualCostMinor: cost }), context, {
      ...noTerms,
      gain,
    })?.dueMinor;

  test("earns less with each slice where the share slides", () => {
    const sliding = { kind: "sliding", slicePercent: 10 } as const;
    expect(on(750_000_00n, sliding)).toBe(50_000_00n + 40_000_00n + 16_000_00n);
    expect(on(750_000_00n, sliding, { capMinor: 100_000_00 })).toBe(100_000_00n);
    expect(on(1_100_000_00n, sliding)).toBe(-50_000_00n);
  });

  test("earns half of the share where there is gain only, and no pain", () => {
    expect(on(750_000_00n, { kind: "gain-only" })).toBe(62_500_00n);
    expect(on(1_100_000_00n, { kind: "gain-only" })).toBe(0n);
  });
});
