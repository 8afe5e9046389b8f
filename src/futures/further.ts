import { divide, integer, isDecimal, type Rational } from "../base/rational.ts";
import type { Distribution } from "../domain/assumptions.ts";
import { choiceFor, type Design, type LineOf, type Payment } from "../domain/design.ts";
import { plainDecimal } from "../payment/measure.ts";
import { summarise } from "../payment/summary.ts";
import type { Terms } from "../payment/terms.ts";
import { currencyOf } from "../reference/currencies.ts";

/** What a payment line hangs on beside metrics. */
export type LineDriver =
  /** Market price in the first year, in major units, and its growth in percent a year. */
  | "market-price"
  | "price-growth"
  /** The strike price as adjusted, in major units; each period's deductions from what the buyer owes. */
  | "strike"
  | "support"
  | "premium"
  | "allowances"
  /** What others have drawn of a fund that is open to all, in major units; units a year of capacity. */
  | "fund-used"
  | "capacity"
  /** Steps on the way to the results of a rate card, in percent of the results. */
  | "steps"
  /** What it costs to set up a service, in major units. */
  | "set-up-cost"
  /** Yearly profit after tax of the firm or project, in major units. */
  | "profit"
  /** What the work of the line has cost, in major units. */
  | "actual-cost"
  /** Entrants of a contest that win a prize; the Supplier's own rank, 0 for none. */
  | "winners"
  | "rank"
  /** Base rate of a loan in percent a year; the share of it that is paid out, on the first day. */
  | "base-rate"
  | "drawn"
  /** Share of a loan's conditions that are met, in percent; the first in the order of the loan. */
  | "conditions-met"
  /** Prices of a share in major units. */
  | "round-price"
  | "exit-price";

/** What a rule of the contract hangs on, and what payment of any kind does. */
export type RuleDriver =
  /** Share of the milestones that are passed, in percent; the first by their dates. */
  | "milestones"
  /** Share of the way to target that would have come anyway, in percent; people in the group compared. */
  | "deadweight"
  | "cohort"
  /** Share of the results that are found to have lasted, in percent. */
  | "lasting"
  /** People served over the term. */
  | "people"
  /** By how much the limit over the term is raised, in percent of it. */
  | "limit-raised"
  /** Share of an advance for which the plan's proof is given, in percent. */
  | "prepared"
  /** Units of a contract year where the volume of work is that of the plan. */
  | "demand"
  /** Points of a month that has any, and how many months of each contract year have. */
  | "points"
  | "failing-months"
  /** 1 where the Supplier proves its effort, which its floors ask for, else 0. */
  | "effort"
  /** Net revenue of a business year from what was paid for, in major units. */
  | "revenue"
  /** Cash of the project at the end of the base case, in major units; that of the future in percent of it. */
  | "base-cash"
  | "cash"
  /** Share that is claimed back at the end, in percent; 0 where nothing calls for it. */
  | "claim"
  /** Days from a sum's falling due to its payment. */
  | "payment-days";

export type FurtherKind = LineDriver | RuleDriver;

/** A driver that this contract asks for. */
export interface Further {
  /** The kind, for a line with the line's id before it: `settlement:market-price`. */
  readonly id: string;
  readonly kind: FurtherKind;
  readonly line: Payment | null;
  /** Whether several lines of the contract ask for the like, so that their titles must tell them apart. */
  readonly isOneOfSeveral: boolean;
  readonly usual: Distribution;
  /** Its value where all goes to plan. */
  readonly planned: number;
}

export function furtherId(kind: FurtherKind, lineId?: string): string {
  return lineId === undefined ? kind : `${lineId}:${kind}`;
}

/** Money in major units from minor ones: a default must read like a sum that somebody typed. */
type Major = (minor: number, percent?: number) => string;

/** What the contract pays where every target is met, in minor units. */
export interface AtTarget {
  /** To the Supplier, in a year. */
  readonly yearMinor: number;
  /** In all, over the term. */
  readonly termMinor: number;
}

/** Every further driver of a contract, those of its lines first. */
export function furtherDriversOf(
  design: Design,
  terms: Terms,
  atTarget: AtTarget | null,
): readonly Further[] {
  const { exponent } = currencyOf(design.contract.currency);
  const major: Major = (minor, percent = 100) => {
    const sum = integer(BigInt(Math.round((Math.max(0, minor) * percent) / 100)));
    return plainDecimal(divide(sum, integer(10n ** BigInt(exponent))));
  };
  const ofLines = design.payments.flatMap((line) =>
    driversOfLine(line, terms, major).map(([kind, usual, planned]) => {
      return { id: furtherId(kind, line.id), kind, line, usual, planned };
    }),
  );
  const ofRules = [...driversOfRules(design, terms, atTarget, major)];
  return [
    ...ofLines.map((driver) => {
      const alike = ofLines.filter(({ kind }) => kind === driver.kind);
      return { ...driver, isOneOfSeveral: alike.length > 1 };
    }),
    ...ofRules.map(([kind, usual, planned]) => {
      return { id: furtherId(kind), kind, line: null, isOneOfSeveral: false, usual, planned };
    }),
  ];
}

