import fc from "fast-check";
import { expect, test } from "vitest";
import type { Future, FutureContract } from "../../src/futures/contract.ts";
import { noTerms, type Terms } from "../../src/payment/terms.ts";
import { pay } from "../payment/engine/contract.ts";
import { anyCap, anyDrivers, anyLines, anyTerms, designOf, whole } from "./any-contract.ts";
import { allLines, compiled, linear, otherLines, settlement } from "./example.ts";
import { type Case, end, lastLook, resultsOf } from "./future-results.ts";

function runNumeric({ design, terms, drivers }: Case): readonly [FutureContract, Future] {
  const contract = compiled(design, terms);
  const future = contract.blank();
  const driven = contract.drivers.map(({ id }) => drivers[id] ?? Number.NaN);
  const missing = contract.drivers.filter((_, i) => Number.isNaN(driven[i])).map(({ id }) => id);
  expect(missing).toEqual([]);
  contract.run(Float64Array.from(driven), future);
  return [contract, future];
}

/** The last digit of each rounding: one a line and rule in a period, and an instalment. */
const roundings = 60;

test("a future pays what the exact engine pays, whatever models and rules the contract has", () => {
  const covered = new Map<string, number>();
  const cover = (name: string, isMoved: boolean): void => {
    if (isMoved) covered.set(name, (covered.get(name) ?? 0) + 1);
  };
  fc.assert(
    fc.property(anyLines, anyCap, anyTerms, anyDrivers, (payments, cap, terms, drivers) => {
      const asked: Case = { design: designOf(payments, cap), terms, drivers };
      const exact = pay(asked.design, terms, end, resultsOf(asked));
      expect(exact.findings.filter(({ level }) => level === "blocker")).toEqual([]);
      expect(exact.held).toEqual([]);
      const [contract, future] = runNumeric(asked);
      expect(Math.abs(future.buyer - Number(exact.dueMinor))).toBeLessThanOrEqual(roundings);
      expect(Math.abs(future.finance - Number(exact.financeMinor))).toBeLessThanOrEqual(roundings);
      const returned = exact.returns.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
      const back = future.returned.reduce((sum, minor) => sum + minor, 0);
      expect(Math.abs(back - Number(returned))).toBeLessThanOrEqual(roundings);
      if (!terms.cap.carryOver) {
        expect(Math.abs(future.lost - Number(exact.lostMinor))).toBeLessThanOrEqual(roundings);
      }
      for (const [i, { model }] of contract.lines.entries()) {
        cover(model, Math.abs(future.lines[i] ?? 0) > 1);
      }
      for (const [i, name] of contract.rules.entries()) {
        cover(name, Math.abs(future.rules[i] ?? 0) > 1);
      }
      const kinds = new Set(
        exact.periods.flatMap(({ adjustments }) => adjustments.map(({ kind }) => kind)),
      );
      for (const kind of kinds) cover(kind, true);
      const of = (id: string): number => drivers[id] ?? 0;
      cover("set-up", terms.setUp !== null && of("fee:set-up-cost") > 0);
      cover("lead-step", terms.leadStep !== null && of("homes") * of("card:steps") > 0);
      cover("forgiven", terms.forgiveness !== null && of("milestones") * of("loan:drawn") > 0);
      cover("profit-of-firm", terms.equityProfit !== null && of("stake:profit") > 0);
      const isAbove = of("settlement:market-price") > of("settlement:strike");
      cover("profit-withheld", terms.settlementProfit !== null && isAbove);
    }),
    { numRuns: 120 },
  );
  const models = [...allLines, ...otherLines].map(({ model }) => model);
  const rules = ["deductions", "collar", "limits", "volume", "advance"];
  const adjustments = [
    "service-credit",
    "credit-earned-back",
    "damages",
    "deduction-moved",
    "first-milestone",
    "per-person-limit",
    "year-limit",
    "lifetime-limit",
    "advance-recovered",
    "set-up",
    "lead-step",
    "forgiven",
    "profit-of-firm",
    "profit-withheld",
  ];
  for (const name of [
    ...models,
    ...rules,
    "royalty",
    "windfall",
    "profit",
    "claim",
    ...adjustments,
  ]) {
    expect([name, (covered.get(name) ?? 0) >= 3]).toEqual([name, true]);
  }
}, 120_000);

