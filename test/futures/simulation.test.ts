import { describe, expect, test } from "vitest";
import type { Assumptions, Distribution } from "../../src/domain/assumptions.ts";
import { compileContract } from "../../src/futures/contract.ts";
import { usualResult } from "../../src/futures/drivers.ts";
import { judged, outlooksOf } from "../../src/futures/regret.ts";
import { openSimulation, warmUp } from "../../src/futures/simulation.ts";
import { noTerms } from "../../src/payment/terms.ts";
import { metric } from "../payment/engine/contract.ts";
import {
  allLines,
  designWith,
  linear,
  otherLines,
  prize,
  simulated,
  threshold,
} from "./example.ts";

const fixed = (value: string): Distribution => ({ kind: "fixed", value });
const still: Partial<Assumptions> = {
  delay: fixed("0"),
  prices: fixed("0"),
  volume: fixed("100"),
  interest: fixed("0"),
  further: { "payment-days": fixed("0") },
  runs: 4000,
};

test("the same seed gives the same report, in whatever pieces it is run", () => {
  const design = designWith(allLines, { runs: 2000 });
  const { simulation } = openSimulation(design, noTerms);
  for (let i = 0; i < 7; i += 1) simulation?.advance(300);
  expect(simulation?.progress).toBe(1);
  expect(simulation?.report()).toEqual(simulated(design).report());
  const other = designWith(allLines, { runs: 2000, seed: 5 });
  expect(simulated(other).report().buyer).not.toEqual(simulation?.report().buyer);
});

test("a report before the end is a fault of ours", () => {
  const { simulation } = openSimulation(designWith(allLines), noTerms);
  simulation?.advance(10);
  expect(() => simulation?.report()).toThrow("still to be run");
});

describe("a threshold that three futures in ten reach", () => {
  const chance: Distribution = { kind: "either", yes: "21", no: "19", chancePercent: "30" };
  const report = simulated(
    designWith([threshold], {
      ...still,
      metrics: { warmth: chance },
      // 340,000.00 over four years.
      cost: fixed("85000"),
      ownMoneyMinor: 300_000_00,
    }),
  ).report();

  test("pays in three of ten, and in the rest costs the Supplier all it has put in", () => {
    expect(report.buyer.mean / 400_000_00).toBeCloseTo(0.3, 1);
    expect([report.buyer.p10, report.buyer.p50, report.buyer.p90]).toEqual([0, 0, 400_000_00]);
    expect(report.supplier.lossChance).toBeCloseTo(0.7, 1);
    expect(report.supplier.result.p10).toBe(-340_000_00);
    expect(report.supplier.result.p90).toBe(60_000_00);
  });

  test("asks for more than the Supplier has in every future, since the money comes at the end", () => {
    expect(report.supplier.need.p50).toBe(340_000_00);
    expect(report.supplier.ruinChance).toBe(1);
    const richer = designWith([threshold], {
      ...still,
      metrics: { warmth: chance },
      cost: fixed("85000"),
      ownMoneyMinor: 340_000_00,
    });
    expect(simulated(richer).report().supplier.ruinChance).toBe(0);
  });
});

test("the Supplier runs dry in the futures in which the first year's result stays away", () => {
  // 500,000.00 or nothing a year for 100,000.00 of costs; own money lasts for one year and a half.
  const work: Distribution = { kind: "either", yes: "80", no: "40", chancePercent: "75" };
  const { supplier } = simulated(
    designWith([linear], {
      ...still,
      metrics: { work },
      cost: fixed("100000"),
      ownMoneyMinor: 150_000_00,
    }),
  ).report();
  expect(supplier.ruinChance).toBeCloseTo(0.25, 1);
  expect(supplier.cash.map(({ p90 }) => p90)).toEqual(
    [-100, 300, 700, 1100, 1600].map((thousand) => thousand * 1000_00),
  );
});

