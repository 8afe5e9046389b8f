import fc from "fast-check";
import { blankCondition } from "../../src/domain/blank.ts";
import type { Design, Payment } from "../../src/domain/design.ts";
import { noTerms, type Terms } from "../../src/payment/terms.ts";
import { allLines, designWith, loan, otherLines } from "./example.ts";
import { type Drivers, daysInMonth } from "./future-results.ts";

/** Contracts of every model and rule, and values of all that their futures hang on. */

export const whole = (min: number, max: number, by = 1) =>
  fc.integer({ min: min / by, max: max / by }).map((n) => n * by);

export const anyDrivers: fc.Arbitrary<Drivers> = fc.record({
  work: whole(30, 90).map((n) => n + 0.5),
  offences: whole(300, 550).map((n) => n / 10),
  homes: whole(0, 80, 8),
  warmth: whole(1750, 2150).map((n) => n / 100),
  school: whole(60, 95),
  tonnes: whole(0, 15_000),
  doses: whole(0, 5000, 4),
  volume: fc.constantFrom(50, 75, 100, 125),
  delay: fc.constantFrom(0, 10 / daysInMonth, 100 / daysInMonth),
  prices: fc.constantFrom(-1, 0, 0.5, 2, 9),
  cost: fc.constant(100_000),
  interest: fc.constant(6),
  "settlement:market-price": whole(20, 200),
  "settlement:price-growth": fc.constantFrom(-10, 0, 20),
  "settlement:strike": fc.constantFrom(120, 120, 90.5),
  "settlement:support": fc.constantFrom(0, 0, 50_000),
  "settlement:premium": fc.constantFrom(0, 100_000),
  "settlement:allowances": fc.constantFrom(0, 400),
  "settlement:profit": whole(-1_000_000, 3_000_000, 100_000),
  "top-up:capacity": whole(0, 1500, 100),
  "top-up:fund-used": whole(0, 50_000, 1000),
  "stake:profit": whole(-1_000_000, 3_000_000, 100_000),
  "loan:profit": whole(-1_000_000, 3_000_000, 100_000),
  "fee:set-up-cost": whole(0, 297_000, 9000),
  "card:steps": fc.constantFrom(0, 100, 150),
  "limit-raised": fc.constantFrom(0, 5, 30),
  prepared: fc.constantFrom(0, 60, 100, 120),
  "prize:winners": whole(0, 3),
  "prize:rank": whole(0, 3),
  "gain:actual-cost": whole(600_000, 1_300_000, 1000),
  "loan:base-rate": fc.constantFrom(0, 2.25, 4, 7),
  "loan:drawn": fc.constantFrom(0, 50, 100),
  "loan:conditions-met": fc.constantFrom(0, 50, 100),
  "stake:round-price": whole(2, 12),
  "stake:exit-price": whole(0, 20),
  milestones: fc.constantFrom(0, 50, 70, 100),
  deadweight: whole(0, 60, 5),
  cohort: whole(50, 150, 50),
  lasting: whole(0, 100, 20),
  people: whole(0, 400, 8),
  demand: whole(200, 600, 8),
  points: whole(0, 25),
  "failing-months": whole(0, 12),
  effort: fc.constantFrom(0, 1),
  revenue: whole(0, 20_000_000, 100_000),
  "base-cash": whole(0, 1_000_000, 1000),
  cash: whole(50, 250, 10),
  claim: fc.constantFrom(0, 0, 40, 100),
  "payment-days": fc.constant(30),
});

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });

