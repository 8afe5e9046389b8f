import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, type Day } from "../../src/base/calendar.ts";
import { blankCondition } from "../../src/domain/blank.ts";
import type { Design, Metric, Payment } from "../../src/domain/design.ts";
import { metricIdsOf } from "../../src/domain/payment.ts";
import type { Result, ResultKind } from "../../src/domain/result.ts";
import type { Future, FutureContract } from "../../src/futures/contract.ts";
import { periodsOf, spansOf } from "../../src/payment/engine/calendar.ts";
import { comesFromPeople, countsUnits } from "../../src/payment/engine/line-facts.ts";
import { summarise } from "../../src/payment/summary.ts";
import { noTerms, type Terms } from "../../src/payment/terms.ts";
import { pay, result } from "../payment/engine/contract.ts";
import {
  allLines,
  compiled,
  designWith,
  loan,
  metrics,
  otherLines,
  settlement,
} from "./example.ts";

/**
 * One future of a contract with every model and rule, told twice: as values of drivers to the numeric
 * evaluator, and as the results that such a future would bring to the exact engine.
 */

type Drivers = Readonly<Record<string, number>>;

interface Case {
  readonly design: Design;
  readonly terms: Terms;
  readonly drivers: Drivers;
}

const start = "2027-04-01";
const end = "2031-03-31";
const daysInMonth = 365.25 / 12;

function runNumeric({ design, terms, drivers }: Case): readonly [FutureContract, Future] {
  const contract = compiled(design, terms);
  const future = contract.blank();
  const driven = contract.drivers.map(({ id }) => drivers[id] ?? Number.NaN);
  const missing = contract.drivers.filter((_, i) => Number.isNaN(driven[i])).map(({ id }) => id);
  expect(missing).toEqual([]);
  contract.run(Float64Array.from(driven), future);
  return [contract, future];
}

/** Everything that verification would find out in this future. */
class Findings {
  readonly results: Result[] = [];

  constructor(readonly asked: Case) {}

  of(id: string): number {
    return this.asked.drivers[id] ?? 0;
  }

  /** Of a line that the contract has not, nothing is found out. */
  add(kind: ResultKind, of: string, day: Day, value: number | string, item = ""): void {
    const { payments } = this.asked.design;
    const isOfLine = [...allLines, ...otherLines].some(({ id }) => id === of);
    if (isOfLine && !payments.some(({ id }) => id === of)) return;
    const text = typeof value === "string" ? value : plain(value);
    this.results.push(result(kind, of, day, text, item));
  }
}

function plain(value: number): string {
  return value.toFixed(8).replace(/\.?0+$/, "");
}

function resultsOf(asked: Case): readonly Result[] {
  const found = new Findings(asked);
  readings(found);
  milestones(found);
  markets(found);
  contests(found);
  lenders(found);
  service(found);
  returns(found);
  return found.results;
}

function readings(found: Findings): void {
  const { design, terms } = found.asked;
  const told = new Set<string>();
  for (const line of design.payments) {
    for (const { to } of spansOf(design, line)) {
      for (const id of metricIdsOf(line)) {
        if (told.has(`${id} ${to}`)) continue;
        told.add(`${id} ${to}`);
        reading(
          found,
          line,
          metrics.find((each) => each.id === id),
          to,
        );
      }
    }
    if (terms.sustained === null || !comesFromPeople(line)) continue;
    for (const { to } of spansOf(design, line)) {
      for (const look of terms.sustained.secondCheck ? [1, 2] : [1]) {
        const day = addMonths(to, terms.sustained.checkMonths * look);
        if (day <= end) found.add("lasting", line.id, day, found.of("lasting"), `${look}`);
      }
    }
  }
  for (const year of [2, 3, 4]) {
    const index = 100 * (1 + found.of("prices") / 100) ** (year - 1);
    found.add("index", "", start, index.toFixed(10), String(year));
  }
  found.add("index", "", start, "100", "base");
}

