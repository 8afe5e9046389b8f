import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Design, Payment } from "../../src/domain/design.ts";
import type { Result } from "../../src/domain/result.ts";
import { compileContract, type FutureContract } from "../../src/futures/contract.ts";
import { noTerms, type Terms } from "../../src/payment/terms.ts";
import { pay, result } from "../payment/engine/contract.ts";
import {
  allLines,
  bands,
  compiled,
  designWith,
  fee,
  linear,
  metrics,
  milestones,
  score,
  threshold,
} from "./example.ts";

/** Ends of the four contract years. */
const ends = ["2028-03-31", "2029-03-31", "2030-03-31", "2031-03-31"];

interface Case {
  /** Verified values by metric, as whole units of its last decimal. */
  readonly values: Readonly<Record<string, number>>;
  /** Growth of prices in percent a year. */
  readonly prices: number;
}

function written(metricId: string, at: number): string {
  const decimals = metrics.find(({ id }) => id === metricId)?.decimals ?? 0;
  return (at / 10 ** decimals).toFixed(decimals);
}

/** The results that a future of these values would bring. */
function resultsOf({ values, prices }: Case): Result[] {
  const readings = Object.entries(values).flatMap(([id, at]) => {
    // What is counted comes in even parts; all else stands where it is.
    const value = id === "homes" ? String(at / 4) : written(id, at);
    return ends.map((day) => result("reading", id, day, value));
  });
  const indices = [2, 3, 4].map((year) => {
    const index = 100 * (1 + prices / 100) ** (year - 1);
    return result("index", "", "2027-04-01", index.toFixed(10), String(year));
  });
  return [
    ...readings,
    result("index", "", "2027-04-01", "100", "base"),
    ...indices,
    result("milestone", "milestones", "2027-09-30", "", "open"),
  ];
}

function futureDue(contract: FutureContract, { values, prices }: Case): number {
  const future = contract.blank();
  const driven = Float64Array.from(contract.drivers, ({ id }) => {
    if (id === "volume") return 100;
    if (id === "prices") return prices;
    return id in values ? Number(written(id, values[id] ?? 0)) : 0;
  });
  contract.run(driven, future);
  return future.buyer;
}

const anyCase: fc.Arbitrary<Case> = fc.record({
  values: fc.record({
    work: fc.integer({ min: 300, max: 900 }),
    offences: fc.integer({ min: 300, max: 550 }),
    homes: fc.integer({ min: 0, max: 125 }).map((n) => 4 * n),
    warmth: fc.integer({ min: 1750, max: 2150 }),
    school: fc.integer({ min: 60, max: 95 }),
  }),
  prices: fc.constantFrom(-1, 0, 0.5, 2, 9),
});

const indexation = {
  scope: "all",
  sharePercent: 80,
  deadbandPercent: 1,
  yearCapPercent: 5,
} as const;

const variants: readonly (readonly [string, Partial<Terms>, Design["cap"]])[] = [
  ["without other rules", {}, { totalMinor: null, perYearMinor: null }],
  [
    "with limits of the year and the term",
    {},
    { totalMinor: 1_900_000_00, perYearMinor: 600_000_00 },
  ],
  [
    "with a carry-over, an index, a falling fee and deadweight",
    {
      cap: { perPersonMinor: null, upliftPercent: 0, carryOver: true },
      indexation,
      fee: { percent: 5, floorPercent: 80 },
      deadweight: { method: "fixed", percent: 12, minCohort: 0 },
    },
    { totalMinor: 2_000_000_00, perYearMinor: 700_000_00 },
  ],
  [
    "with clauses in their other positions",
    {
      bands: "slope",
      line: { kind: "collar", percent: 20 },
      threshold: { kind: "near-miss", wayPercent: 60, sharePercent: 50 },
      score: "weakest",
    },
    { totalMinor: null, perYearMinor: null },
  ],
  [
    "with a tolerance, two bands, nothing beyond target and equal weights",
    {
      bands: "two",
      line: { kind: "to-target" },
      threshold: { kind: "tolerance", percent: 3 },
      score: "equal",
    },
    { totalMinor: null, perYearMinor: null },
  ],
];

