import { addDays, daysBetween } from "../base/calendar.ts";
import type { Finding } from "../base/finding.ts";
import { type CommonDriver, commonDrivers } from "../domain/assumptions.ts";
import type { Design, Payment } from "../domain/design.ts";
import { type Period, periodsOf } from "../payment/engine/calendar.ts";
import { kindOf, type PaymentKind } from "../payment/summary.ts";
import type { Terms } from "../payment/terms.ts";
import { currencyOf } from "../reference/currencies.ts";
import { type CashFlow, cashFlowOf } from "./cash-flow.ts";
import { compileDrivers, driversOf, type Moved, paidMetrics, usualCostOf } from "./drivers.ts";
import { limiterOf } from "./limits.ts";
import { compileLine, isLeftOut, type LinePay, type Places, type Values } from "./line.ts";
import { numberOf } from "./quantile.ts";
import { type Achieved, achievedOf } from "./score.ts";

/** A payment line that futures can pay. */
export interface FutureLine {
  readonly id: string;
  readonly title: string;
  readonly kind: PaymentKind;
  readonly pay: LinePay;
}

/** What one future comes to, in minor units. Filled anew by each call, so that no future is an object. */
export interface Future {
  /** By line, before the limits. */
  readonly lines: Float64Array;
  /** What the buyer pays over the term. */
  buyer: number;
  /** What the limits cut off for good. */
  lost: number;
  /** What the Supplier keeps after costs and interest. */
  result: number;
  /** The most of its own money that the Supplier has in the work at once. */
  need: number;
  /** The Supplier's cash just before the payment of each period, without its own money; last, at the end. */
  readonly cash: Float64Array;
}

/** A contract compiled for futures: `run` is arithmetic alone. Floats are exact enough for a guess. */
export interface FutureContract {
  readonly drivers: readonly Moved[];
  readonly lines: readonly FutureLine[];
  /** Titles of lines that futures leave out. */
  readonly leftOut: readonly string[];
  readonly periods: readonly Period[];
  /** Periods after the term in which late payments still come in. */
  readonly tail: number;
  blank(): Future;
  run(values: Values, into: Future): void;
  /** Mean share of the way from baseline to target, over the metrics that are paid on; from 0 to 1. */
  achieved(values: Values): number;
  /** What the contract pays where every target is met in time, at today's prices. */
  readonly atTargetMinor: number;
}

export type Compiled =
  | { readonly contract: FutureContract; readonly findings: readonly Finding[] }
  | { readonly contract: null; readonly findings: readonly Finding[] };

/** Compiles the contract that a design makes; null, with the reasons, while something is missing. */
export function compileContract(design: Design, terms: Terms): Compiled {
  const periods = periodsOf(design);
  if (periods.length === 0) return { contract: null, findings: [noTerm] };
  const metrics = paidMetrics(design);
  const places = placesOf(metrics.map(({ id }) => id));
  const setting = { design, terms, periods, places };
  const { lines, faults } = linesOf(design.payments, (line) => compileLine(line, setting));
  if (faults.length > 0) return { contract: null, findings: faults };
  if (lines.length === 0) return { contract: null, findings: [noLine] };
  const pays = payerOf(design, terms, periods, places, lines);
  const targets = Float64Array.from([
    ...metrics.map(({ target }) => numberOf(target.value) ?? 0),
    ...asPlanned,
  ]);
  const scratch = pays.blank();
  const atTargetMinor = pays.run(targets, scratch).buyer;
  const { exponent } = currencyOf(design.contract.currency);
  const years = daysIn(periods) / 365.25;
  const drivers = driversOf(design, usualCostOf(atTargetMinor / years, exponent));
  const compiled = compileDrivers(drivers);
  if ("faults" in compiled) return { contract: null, findings: compiled.faults };
  const { moved } = compiled;
  const longest = moved[places.delay]?.quantile(0.999_999) ?? 0;
  const flow = cashFlowOf(design, terms, periods, Math.max(0, longest), 10 ** exponent);
  const achieved = metrics.flatMap((metric, i) => achievedOf(metric, i) ?? []);
  const contract: FutureContract = {
    drivers: moved,
    lines,
    leftOut: design.payments.filter(isLeftOut).map(({ title, id }) => title || id),
    periods,
    tail: flow.tail,
    blank: () => ({
      lines: new Float64Array(lines.length),
      buyer: 0,
      lost: 0,
      result: 0,
      need: 0,
      cash: new Float64Array(periods.length + flow.tail + 1),
    }),
    run: (values, into) => settle(pays.run(values, into), values, places, flow, into),
    achieved: (values) => meanAchieved(achieved, values),
    atTargetMinor,
  };
  return { contract, findings: notesOn(design, terms) };
}

/** Volume, delay, prices, cost and interest where all goes to plan. */
const asPlanned: readonly number[] = [100, 0, 0, 0, 0];

const noTerm: Finding = {
  code: "term-unknown",
  level: "blocker",
  message: "The contract has no first and last day, in this order.",
  remedy: "Give both dates on the Instrument screen.",
  where: { field: "contract.start" },
};

const noLine: Finding = {
  code: "no-futures-line",
  level: "blocker",
  message: "No payment line pays fees, milestones or verified results.",
  remedy: "Add one on the Payment screen.",
  where: { field: "payments" },
};

function placesOf(metricIds: readonly string[]): Places {
  const at = (id: CommonDriver): number => metricIds.length + commonDrivers.indexOf(id);
  return {
    metrics: new Map(metricIds.map((id, i) => [id, i])),
    volume: at("volume"),
    delay: at("delay"),
    prices: at("prices"),
    cost: at("cost"),
    interest: at("interest"),
  };
}