function reading(found: Findings, line: Payment, metric: Metric | undefined, to: Day): void {
  if (metric === undefined) throw new Error("No such metric");
  const counts = countsUnits(line);
  const share = line.model === "ccfd-settlement" || !counts ? 1 : found.of("volume") / 100;
  const value = found.of(metric.id) * share;
  found.add("reading", metric.id, to, counts ? plain(value) : value.toFixed(metric.decimals));
  const rule = found.asked.terms.deadweight;
  if (!comesFromPeople(line) || rule === null || rule.method === "fixed") return;
  const [from, target] = [Number(metric.baseline.value), Number(metric.target.value)];
  const anyway = found.of("deadweight") / 100;
  found.add("cohort", metric.id, to, found.of("cohort"));
  const expected = counts ? target * share * anyway : from + (target - from) * anyway;
  found.add("expected", metric.id, to, expected);
}

function milestones(found: Findings): void {
  const late = Math.round(found.of("delay") * daysInMonth);
  const passed = (found.of("milestones") / 100) * 2;
  const day = (due: Day): Day => addDays(due, late);
  if (passed >= 1) found.add("milestone", "milestones", day("2027-05-15"), "", "open");
  const parts = passed >= 2 ? "" : passed - 1 > 0.399 ? "staff" : null;
  if (parts !== null) found.add("milestone", "milestones", day("2028-10-31"), parts, "run");
  const { moveMonths } = found.asked.terms.milestones;
  if (moveMonths !== null && late > 0) {
    found.add("moved", "milestones", "2027-05-15", late, "open");
    found.add("moved", "milestones", "2028-10-31", late, "run");
  }
  if (late > 0) found.add("delay", "", "2027-05-15", late);
}

function markets(found: Findings): void {
  const { design } = found.asked;
  for (const [i, { to }] of spansOf(design, settlement).entries()) {
    const growth = (1 + found.of("settlement:price-growth") / 100) ** i;
    found.add("price", "settlement", to, found.of("settlement:market-price") * growth);
    for (const kind of ["strike", "support", "premium", "allowances"] as const) {
      found.add(kind, "settlement", to, found.of(`settlement:${kind}`));
    }
  }
  found.add("capacity", "top-up", start, found.of("top-up:capacity"));
  found.add("fund-used", "top-up", start, found.of("top-up:fund-used"));
  found.add("cost", "gain", end, found.of("gain:actual-cost"));
}

function contests(found: Findings): void {
  for (let rank = 1; rank <= found.of("prize:winners"); rank += 1) {
    found.add("placed", "prize", end, rank, `entrant ${rank}`);
  }
}

function lenders(found: Findings): void {
  const drawn = (2_400_000 * found.of("loan:drawn")) / 100;
  found.add("rate", "loan", start, found.of("loan:base-rate"));
  if (drawn > 0) found.add("draw", "loan", start, drawn);
  const met = Math.round((found.of("loan:conditions-met") / 100) * 2);
  found.add("condition", "fair", start, met >= 1 ? "met" : "missed");
  found.add("condition", "skills", start, met >= 2 ? "met" : "missed");
  found.add("share-price", "stake", end, found.of("stake:round-price"), "round");
  found.add("share-price", "stake", end, found.of("stake:exit-price"), "exit");
}

function service(found: Findings): void {
  const { design, terms } = found.asked;
  const periods = periodsOf(design);
  const raise = ((design.cap.totalMinor ?? 0) / 100) * (found.of("limit-raised") / 100);
  if (raise > 0) found.add("limit-raised", "", start, raise);
  const share = (terms.prefinancing?.sharePercent ?? 0) * (found.of("prepared") / 100);
  const most = Number(summarise(design).totals.maximumMinor) / 100;
  found.add("advance", "", start, ((most * share) / 100).toFixed(2));
  for (let month = 0; month < 48; month += 1) {
    if (month % 12 >= found.of("failing-months") || found.of("points") === 0) continue;
    found.add("points", "", addMonths(start, month), found.of("points"));
  }
  for (const [i, { to, endsYear }] of periods.entries()) {
    const served = Math.floor((found.of("people") * (i + 1)) / periods.length);
    found.add("people", "", to, served);
    if (!endsYear) continue;
    found.add("volume", "", to, (found.of("demand") * found.of("volume")) / 100);
    found.add("effort", "", to, found.of("effort") === 1 ? "kept" : "failed");
  }
}