test("a limit over the term binds in the futures that would earn more, and tells what is lost", () => {
  const work: Distribution = { kind: "either", yes: "80", no: "60", chancePercent: "40" };
  const { limits, buyer } = simulated(
    designWith(
      [linear],
      { ...still, metrics: { work } },
      { totalMinor: 1_500_000_00, perYearMinor: null },
    ),
  ).report();
  expect(limits.bindChance).toBeCloseTo(0.4, 1);
  expect(limits.lost?.p50).toBe(500_000_00);
  expect(buyer.p90).toBe(1_500_000_00);
  const free = simulated(designWith([linear], { ...still, metrics: { work } })).report();
  expect([free.limits.bindChance, free.limits.lost]).toEqual([0, null]);
});

test("cost at risk is what nineteen of twenty futures stay below, and the mean of the rest lies beyond", () => {
  const work: Distribution = { kind: "triangular", low: "40", likely: "50", high: "60" };
  const { atRisk, buyer, bars } = simulated(
    designWith([linear], { ...still, metrics: { work }, runs: 20_000 }),
  ).report();
  // 60 − √(0.05 × 20 × 10) = 56.84 is worth 252,566.00 a year.
  expect(atRisk.varMinor / 100).toBeCloseTo(4 * 252_566, -5);
  expect(atRisk.cvarMinor).toBeGreaterThan(atRisk.varMinor);
  expect(atRisk.aboveMeanMinor).toBeCloseTo(atRisk.varMinor - buyer.mean, 3);
  expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(20_000);
});

test("the tornado puts the strongest driver first, and moves one at a time", () => {
  const report = simulated(designWith(allLines, { runs: 200 })).report();
  const [first] = report.swings;
  expect(first?.metricName).not.toBeNull();
  const spans = report.swings.map(({ low, high }) => Math.abs(high.buyerMinor - low.buyerMinor));
  expect(spans).toEqual(spans.toSorted((a, b) => b - a));
  expect(spans[0]).toBeGreaterThan(0);
  const cost = report.swings.find(({ driverId }) => driverId === "cost");
  expect(cost?.low.buyerMinor).toBe(cost?.high.buyerMinor);
  expect(cost?.low.resultMinor).toBeGreaterThan(cost?.high.resultMinor ?? Infinity);
});

describe("scenarios without weights", () => {
  test("regret is what is missed of the best choice, and the calmest has the least worst", () => {
    // Three scenarios, three choices: regrets 0 40 90, 30 0 10, 20 60 0.
    const rows = [
      [100, 70, 80],
      [10, 50, -10],
      [-90, -10, 0],
    ].map((nets) => ({ outlooks: outlooksOf(nets) }));
    const regrets = rows.map(({ outlooks }) =>
      Object.values(outlooks).map(({ regretMinor }) => regretMinor),
    );
    expect(regrets).toEqual([
      [0, 30, 20],
      [40, 0, 60],
      [90, 10, 0],
    ]);
    expect(judged(rows)).toEqual({
      worst: { contract: 90, "fixed-price": 30, nothing: 60 },
      calmest: "fixed-price",
    });
  });

  test("set what they name and leave the rest at its middle", () => {
    const design = designWith([linear], {
      ...still,
      metrics: { work: fixed("60") },
      cost: fixed("100000"),
      worthMinor: 2_000_000_00,
      scenarios: [
        { id: "as-planned", name: "As planned", values: {} },
        { id: "collapse", name: "Collapse", values: { work: "40" } },
      ],
    });
    const table = simulated(design).report().regrets;
    expect(table?.rows.map(({ achieved, buyerMinor }) => [achieved, buyerMinor])).toEqual([
      [1, 1_200_000_00],
      [0, 0],
    ]);
    // At target both prices are the same; where nothing comes, a fixed price is paid for nothing.
    expect(table?.rows[1]?.outlooks["fixed-price"].regretMinor).toBe(1_200_000_00);
    expect(table?.worst).toEqual({
      contract: 0,
      "fixed-price": 1_200_000_00,
      nothing: 800_000_00,
    });
    expect(table?.calmest).toBe("contract");
  });

  test("without one there is no table", () => {
    expect(simulated(designWith([linear], still)).report().regrets).toBeNull();
  });
});