function linesOf(payments: readonly Payment[], compile: (line: Payment) => LinePay | null) {
  const lines: FutureLine[] = [];
  const faults: Finding[] = [];
  for (const [i, line] of payments.entries()) {
    if (isLeftOut(line)) continue;
    const pay = compile(line);
    const title = line.title || line.id;
    if (pay !== null) lines.push({ id: line.id, title, kind: kindOf(line), pay });
    else {
      faults.push({
        code: "payment-unfinished",
        level: "blocker",
        message: `Payment line “${title}” cannot be computed yet.`,
        remedy: "Fill in its amounts, measures and dates.",
        where: { field: `payments.${i}` },
      });
    }
  }
  return { lines, faults };
}

function daysIn(periods: readonly Period[]): number {
  const [first, last] = [periods[0], periods.at(-1)];
  return first && last ? daysBetween(first.from, addDays(last.to, 1)) : 0;
}

/** Fees, and all other charges, by period. */
interface Charges {
  readonly fees: Float64Array;
  readonly others: Float64Array;
  buyer: number;
}

function payerOf(
  design: Design,
  terms: Terms,
  periods: readonly Period[],
  places: Places,
  lines: readonly FutureLine[],
) {
  const size = periods.length;
  const limit = limiterOf(design, terms, periods);
  const factors = indexFactors(terms, periods);
  const [due, outcomes, indices] = [1, 2, 3].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const charges: Charges = {
    fees: new Float64Array(size),
    others: new Float64Array(size),
    buyer: 0,
  };
  const pays = lines.map(({ pay }) => pay);
  const targets = lines.map(({ kind }) =>
    kind === "outcome" ? outcomes : kind === "fee" ? charges.fees : charges.others,
  );
  const blank = (): Pick<Future, "lines" | "lost"> => ({
    lines: new Float64Array(lines.length),
    lost: 0,
  });
  const run = (values: Values, into: Pick<Future, "lines" | "lost">): Charges => {
    factors(values[places.prices] ?? 0, indices);
    outcomes.fill(0);
    charges.fees.fill(0);
    charges.others.fill(0);
    for (let i = 0; i < pays.length; i += 1) {
      due.fill(0);
      pays[i]?.(values, indices, due);
      const target = targets[i] ?? outcomes;
      let sum = 0;
      for (let p = 0; p < size; p += 1) {
        const minor = due[p] ?? 0;
        sum += minor;
        target[p] = (target[p] ?? 0) + minor;
      }
      into.lines[i] = sum;
    }
    into.lost = limit(outcomes);
    charges.buyer = 0;
    for (let p = 0; p < size; p += 1) {
      charges.others[p] = (charges.others[p] ?? 0) + (outcomes[p] ?? 0);
      charges.buyer += (charges.others[p] ?? 0) + (charges.fees[p] ?? 0);
    }
    return charges;
  };
  return { blank, run };
}

/** Index factors of the periods where prices grow by so many percent a year, by the rule of the contract. */
function indexFactors(
  { indexation: rule }: Terms,
  periods: readonly Period[],
): (percent: number, into: Float64Array) => void {
  const years = Int32Array.from(periods, (period) => period.year);
  return (percent, into) => {
    let factor = 1;
    let year = 1;
    for (let i = 0; i < years.length; i += 1) {
      const own = years[i] ?? year;
      if (rule !== null && own > year) {
        year = own;
        const ratio = (1 + percent / 100) ** (year - 1);
        const share = rule.sharePercent / 100;
        const plain = 1 - share + share * ratio;
        factor =
          Math.abs(ratio - 1) < rule.deadbandPercent / 100
            ? 1
            : Math.min(plain, factor * (1 + rule.yearCapPercent / 100));
      }
      into[i] = factor;
    }
  };
}

function settle(
  { fees, others, buyer }: Charges,
  values: Values,
  places: Places,
  flow: CashFlow,
  into: Future,
): void {
  into.buyer = buyer;
  const at = (place: number): number => values[place] ?? 0;
  const [delay, prices, cost] = [at(places.delay), at(places.prices), at(places.cost)];
  flow.run({ fees, others, delay, prices, cost, interest: at(places.interest) }, into);
}

function meanAchieved(achieved: readonly Achieved[], values: Values): number {
  if (achieved.length === 0) return 1;
  const sum = achieved.reduce((all, of) => all + Math.min(1, Math.max(0, of(values))), 0);
  return sum / achieved.length;
}

/** What futures suppose or leave aside in this contract. */
function notesOn({ payments }: Design, terms: Terms): readonly Finding[] {
  const notes: Finding[] = [];
  const note = (code: string, message: string): void => {
    notes.push({ code, level: "advice", message, where: { field: "assumptions" } });
  };
  const left = payments.filter(isLeftOut).map(({ title, id }) => `“${title || id}”`);
  if (left.length > 0) {
    note(
      "line-left-out",
      `Not in these futures: ${left.join(", ")}, which hang on a market, a contest or a loan rather than on verified results.`,
    );
  }
  if (terms.collar !== null) {
    note("collar-left-out", "The yearly floor and ceiling of the collar are not applied.");
  }
  if (terms.serviceCredits !== null || terms.damages !== null) {
    note("deductions-left-out", "Service credits and damages are not taken off.");
  }
  if (terms.volume !== null) {
    note("volume-left-out", "Payment for demand that stayed away is not added.");
  }
  if (terms.sustained !== null) {
    note("results-last", "Results are supposed to last: shares that wait count as earned.");
  }
  return notes;
}