test("shares that wait come with the looks at lasting results", () => {
  let paid = 0;
  const anySustained = fc.record({
    metricIds: fc.constantFrom(null, ["homes", "work"], ["school"]),
    sharePercent: fc.constantFrom(10, 25),
    checkMonths: fc.constantFrom(3, 6, 12),
    secondCheck: fc.boolean(),
    isBonus: fc.boolean(),
  });
  fc.assert(
    fc.property(anySustained, anyTerms, anyDrivers, (sustained, rules, drivers) => {
      const design = designOf(allLines, { totalMinor: null, perYearMinor: 900_000_00 });
      const asked: Case = { design, terms: { ...rules, sustained }, drivers };
      const exact = pay(asked.design, asked.terms, lastLook, resultsOf(asked));
      expect(exact.findings.filter(({ level }) => level === "blocker")).toEqual([]);
      const [, future] = runNumeric(asked);
      expect(Math.abs(future.buyer - Number(exact.dueMinor))).toBeLessThanOrEqual(roundings);
      if (drivers.lasting !== 0 && drivers.volume !== 0) paid += 1;
    }),
    { numRuns: 50 },
  );
  expect(paid).toBeGreaterThan(30);
}, 60_000);

test("what a year's limit cuts off comes in a later year that has room", () => {
  let carried = 0;
  const cap = { ...noTerms.cap, carryOver: true };
  const terms: Terms = { ...noTerms, cap };
  const design = designOf([settlement], { totalMinor: null, perYearMinor: 150_000_00 });
  fc.assert(
    fc.property(anyDrivers, (drivers) => {
      // Prices that rise by a fifth a year leave less to pay in each.
      const asked: Case = { design, terms, drivers: { ...drivers, "settlement:price-growth": 20 } };
      const exact = pay(design, terms, end, resultsOf(asked));
      const [, future] = runNumeric(asked);
      expect(Math.abs(future.buyer - Number(exact.dueMinor))).toBeLessThanOrEqual(roundings);
      const kinds = exact.periods.flatMap(({ adjustments }) => adjustments.map(({ kind }) => kind));
      if (kinds.includes("carried-over")) carried += 1;
    }),
    { numRuns: 100 },
  );
  expect(carried).toBeGreaterThanOrEqual(10);
}, 60_000);

test("what a floor paid is set off in a later year that earns more than at target", () => {
  let setOff = 0;
  const terms: Terms = {
    ...noTerms,
    collar: {
      floorPercent: 90,
      ceilingPercent: null,
      widens: false,
      firstYearOnly: true,
      needsEffort: false,
      setOffYears: 3,
    },
    sustained: {
      metricIds: null,
      sharePercent: 25,
      checkMonths: 12,
      secondCheck: false,
      isBonus: true,
    },
  };
  const design = designOf([linear], { totalMinor: null, perYearMinor: null });
  fc.assert(
    fc.property(anyDrivers, whole(50, 62), (drivers, work) => {
      const asked: Case = { design, terms, drivers: { ...drivers, work, lasting: 100 } };
      const exact = pay(design, terms, lastLook, resultsOf(asked));
      const [, future] = runNumeric(asked);
      const kinds = exact.periods.flatMap(({ adjustments }) => adjustments.map(({ kind }) => kind));
      expect(Math.abs(future.buyer - Number(exact.dueMinor))).toBeLessThanOrEqual(roundings);
      if (kinds.includes("collar-set-off")) setOff += 1;
    }),
    { numRuns: 50 },
  );
  expect(setOff).toBeGreaterThanOrEqual(5);
}, 60_000);