test.each<readonly [string, Partial<Assumptions>, string]>([
  ["an unfinished value", { metrics: { work: fixed("") } }, "assumption-unfinished"],
  [
    "values in no order",
    { delay: { kind: "pert", low: "9", likely: "1", high: "3" } },
    "assumption-unfinished",
  ],
  [
    "a correlation with nothing",
    { correlations: [{ a: "work", b: "gone", rank: "0.5" }] },
    "correlations-contradict",
  ],
])("%s is told instead of futures", (_, assumed, code) => {
  const { simulation, findings } = openSimulation(designWith([linear], assumed), noTerms);
  expect(simulation).toBeNull();
  expect(findings.map((finding) => finding.code)).toEqual([code]);
  expect(findings.every(({ remedy }) => remedy !== undefined)).toBe(true);
});

test("what no future plays through is said", () => {
  const terms = {
    ...noTerms,
    sustained: {
      metricIds: null,
      sharePercent: 10,
      checkMonths: 6,
      secondCheck: false,
      isBonus: false,
    },
  };
  const { contract, findings } = compileContract(designWith([...allLines, ...otherLines]), terms);
  expect(contract?.lines.length).toBe(allLines.length + otherLines.length);
  expect(findings.map(({ code }) => code)).toEqual(["people-decide", "after-term", "late-looks"]);
  expect(findings[1]?.message).toBe(
    "Futures end with the term, and leave out what may still move money after it: instalments and an exit.",
  );
});

test("each model and rule asks for what it hangs on, with a default from the design", () => {
  const terms = {
    ...noTerms,
    deadweight: { method: "trend" as const, percent: 10, minCohort: 80 },
    cap: { ...noTerms.cap, perPersonMinor: 5_000_00 },
  };
  const { contract } = compileContract(designWith([linear, ...otherLines]), terms);
  const usual = new Map(contract?.drivers.map(({ id, distribution }) => [id, distribution]));
  expect(usual.get("settlement:market-price")).toEqual({
    kind: "pert",
    low: "48",
    likely: "80",
    high: "128",
  });
  expect(usual.get("gain:actual-cost")).toEqual({
    kind: "pert",
    low: "850000",
    likely: "1000000",
    high: "1200000",
  });
  expect(usual.get("loan:base-rate")).toEqual({ kind: "pert", low: "2", likely: "4", high: "7" });
  expect(usual.get("deadweight")).toEqual({ kind: "pert", low: "5", likely: "10", high: "20" });
  expect(usual.get("cohort")).toEqual(fixed("80"));
  expect(usual.has("points")).toBe(false);
  const own = { further: { "loan:base-rate": fixed("9") } };
  const changed = compileContract(designWith([linear, ...otherLines], own), terms).contract;
  const base = changed?.drivers.find(({ id }) => id === "loan:base-rate");
  expect([base?.distribution, base?.isOwn]).toEqual([fixed("9"), true]);
});

test.each([
  ["40", "60", { low: "40", likely: "60", high: "64" }],
  ["48.5", "36", { low: "33.5", likely: "36", high: "48.5" }],
  ["17", "1", { low: "0", likely: "1", high: "17" }],
  ["-3", "-1", { low: "-3", likely: "-1", high: "-0.6" }],
])("a result from %s to %s is taken to end between %o", (from, to, three) => {
  expect(usualResult(metric("work", from, to))).toEqual({ kind: "pert", ...three });
});

test("without a cost of delivery, nine tenths of what is paid at target are the likeliest", () => {
  const { contract } = compileContract(designWith([linear]), noTerms);
  const cost = contract?.drivers.find(({ id }) => id === "cost")?.distribution;
  // 300,000.00 a year, over 1,461 days of 365.25.
  expect(cost).toEqual({ kind: "pert", low: "240000", likely: "270000", high: "345000" });
});

test("the usual cost follows from what the Supplier gets, not from what others win", () => {
  const { contract } = compileContract(designWith([prize]), noTerms);
  const cost = contract?.drivers.find(({ id }) => id === "cost")?.distribution;
  // Half of the purse of 100,000.01 over four years is the first prize; nine tenths of it a year.
  expect(cost).toMatchObject({ kind: "pert", likely: "11250" });
});

test("warming up leaves the futures as they are, and says nothing of a design that has none", () => {
  const design = designWith(allLines, { runs: 500 });
  const before = simulated(design).report();
  warmUp(design, noTerms);
  warmUp(designWith([]), noTerms);
  expect(simulated(design).report()).toEqual(before);
});