const anyRules = fc.record({
  deadweight: maybe(
    fc.record({
      method: fc.constantFrom("fixed" as const, "trend" as const),
      percent: fc.constantFrom(0, 12),
      minCohort: fc.constant(100),
    }),
  ),
  indexation: maybe(
    fc.record({
      scope: fc.constantFrom(...(["core", "milestones", "milestones-alone", "all"] as const)),
      sharePercent: fc.constantFrom(80, 100),
      deadbandPercent: fc.constantFrom(0, 1),
      yearCapPercent: fc.constantFrom(3, 10),
    }),
  ),
  fee: maybe(fc.constant({ percent: 5, floorPercent: 80 })),
  threshold: fc.constantFrom<Terms["threshold"][]>(
    { kind: "exact" },
    { kind: "near-miss", wayPercent: 60, sharePercent: 50 },
    { kind: "tolerance", percent: 3 },
  ),
  bands: fc.constantFrom(...(["steps", "slope", "two"] as const)),
  line: fc.constantFrom<Terms["line"][]>(
    { kind: "full" },
    { kind: "to-target" },
    { kind: "collar", percent: 20 },
  ),
  score: fc.constantFrom(...(["weights", "equal", "weakest"] as const)),
  gain: fc.constantFrom<Terms["gain"][]>(
    { kind: "shares" },
    { kind: "sliding", slicePercent: 5 },
    { kind: "gain-only" },
  ),
  settlement: fc.constantFrom(...(["both-ways", "account", "one-way"] as const)),
  milestones: fc.record({
    longStopMonths: fc.constantFrom(2, 1200),
    moveMonths: fc.constantFrom(null, 2),
    firstSharePercent: fc.constantFrom(20, 40, 100),
  }),
  serviceCredits: maybe(
    fc.record({
      pointPercent: fc.constantFrom(1, 2),
      maxPercent: fc.constantFrom(10, 15),
      graceMonths: fc.constantFrom(0, 6),
      earnBack: fc.boolean(),
    }),
  ),
  damages: maybe(
    fc.record({
      perDayMinor: fc.constantFrom(100_00, 5_000_00),
      capMinor: fc.constantFrom(null, 30_000_00),
      freeDays: fc.constantFrom(0, 14),
      halfDays: fc.constantFrom(0, 30),
    }),
  ),
  deductionLimitPercent: fc.constantFrom(5, 100),
  collar: maybe(
    fc.record({
      floorPercent: fc.constantFrom(60, 90),
      ceilingPercent: fc.constantFrom(null, 110),
      widens: fc.boolean(),
      firstYearOnly: fc.boolean(),
      needsEffort: fc.boolean(),
      setOffYears: fc.constantFrom(0, 2),
    }),
  ),
  cap: fc.record({
    perPersonMinor: fc.constantFrom(null, 8_000_00),
    upliftPercent: fc.constantFrom(0, 10),
    carryOver: fc.boolean(),
  }),
  prefinancing: maybe(
    fc.record({
      sharePercent: fc.constantFrom(5, 20),
      recovery: fc.constantFrom(...(["straight-line", "first-claims", "none"] as const)),
      parts: fc.constantFrom(...(["one", "plan", "halves"] as const)),
      fromMonths: fc.constantFrom(0, 12),
      overMonths: fc.constantFrom(12, 24),
    }),
  ),
  volume: maybe(
    fc.record({
      minUnits: fc.constant(400),
      firmPercent: fc.constantFrom<number | Readonly<Record<string, number>>>(100, {
        "1": 100,
        "2": 60,
      }),
      unitMinor: fc.constant(500_00),
      savedMinor: fc.constantFrom(0, 80_00),
      sharePercent: fc.constantFrom(40, 100),
      carries: fc.boolean(),
    }),
  ),
  setUp: maybe(
    fc.record({ months: fc.constantFrom(3, 6, 9), marginPercent: fc.constantFrom(0, 10) }),
  ),
  leadStep: maybe(
    fc.record({ sharePercent: fc.constantFrom(20, 50), metricIds: fc.constant(["school"]) }),
  ),
  forgiveness: maybe(
    fc.record({
      sharePercent: fc.constantFrom(20, 60),
      by: fc.constantFrom(...(["each-milestone", "all-in-time"] as const)),
      profitPercent: fc.constantFrom(0, 10),
    }),
  ),
  equityProfit: maybe(
    fc.record({
      percent: fc.constantFrom(2, 5),
      capPercent: fc.constantFrom(1, 100),
      years: fc.constantFrom(null, 3),
    }),
  ),
  settlementProfit: maybe(
    fc.record({
      percent: fc.constantFrom(10, 50),
      capPercent: fc.constant(null),
      years: fc.constant(null),
    }),
  ),
  loanOnlyFalls: fc.boolean(),
  prize: fc.constantFrom(...(["ranks", "first", "equal"] as const)),
  topUpFirstCome: fc.boolean(),
  settlementCuts: fc.record({
    premiumPercent: fc.constantFrom(0, 40),
    freeAllowances: fc.boolean(),
  }),
  equity: fc.constantFrom(...(["rights", "convertible", "profit"] as const)),
  loanStepLimitBps: fc.constantFrom(null, 30),
  royalty: maybe(
    fc.record({
      ratePercent: fc.constant(3),
      multiplePercent: fc.constantFrom(20, 150),
      startAfterMinor: fc.constantFrom(null, 0),
      endYears: fc.constant(3),
      buyOutPercent: fc.constant(100),
    }),
  ),
  clawback: maybe(
    fc.record({
      sharePercent: fc.constantFrom(60, 100),
      decay: fc.constantFrom(...(["none", "straight"] as const)),
      years: fc.constantFrom(2, 10),
      interestPercent: fc.constantFrom(0, 5),
      interestFrom: fc.constantFrom(...(["payment", "event"] as const)),
      stops: fc.constant(false),
    }),
  ),
  windfall: maybe(
    fc.record({
      bands: fc.constantFrom(
        [{ abovePercent: 20, sharePercent: 50 }],
        [
          { abovePercent: 20, sharePercent: 25 },
          { abovePercent: 50, sharePercent: 50 },
        ],
      ),
      capMinor: fc.constantFrom(null, 100_000_00),
      reinvestMonths: fc.constantFrom(null, null, 12),
    }),
  ),
});

export const anyTerms: fc.Arbitrary<Terms> = anyRules.map((rules) => ({ ...noTerms, ...rules }));

export const anyCap = fc.constantFrom<Design["cap"]>(
  { totalMinor: null, perYearMinor: null },
  { totalMinor: 1_900_000_00, perYearMinor: null },
  { totalMinor: 2_600_000_00, perYearMinor: 700_000_00 },
  { totalMinor: null, perYearMinor: 900_000_00 },
);

export function designOf(payments: readonly Payment[], cap: Design["cap"]): Design {
  const conditions = ["fair", "skills"].map((id) => ({ ...blankCondition(id), title: id }));
  return { ...designWith(payments, {}, cap), conditions };
}

/** Lines with their variants of form: how a loan is repaid, what an award gives a right to. */
export const anyLines: fc.Arbitrary<readonly Payment[]> = fc
  .record({
    repayment: fc.constantFrom("annuity", "straight-line", "bullet"),
    instrument: fc.constantFrom("warrant", "safe", "shares"),
    isFinished: fc.boolean(),
    hasMarkets: fc.boolean(),
  })
  .map(({ repayment, instrument, isFinished, hasMarkets }) => {
    const bent = otherLines.map((line): Payment => {
      if (line.model === "equity-warrants") return { ...line, instrument };
      if (line.model !== "loan-terms") return line;
      return { ...line, repayment, termMonths: isFinished ? 36 : loan.termMonths };
    });
    return hasMarkets
      ? [...allLines, ...bent]
      : [...allLines, ...bent.filter(({ model }) => !/ccfd|prize/.test(model))];
  });