describe("a future pays what the exact engine pays, to within rounding,", () => {
  test.each(variants)("%s", (_, terms, cap) => {
    const design = designWith(allLines, {}, cap);
    const contract = compiled(design, terms);
    let paid = 0;
    fc.assert(
      fc.property(anyCase, (each) => {
        const exact = pay(design, terms, "2031-03-31", resultsOf(each));
        expect(exact.findings.filter(({ level }) => level === "blocker")).toEqual([]);
        expect(exact.held).toEqual([]);
        const due = futureDue(contract, each);
        // Half a penny for each line of each year.
        expect(Math.abs(due - Number(exact.dueMinor))).toBeLessThanOrEqual(14);
        paid += 1;
      }),
      { numRuns: 40 },
    );
    expect(paid).toBe(40);
  });
});

test("a table asks for each value at the metric's decimals", () => {
  const contract = compiled(designWith([threshold]));
  const future = contract.blank();
  const paidAt = (warmth: number): number => {
    contract.run(Float64Array.of(warmth, 100, 0, 0, 0, 0), future);
    return future.buyer;
  };
  expect(paidAt(20.494)).toBe(0);
  expect(paidAt(20.495)).toBe(400_000_00);
});

test("delay moves results back, costs go on, and late milestones lose what the contract takes off", () => {
  const steady = { kind: "fixed", value: "0" } as const;
  const assumed = { delay: { kind: "fixed", value: "18" } as const, interest: steady };
  const contract = compiled(designWith([fee, milestones], assumed));
  const future = contract.blank();
  expect(contract.tail).toBe(2);
  contract.run(Float64Array.of(100, 18, 0, 240_000, 0), future);
  expect(future.buyer).toBe(48 * 25_000_00 + 150_000_00);
  // 66 months of work at 20,000.00 against 48 fees and the milestone.
  expect(future.result).toBeCloseTo(future.buyer - 66 * 20_000_00, -1);
});

test("working capital is what costs run up before payments come in", () => {
  const contract = compiled(designWith([linear]));
  const future = contract.blank();
  // 300,000.00 a year for 180,000.00 of costs: only the first year must be put in.
  contract.run(Float64Array.of(60, 100, 0, 0, 180_000, 0), future);
  expect(future.need).toBeCloseTo(180_000_00, 3);
  contract.run(Float64Array.of(60, 100, 0, 0, 180_000, 10), future);
  expect(future.need).toBeCloseTo(198_000_00, 3);
  // Nothing is paid at the baseline: all four years must be put in.
  contract.run(Float64Array.of(40, 100, 0, 0, 180_000, 0), future);
  expect(future.need).toBeCloseTo(720_000_00, 3);
  expect(future.result).toBe(-future.need);
});

test("an advance lowers working capital, and costs the buyer only where it is a grant", () => {
  const run = (recovery: "first-claims" | "none") => {
    const rule = { sharePercent: 10, recovery, fromMonths: 0, overMonths: 12 };
    const prefinancing = { ...rule, parts: "one" as const };
    const contract = compiled(designWith([linear]), { prefinancing });
    const future = contract.blank();
    contract.run(Float64Array.of(60, 100, 0, 0, 180_000, 0), future);
    return future;
  };
  // A tenth of 4 × 500,000.00 carries the first year; set off at its end, it leaves 120,000.00 for the next.
  expect(run("first-claims").need).toBeCloseTo(60_000_00, 3);
  expect(run("none").need).toBe(0);
  expect(run("first-claims").buyer).toBe(1_200_000_00);
  expect(run("none").buyer).toBe(1_400_000_00);
});

test.each<readonly [string, readonly Payment[], string]>([
  ["line", [{ ...bands, bands: [] }], "payment-unfinished"],
  ["score", [{ ...score, poolMinor: null }], "payment-unfinished"],
  ["contract", [], "no-futures-line"],
])("an unfinished %s has no futures, and says why", (_, payments, code) => {
  const design = designWith(payments);
  const { contract, findings } = compileContract(design, noTerms);
  expect(contract).toBeNull();
  expect(findings.map((finding) => finding.code)).toEqual([code]);
});