type Asked<K extends FurtherKind> = readonly [kind: K, usual: Distribution, planned: number];

const fixed = (value: string): Distribution => ({ kind: "fixed", value });

function pert(low: string, likely: string, high: string): Distribution {
  return { kind: "pert", low, likely, high };
}

function driversOfLine(line: Payment, terms: Terms, major: Major): readonly Asked<LineDriver>[] {
  switch (line.model) {
    case "fee-core":
      return terms.setUp === null ? [] : [setUpDriver(line, terms.setUp.months, major)];
    case "rate-card":
      return terms.leadStep === null ? [] : [["steps", pert("100", "110", "150"), 100]];
    case "ccfd-settlement":
      return settlementDrivers(line, terms, major);
    case "amc-top-up":
      return [fundDriver(line, terms, major)];
    case "gain-share": {
      const target = line.targetCostMinor ?? 0;
      const usual = pert(major(target, 85), major(target), major(target, 120));
      return [["actual-cost", usual, Number(major(target))]];
    }
    case "prize-award": {
      const all = line.prizes.length;
      const usual: Distribution = {
        kind: "triangular",
        low: "0",
        likely: `${all}`,
        high: `${all}`,
      };
      return [
        ["winners", usual, all],
        ["rank", fixed("1"), 1],
      ];
    }
    case "loan-terms":
      return loanDrivers(line, terms, major);
    case "equity-warrants":
      return [
        ...(terms.equity === "profit" ? [] : shareDrivers(line, major)),
        ...(terms.equityProfit === null ? [] : [profitDriver(line.awardMinor ?? 0, major)]),
      ];
    default:
      return [];
  }
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/** Nine tenths of the fees of the months of set-up. */
function setUpDriver(line: LineOf<"fee-core">, months: number, major: Major): Asked<LineDriver> {
  const fees = ((line.amountMinor ?? 0) * months) / monthsIn[line.period];
  const usual = pert(major(fees, 70), major(fees, 90), major(fees, 120));
  return ["set-up-cost", usual, Number(major(fees))];
}

/** A tenth of a sum that the line moves is the likeliest profit of a year. */
function profitDriver(minor: number, major: Major): Asked<LineDriver> {
  return ["profit", pert("0", major(minor, 10), major(minor, 30)), 0];
}

function fundDriver(line: LineOf<"amc-top-up">, terms: Terms, major: Major): Asked<LineDriver> {
  if (terms.topUpFirstCome) {
    const fund = line.fundMinor ?? 0;
    return ["fund-used", pert("0", major(fund, 30), major(fund, 80)), 0];
  }
  const units = line.supplierUnits ?? 0;
  return ["capacity", fixed(`${units}`), units];
}

function settlementDrivers(
  line: LineOf<"ccfd-settlement">,
  { settlementCuts, settlementProfit }: Terms,
  major: Major,
): Asked<LineDriver>[] {
  const strike = major(line.strikeMinor ?? 0);
  const nothing = fixed("0");
  return [
    ...priceDrivers(line, major),
    ["strike", fixed(strike), Number(strike)],
    ["support", nothing, 0],
    ...(settlementCuts.premiumPercent > 0 ? [["premium", nothing, 0] as const] : []),
    ...(settlementCuts.freeAllowances ? [["allowances", nothing, 0] as const] : []),
    ...(settlementProfit === null ? [] : [profitDriver(line.capPeriodMinor ?? 0, major)]),
  ];
}

function priceDrivers(line: LineOf<"ccfd-settlement">, major: Major): Asked<LineDriver>[] {
  const likely = line.assumedReferenceMinor ?? line.strikeMinor ?? 0;
  const usual = pert(major(likely, 60), major(likely), major(likely, 160));
  return [
    ["market-price", usual, Number(major(likely))],
    ["price-growth", pert("-4", "0", "6"), 0],
  ];
}

function loanDrivers(
  line: LineOf<"loan-terms">,
  { forgiveness }: Terms,
  major: Major,
): Asked<LineDriver>[] {
  const base = isDecimal(line.assumedBase) ? Number(line.assumedBase) : 0;
  const by = (points: number): string =>
    String(Math.max(0, Math.round((base + points) * 100) / 100));
  const drivers: Asked<LineDriver>[] = [
    ["base-rate", pert(by(-2), by(0), by(3)), Math.max(0, base)],
    ["drawn", fixed("100"), 100],
  ];
  if (line.steps.length > 0) drivers.push(["conditions-met", fixed("100"), 100]);
  if ((forgiveness?.profitPercent ?? 0) > 0) {
    drivers.push(profitDriver(line.principalMinor ?? 0, major));
  }
  return drivers;
}

function shareDrivers(line: LineOf<"equity-warrants">, major: Major): Asked<LineDriver>[] {
  const { assumedExitMinor, strikeMinor, capPriceMinor, instrument } = line;
  const exit = assumedExitMinor ?? strikeMinor ?? capPriceMinor ?? 0;
  const round = capPriceMinor ?? exit;
  const drivers: Asked<LineDriver>[] = [
    [
      "exit-price",
      exit > 0 ? { kind: "lognormal", median: major(exit), p90: major(exit, 250) } : fixed("0"),
      Number(major(exit)),
    ],
  ];
  if (instrument !== "safe") return drivers;
  const usual = pert(major(round, 50), major(round), major(round, 200));
  return [["round-price", usual, Number(major(round))], ...drivers];
}

function* driversOfRules(
  design: Design,
  terms: Terms,
  atTarget: AtTarget | null,
  major: Major,
): Generator<Asked<RuleDriver>> {
  if (design.payments.some(({ model }) => model === "milestone-payments")) {
    yield ["milestones", fixed("100"), 100];
  }
  if (terms.deadweight !== null) {
    const { percent, method, minCohort } = terms.deadweight;
    const high = Math.min(100, Math.max(5, percent * 2));
    yield ["deadweight", pert(`${percent / 2}`, `${percent}`, `${high}`), percent];
    if (method !== "fixed") yield ["cohort", fixed(`${minCohort}`), minCohort];
  }
  if (terms.sustained !== null) yield ["lasting", pert("60", "85", "100"), 100];
  if (terms.cap.perPersonMinor !== null) {
    const people = peopleOf(design, terms.cap.perPersonMinor);
    yield ["people", pert(...percentsOf(people, [80, 100, 110])), people];
  }
  if (terms.cap.upliftPercent > 0 && design.cap.totalMinor !== null) {
    yield ["limit-raised", fixed("0"), 0];
  }
  if (terms.prefinancing !== null && terms.prefinancing.parts !== "one") {
    yield ["prepared", fixed("100"), 100];
  }
  if (terms.volume !== null) {
    yield ["demand", fixed(`${terms.volume.minUnits}`), terms.volume.minUnits];
  }
  if (terms.serviceCredits !== null) {
    yield ["points", pert("0", "1", "5"), 0];
    yield ["failing-months", pert("0", "2", "6"), 0];
  }
  if (terms.collar?.needsEffort || design.payments.some((line) => isProtected(line, terms))) {
    yield ["effort", { kind: "either", yes: "1", no: "0", chancePercent: "90" }, 1];
  }
  yield* driversOfReturns(terms, atTarget ?? { yearMinor: 0, termMinor: 0 }, major);
  yield ["payment-days", fixed(`${daysToPay(design)}`), 0];
}

function* driversOfReturns(
  terms: Terms,
  { yearMinor, termMinor }: AtTarget,
  major: Major,
): Generator<Asked<RuleDriver>> {
  if (terms.royalty !== null) {
    const half = Math.round(yearMinor / 2);
    yield ["revenue", pert("0", major(half), major(half, 300)), 0];
  }
  if (terms.windfall !== null) {
    yield ["base-cash", fixed(major(Math.round(termMinor / 5))), 0];
    yield ["cash", pert("40", "100", "200"), 100];
  }
  if (terms.clawback !== null) {
    const { sharePercent } = terms.clawback;
    yield ["claim", { kind: "either", yes: `${sharePercent}`, no: "0", chancePercent: "5" }, 0];
  }
}

/** Whether a line has a floor of its own, which protects no Supplier whose effort failed. */
export function isProtected({ model }: Payment, { line }: Terms): boolean {
  return model === "linear-incentive" && line.kind === "collar";
}

/** As many people as use up what the outcome lines can pay at most. */
function peopleOf(design: Design, perPersonMinor: number): number {
  const { outcomeMinor } = summarise(design).totals;
  const all = outcomeMinor / BigInt(Math.max(1, perPersonMinor));
  return Math.max(1, Number(all));
}

function percentsOf(whole: number, percents: [number, number, number]): [string, string, string] {
  const part = (percent: number): string => {
    const exact: Rational = divide(integer(BigInt(whole * percent)), integer(100));
    return String(exact.n / exact.d);
  };
  return [part(percents[0]), part(percents[1]), part(percents[2])];
}

/** The library's period for payment, where the design does not set its own. */
const usualDays = 30;

function daysToPay(design: Design): number {
  const { days } = choiceFor(design, "prompt-payment").answers;
  return typeof days === "number" ? days : usualDays;
}
