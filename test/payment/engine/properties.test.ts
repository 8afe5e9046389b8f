import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Rational, subtract } from "../../../src/base/rational.ts";
import type { LineOf } from "../../../src/domain/payment.ts";
import type { Result } from "../../../src/domain/result.ts";
import type { Statement, StatementStep } from "../../../src/payment/engine/statement.ts";
import { noTerms, type Terms } from "../../../src/payment/terms.ts";
import { contract, fee, inWork, inWorkMetric, metric, pay, result } from "./contract.ts";
import { workOut } from "./pencil.ts";

const card: LineOf<"rate-card"> = {
  id: "card",
  title: "Rate card",
  model: "rate-card",
  frequency: "quarterly",
  items: ["start", "lasting"].map((id, i) => ({
    id,
    title: id,
    metricId: "people",
    band: "",
    unitMinor: [333_33, 1_000_01][i] ?? 0,
    capUnits: i === 0 ? 60 : null,
    repeatable: false,
  })),
};
const line: LineOf<"linear-incentive"> = { ...inWork, frequency: "yearly" };
const metrics = [inWorkMetric, metric("people", "0", "100")];
const ends = ["06-30", "09-30", "12-31", "03-31"];
const quarters = Array.from({ length: 16 }, (_, i) => {
  const day = ends[i % 4] ?? "";
  return `${2027 + Math.floor((i + 1) / 4)}-${day}`;
});
const years = ["2028-03-31", "2029-03-31", "2030-03-31", "2031-03-31"];

const index = ["base", "2", "3", "4"].map((item, i) =>
  result("index", "", `${2027 + i}-01-31`, String(100 + 7 * i), item),
);

const results = fc
  .record({
    work: fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 4, maxLength: 4 }),
    starts: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 16, maxLength: 16 }),
    lasting: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 16, maxLength: 16 }),
    points: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ work, starts, lasting, points }): Result[] => [
    ...work.map((n, i) => result("reading", "in-work", years[i] ?? "", String(n))),
    ...starts.map((n, i) => result("units", "card", quarters[i] ?? "", String(n), "start")),
    ...lasting.map((n, i) => result("units", "card", quarters[i] ?? "", String(n), "lasting")),
    ...points.map((n, i) => result("points", "", quarters[i * 4] ?? "", String(n), "late")),
    ...index,
  ]);

const caps = fc.record({
  totalMinor: fc.option(fc.integer({ min: 0, max: 900_000_00 })),
  perYearMinor: fc.option(fc.integer({ min: 0, max: 300_000_00 })),
});

const terms: fc.Arbitrary<Terms> = fc.record({
  ...Object.fromEntries(Object.entries(noTerms).map(([name, value]) => [name, fc.constant(value)])),
  cap: fc.record({
    perPersonMinor: fc.constant(null),
    upliftPercent: fc.constant(0),
    carryOver: fc.boolean(),
  }),
  indexation: fc.option(
    fc.record({
      scope: fc.constantFrom("core", "all"),
      sharePercent: fc.integer({ min: 0, max: 100 }),
      deadbandPercent: fc.integer({ min: 0, max: 10 }),
      yearCapPercent: fc.integer({ min: 1, max: 10 }),
    }),
  ),
  deadweight: fc.option(
    fc.record({
      method: fc.constant("fixed"),
      percent: fc.integer({ min: 0, max: 95 }),
      minCohort: fc.constant(300),
    }),
  ),
  serviceCredits: fc.option(
    fc.record({
      pointPercent: fc.integer({ min: 1, max: 5 }),
      maxPercent: fc.integer({ min: 1, max: 25 }),
      graceMonths: fc.integer({ min: 0, max: 6 }),
      earnBack: fc.boolean(),
    }),
  ),
  prefinancing: fc.option(
    fc.record({
      sharePercent: fc.integer({ min: 0, max: 50 }),
      recovery: fc.constantFrom("straight-line", "first-claims"),
      parts: fc.constant("one"),
      fromMonths: fc.integer({ min: 1, max: 36 }),
      overMonths: fc.integer({ min: 3, max: 60 }),
    }),
  ),
  deductionLimitPercent: fc.integer({ min: 10, max: 60 }),
}) as fc.Arbitrary<Terms>;

const design = (cap: { totalMinor: number | null; perYearMinor: number | null }) =>
  contract([fee, line, card], metrics, { cap });
const end = "2031-03-31";
const runs = { numRuns: 60 };

function outcomesOf({ lines, adjustments }: Statement["periods"][number]): bigint {
  const kinds = ["collar", "year-limit", "lifetime-limit", "per-person-limit", "carried-over"];
  const paid = lines.filter(({ kind }) => kind === "outcome");
  return (
    paid.reduce((sum, { dueMinor }) => sum + dueMinor, 0n) +
    adjustments
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  );
}

