import { addDays, daysBetween } from "../base/calendar.ts";
import type { Finding } from "../base/finding.ts";
import { commonDrivers } from "../domain/assumptions.ts";
import type { Design, Payment } from "../domain/design.ts";
import { type Period, periodsOf } from "../payment/engine/calendar.ts";
import { kindOf, type PaymentKind } from "../payment/summary.ts";
import type { Terms } from "../payment/terms.ts";
import { type Account, accountingOf, type RuleName } from "./account.ts";
import { type Cash, cashFlowOf } from "./cash-flow.ts";
import { compileDrivers, driversOf, type Moved, paidMetrics } from "./drivers.ts";
import { othersWin } from "./event-line.ts";
import { type AtTarget, furtherDriversOf } from "./further.ts";
import { compileLine } from "./line.ts";
import { daysInMonth } from "./milestone-line.ts";
import { notesOn } from "./notes.ts";
import { numberOf } from "./quantile.ts";
import { type Achieved, achievedOf } from "./score.ts";
import { type LinePay, placesOf, type Reading, type Setting, type Values } from "./setting.ts";

/** A payment line as futures pay it. */
export interface FutureLine {
  readonly id: string;
  readonly title: string;
  readonly kind: PaymentKind;
  readonly model: Payment["model"];
  readonly pay: LinePay;
  /** What of it others than the Supplier get: prizes; null where all is the Supplier's. */
  readonly othersWin: Reading | null;
}

/** What one future comes to, in minor units. Filled anew by each call, so that no future is an object. */
export interface Future extends Account, Cash {}

/** A contract compiled for futures: `run` is arithmetic alone. Floats are exact enough for a guess. */
export interface FutureContract {
  readonly drivers: readonly Moved[];
  readonly lines: readonly FutureLine[];
  /** Rules beside the lines, in the order in which a future holds their sums. */
  readonly rules: readonly RuleName[];
  readonly periods: readonly Period[];
  /** Periods after the term in which late payments still come in. */
  readonly tail: number;
  blank(): Future;
  run(values: Values, into: Future): void;
  /**
   * Mean share of the way from baseline to target, over the metrics that are paid on, less what would
   * have come anyway; from 0 to 1.
   */
  achieved(values: Values): number;
  /** What the contract pays where every target is met in time, at today's prices. */
  readonly atTargetMinor: number;
}

export type Compiled =
  | { readonly contract: FutureContract; readonly findings: readonly Finding[] }
  | { readonly contract: null; readonly findings: readonly Finding[] };

/** Compiles the contract that a design makes; null, with the reasons, while something is missing. */
export function compileContract(design: Design, terms: Terms): Compiled {
  const planned = planOf(design, terms);
  if ("findings" in planned) return { contract: null, findings: planned.findings };
  const { setting, lines, accounting, atTarget } = planned;
  const compiled = compileDrivers(driversOf(design, terms, atTarget));
  if ("faults" in compiled) return { contract: null, findings: compiled.faults };
  const { moved } = compiled;
  const { places, periods } = setting;
  const most = (place: number): number => Math.max(0, moved[place]?.quantile(0.999_999) ?? 0);
  const flow = cashFlowOf(setting, {
    delay: most(places.delay),
    payment: most(places.further("payment-days")) / daysInMonth,
  });
  const contract: FutureContract = {
    drivers: moved,
    lines,
    rules: accounting.rules,
    periods,
    tail: flow.tail,
    blank: () => ({
      ...accounting.blank(),
      result: 0,
      need: 0,
      points: new Float64Array(periods.length + flow.tail + 1),
    }),
    run(values, into) {
      accounting.run(values, into);
      flow.run(values, into, into);
    },
    achieved: achievedIn(setting),
    atTargetMinor: atTarget.termMinor,
  };
  return { contract, findings: notesOn(design, terms) };
}

/** The lines and rules of a contract, and what they come to where all goes to plan. */
function planOf(design: Design, terms: Terms) {
  const periods = periodsOf(design);
  if (periods.length === 0) return { findings: [noTerm] };
  const metrics = paidMetrics(design);
  const further = furtherDriversOf(design, terms, null);
  const places = placesOf(
    metrics.map(({ id }) => id),
    further.map(({ id }) => id),
  );
  const setting: Setting = { design, terms, periods, places };
  const { lines, faults } = linesOf(setting);
  if (faults.length > 0) return { findings: faults };
  if (lines.length === 0) return { findings: [noLine] };
  const accounting = accountingOf(setting, lines);
  const values = Float64Array.from([
    ...metrics.map(({ target }) => numberOf(target.value) ?? 0),
    ...asPlanned,
    ...further.map(({ planned }) => planned),
  ]);
  const account = accounting.blank();
  accounting.run(values, account);
  const years = daysIn(periods) / 365.25;
  const others = account.elsewhere.reduce((sum, minor) => sum + minor, 0);
  const yearMinor = (account.buyer - others) / years;
  const atTarget: AtTarget = { termMinor: account.buyer, yearMinor };
  return { setting, lines, accounting, atTarget };
}

/** What the contract pays at target, for defaults that follow from it; null while that cannot be told. */
export function atTargetOf(design: Design, terms: Terms): AtTarget | null {
  const planned = planOf(design, terms);
  return "findings" in planned ? null : planned.atTarget;
}

/** Volume, delay, prices, cost and interest where all goes to plan. */
const asPlanned: readonly number[] = commonDrivers.map((id) => (id === "volume" ? 100 : 0));

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

function linesOf(setting: Setting): { lines: FutureLine[]; faults: Finding[] } {
  const lines: FutureLine[] = [];
  const faults: Finding[] = [];
  for (const [i, line] of setting.design.payments.entries()) {
    const pay = compileLine(line, setting);
    const { id, model } = line;
    const title = line.title || id;
    if (pay !== null) {
      const others = line.model === "prize-award" ? othersWin(line, setting) : null;
      lines.push({ id, title, kind: kindOf(line), model, pay, othersWin: others });
    } else {
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

function achievedIn({ design, terms, places }: Setting): FutureContract["achieved"] {
  const achieved = paidMetrics(design).flatMap((metric, place): readonly Achieved[] => {
    const found = achievedOf(metric, (values) => values[place] ?? 0);
    return found === null ? [] : [found];
  });
  const deadweight = terms.deadweight === null ? null : places.further("deadweight");
  return (values) => {
    const anyway = deadweight === null ? 0 : (values[deadweight] ?? 0) / 100;
    let sum = 0;
    for (const of of achieved) sum += Math.min(1, Math.max(0, of(values) - anyway));
    return achieved.length === 0 ? 1 : sum / achieved.length;
  };
}