function returns(found: Findings): void {
  for (const year of [1, 2, 3, 4]) {
    found.add("revenue", "", addDays(addMonths(start, 12 * year), -1), found.of("revenue"));
  }
  found.add("cash", "", end, (found.of("base-cash") * found.of("cash")) / 100);
  found.add("base-cash", "", end, found.of("base-cash"));
  if (found.of("claim") > 0) found.add("clawback", "", end, found.of("claim"));
}

const whole = (min: number, max: number, by = 1) =>
  fc.integer({ min: min / by, max: max / by }).map((n) => n * by);

const anyDrivers: fc.Arbitrary<Drivers> = fc.record({
  work: whole(30, 90).map((n) => n + 0.5),
  offences: whole(300, 550).map((n) => n / 10),
  homes: whole(0, 80, 4),
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

const anyTerms: fc.Arbitrary<Terms> = anyRules.map((rules) => ({ ...noTerms, ...rules }));

const anyCap = fc.constantFrom<Design["cap"]>(
  { totalMinor: null, perYearMinor: null },
  { totalMinor: 1_900_000_00, perYearMinor: null },
  { totalMinor: 2_600_000_00, perYearMinor: 700_000_00 },
  { totalMinor: null, perYearMinor: 900_000_00 },
);

function designOf(payments: readonly Payment[], cap: Design["cap"]): Design {
  const conditions = ["fair", "skills"].map((id) => ({ ...blankCondition(id), title: id }));
  return { ...designWith(payments, {}, cap), conditions };
}

/** Lines with their variants of form: how a loan is repaid, what an award gives a right to. */
const anyLines: fc.Arbitrary<readonly Payment[]> = fc
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
    }),
    { numRuns: 150 },
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
  ];
  for (const name of [...models, ...rules, "royalty", "windfall", "claim", ...adjustments]) {
    expect([name, (covered.get(name) ?? 0) >= 3]).toEqual([name, true]);
  }
}, 60_000);

test("shares that wait come with the looks at lasting results", () => {
  let paid = 0;
  const once = allLines.map((line): Payment => {
    return comesFromPeople(line) && "frequency" in line ? { ...line, frequency: "once" } : line;
  });
  const early = metrics.map((each) => ({
    ...each,
    target: { ...each.target, date: "2028-06-30" },
  }));
  const anySustained = fc.record({
    metricIds: fc.constant(null),
    sharePercent: fc.constantFrom(10, 25),
    checkMonths: fc.constantFrom(3, 6, 12),
    secondCheck: fc.boolean(),
    isBonus: fc.boolean(),
  });
  fc.assert(
    fc.property(anySustained, anyTerms, anyDrivers, (sustained, rules, drivers) => {
      const design = designOf(once, { totalMinor: null, perYearMinor: 500_000_00 });
      const outcomes = design.outcomes.map((outcome) => ({ ...outcome, metrics: early }));
      const asked: Case = {
        design: { ...design, outcomes },
        terms: { ...rules, sustained, collar: null },
        drivers,
      };
      const exact = pay(asked.design, asked.terms, end, resultsOf(asked));
      expect(exact.findings.filter(({ level }) => level === "blocker")).toEqual([]);
      const [, future] = runNumeric(asked);
      expect(Math.abs(future.buyer - Number(exact.dueMinor))).toBeLessThanOrEqual(roundings);
      if (drivers.lasting !== 0 && drivers.volume !== 0) paid += 1;
    }),
    { numRuns: 60 },
  );
  expect(paid).toBeGreaterThan(40);
}, 30_000);

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
}, 30_000);