describe("Whatever the results and terms,", () => {
  test("outcome payments stay within the limits, and what is lost is told", () => {
    let cut = 0;
    fc.assert(
      fc.property(results, caps, terms, (given, cap, rules) => {
        const statement = pay(design(cap), rules, end, given);
        const paid = statement.periods.map(outcomesOf);
        const total = paid.reduce((sum, each) => sum + each, 0n);
        if (statement.lostMinor > 0n) cut += 1;
        if (cap.totalMinor !== null) expect(total <= BigInt(cap.totalMinor)).toBe(true);
        if (cap.perYearMinor === null || rules.cap.carryOver) return;
        for (let year = 1; year <= 4; year += 1) {
          const sum = statement.periods.reduce(
            (all, { period }, i) => (period.year === year ? all + (paid[i] ?? 0n) : all),
            0n,
          );
          expect(sum <= BigInt(cap.perYearMinor)).toBe(true);
        }
      }),
      runs,
    );
    expect(cut).toBeGreaterThan(10);
  });

  test("lines and adjustments add up to what is due, and the advance comes back", () => {
    fc.assert(
      fc.property(results, caps, terms, (given, cap, rules) => {
        const statement = pay(design(cap), rules, end, given);
        let [sum, advance] = [0n, 0n];
        for (const { lines, adjustments, dueMinor } of statement.periods) {
          const lineSum = lines.reduce((all, each) => all + each.dueMinor, 0n);
          const adjusted = adjustments.reduce((all, each) => all + each.amountMinor, 0n);
          expect(lineSum + adjusted).toBe(dueMinor);
          sum += dueMinor;
          for (const { kind, amountMinor } of adjustments) {
            if (kind.startsWith("advance")) advance += amountMinor;
          }
        }
        expect(sum).toBe(statement.dueMinor);
        expect(advance >= 0n).toBe(true);
      }),
      runs,
    );
  });

  test("the order of the file changes nothing", () => {
    fc.assert(
      fc.property(
        results.chain((given) =>
          fc.tuple(
            fc.constant(given),
            fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
          ),
        ),
        caps,
        terms,
        ([given, shuffled], cap, rules) => {
          const bare = (statement: Statement) =>
            JSON.stringify(statement, (key, value: unknown) =>
              key === "evidence" ? null : typeof value === "bigint" ? `${value}` : value,
            );
          expect(bare(pay(design(cap), rules, end, shuffled))).toBe(
            bare(pay(design(cap), rules, end, given)),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  test("a better reading never earns less", () => {
    let rises = 0;
    fc.assert(
      fc.property(results, terms, fc.integer({ min: 1, max: 100 }), (given, rules, more) => {
        const cap = { totalMinor: null, perYearMinor: null };
        const better = given.map((each) =>
          each.kind === "reading" ? { ...each, value: String(Number(each.value) + more) } : each,
        );
        const [before, after] = [given, better].map((all) => pay(design(cap), rules, end, all));
        const [low, high] = [before?.dueMinor ?? 0n, after?.dueMinor ?? 0n];
        expect(high >= low).toBe(true);
        if (high > low) rises += 1;
      }),
      runs,
    );
    expect(rises).toBeGreaterThan(20);
  });

  test("each step can be worked out with a pencil", () => {
    let worked = 0;
    fc.assert(
      fc.property(results, caps, terms, (given, cap, rules) => {
        const { periods } = pay(design(cap), rules, end, given);
        const steps = periods.flatMap(({ lines, adjustments }) => [
          ...lines.flatMap((each) => each.steps),
          ...adjustments.map(({ step }) => step),
        ]);
        for (const step of steps.filter(isSum)) {
          expectAgrees(step);
          worked += 1;
        }
      }),
      { numRuns: 25 },
    );
    expect(worked).toBeGreaterThan(1000);
  });
});

function isSum({ formula, result: told }: StatementStep): boolean {
  return !/[<|]/.test(formula) && !told.startsWith("×");
}

function expectAgrees({ formula, result: told, resultMinor }: StatementStep): void {
  const target: Rational = resultMinor === null ? workOut(told) : { n: resultMinor, d: 100n };
  const apart = subtract(workOut(formula), target);
  const size = Math.abs(Number(apart.n) / Number(apart.d));
  const whole = Math.abs(Number(target.n) / Number(target.d));
  // Sums and factors between the steps are printed rounded, but carried on exactly.
  const slack = resultMinor === null ? 0.0001 : 0.011 + whole * 0.000001;
  expect(size, `${formula} = ${told}`).toBeLessThan(slack);
}
