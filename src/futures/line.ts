import { integer } from "../base/rational.ts";
import type { Design, LineOf, Payment } from "../domain/design.ts";
import { contextFor } from "../payment/context.ts";
import { type Period, spansOf } from "../payment/engine/calendar.ts";
import { ledgerOf } from "../payment/engine/ledger.ts";
import { bendLater, type Scene } from "../payment/engine/line-due.ts";
import { comesFromPeople } from "../payment/engine/line-facts.ts";
import { factsOf } from "../payment/facts.ts";
import { mechanismOf } from "../payment/list.ts";
import type { Terms } from "../payment/terms.ts";
import { type ReadingLine, tableOf } from "./line-table.ts";
import { scorePayoff } from "./score.ts";

/** One future as numbers: the value of each driver by its place. */
export type Values = Float64Array;

/** Where the drivers stand. */
export interface Places {
  readonly metrics: ReadonlyMap<string, number>;
  readonly volume: number;
  readonly delay: number;
  readonly prices: number;
  readonly cost: number;
  readonly interest: number;
}

/** Adds what a line pays in one future to `due`, by period; `indices` are the index factors of periods. */
export type LinePay = (values: Values, indices: Float64Array, due: Float64Array) => void;

/** What all lines are compiled against. */
export interface Setting {
  readonly design: Design;
  readonly terms: Terms;
  readonly periods: readonly Period[];
  readonly places: Places;
}

/** Models whose payment hangs on a market, a contest or a lender rather than on verified results. */
export function isLeftOut({ model }: Payment): boolean {
  return (
    model === "gain-share" ||
    model === "ccfd-settlement" ||
    model === "amc-top-up" ||
    model === "prize-award" ||
    model === "loan-terms" ||
    model === "equity-warrants"
  );
}

/** Null where the line is unfinished, or of a model that is left out. */
export function compileLine(line: Payment, setting: Setting): LinePay | null {
  switch (line.model) {
    case "fee-core":
      return feePay(line, setting);
    case "milestone-payments":
      return milestonePay(line, setting);
    case "linear-incentive":
    case "tiered-bands":
    case "binary-threshold":
      return readingPay(line, setting);
    case "weighted-score":
      return scorePay(line, setting);
    case "rate-card":
      return unitPay(line, setting);
    default:
      return null;
  }
}

/** The multiplications after the formula: what a period takes of a sum, and whether the index moves it. */
interface Bend {
  readonly factors: Float64Array;
  readonly isIndexed: boolean;
}

/** A sum large enough to read a factor of it without loss. */
const probe = 1_000_000_000_000;

/**
 * Asks the exact engine what it makes of a probe in each period, once with a flat index and once with
 * one that doubled. Shares that wait for lasting results count as earned: futures suppose that results
 * last. Where deadweight is compared, the fixed share stands for the comparison.
 */
function bendOf(line: Payment, { design, terms, periods }: Setting): Bend {
  const context = contextFor(design, line);
  const fixedDeadweight = comesFromPeople(line) && terms.deadweight !== null;
  const ask = (period: Period, index: number): number => {
    const step = { row: null, formula: "", result: "", resultMinor: null, clause: null };
    const factor = {
      value: integer(index),
      step: { ...step, stage: "indexation" as const, evidence: [] },
    };
    const ledger = ledgerOf({ file: "", asOf: period.to, results: [] });
    const scene: Scene = { design, terms, ledger, indices: () => factor, asOf: period.to };
    const bent = bendLater(line, integer(probe), fixedDeadweight, period, scene, context);
    const sum = bent === null ? 0 : Number(bent.exact.n) / Number(bent.exact.d);
    const waits = bent?.waits ?? null;
    return (sum + (waits === null ? 0 : Number(waits.n) / Number(waits.d))) / probe;
  };
  const [first] = periods;
  return {
    factors: Float64Array.from(periods, (period) => ask(period, 1)),
    isIndexed: first !== undefined && ask(first, 2) !== ask(first, 1),
  };
}

/** What a sum of a period comes to after the multiplications. */
function factorAt({ factors, isIndexed }: Bend, period: number, indices: Float64Array): number {
  return (factors[period] ?? 1) * (isIndexed ? (indices[period] ?? 1) : 1);
}

/** The place of the period in which a day lies; the last for a day beyond. */
function periodAt(day: string, periods: readonly Period[]): number {
  const found = periods.findIndex(({ to }) => day <= to);
  return found === -1 ? periods.length - 1 : found;
}

/** How often a line falls due in each period. */
function timesOf(line: Payment, { design, periods }: Setting): Float64Array {
  const times = new Float64Array(periods.length);
  for (const { to } of spansOf(design, line)) {
    const period = periodAt(to, periods);
    times[period] = (times[period] ?? 0) + 1;
  }
  return times;
}

function feePay(line: LineOf<"fee-core">, setting: Setting): LinePay | null {
  const context = contextFor(setting.design, line);
  const sums = setting.periods.map(({ from, to }) => {
    const facts = factsOf({ served: { from, to } });
    return mechanismOf(line).pay(line, facts, context)?.exactMinor ?? null;
  });
  if (sums.includes(null)) return null;
  const minor = Float64Array.from(sums, (sum) => (sum ? Number(sum.n) / Number(sum.d) : 0));
  const bend = bendOf(line, setting);
  return (_, indices, due) => {
    for (let i = 0; i < due.length; i += 1) {
      due[i] = (due[i] ?? 0) + (minor[i] ?? 0) * factorAt(bend, i, indices);
    }
  };
}

const daysInMonth = 365.25 / 12;

/** Every milestone is passed, late by the delay: what the contract takes off for it is lost. */
function milestonePay(line: LineOf<"milestone-payments">, setting: Setting): LinePay | null {
  const { terms, periods, places } = setting;
  if (mechanismOf(line).maximum(line, contextFor(setting.design, line)) === null) return null;
  const bend = bendOf(line, setting);
  const last = periods.length - 1;
  const milestones = line.milestones.map(({ due, amountMinor }) => ({
    period: due === null ? last : periodAt(due, periods),
    minor: amountMinor ?? 0,
    canBeLate: due !== null,
  }));
  const [perDay, most] = [line.latePerDayMinor ?? 0, line.lateCapMinor ?? Number.POSITIVE_INFINITY];
  return (values, indices, due) => {
    const delay = Math.max(0, values[places.delay] ?? 0);
    const late = Math.min(most, perDay * Math.round(delay * daysInMonth));
    for (const { period, minor, canBeLate } of milestones) {
      const isLapsed = canBeLate && delay > terms.milestones.longStopMonths;
      const paid = isLapsed ? 0 : minor - (canBeLate ? Math.min(minor, late) : 0);
      due[period] = (due[period] ?? 0) + paid * factorAt(bend, period, indices);
    }
  };
}

function readingPay(line: ReadingLine, setting: Setting): LinePay | null {
  const payoff = tableOf(line, contextFor(setting.design, line), setting.terms);
  const place = setting.places.metrics.get(line.metricId ?? "");
  if (payoff === null || place === undefined) return null;
  return repeated(line, setting, (values) => payoff(values[place] ?? 0));
}

function scorePay(line: LineOf<"weighted-score">, setting: Setting): LinePay | null {
  const payoff = scorePayoff(line, contextFor(setting.design, line), setting);
  return payoff && repeated(line, setting, payoff);
}

/** A line that pays on the same values each time it falls due. */
function repeated(line: Payment, setting: Setting, payoff: (values: Values) => number): LinePay {
  const times = timesOf(line, setting);
  const bend = bendOf(line, setting);
  return (values, indices, due) => {
    const minor = payoff(values);
    if (minor === 0) return;
    for (let i = 0; i < due.length; i += 1) {
      const count = times[i] ?? 0;
      if (count > 0) due[i] = (due[i] ?? 0) + count * minor * factorAt(bend, i, indices);
    }
  };
}

/**
 * A metric that counts units gives their number over the term, in even parts; items that share it
 * share them. The volume of work moves them.
 */
function unitPay(line: LineOf<"rate-card">, setting: Setting): LinePay | null {
  const { places } = setting;
  const times = timesOf(line, setting);
  const all = times.reduce((sum, count) => sum + count, 0);
  const bend = bendOf(line, setting);
  const items = line.items.flatMap(({ metricId, unitMinor, capUnits }) => {
    const place = places.metrics.get(metricId ?? "");
    if (place === undefined || unitMinor === null) return [];
    const sharers = line.items.filter((other) => other.metricId === metricId).length;
    return [{ place, unitMinor, most: capUnits ?? Number.POSITIVE_INFINITY, sharers }];
  });
  if (items.length < line.items.length || items.length === 0) return null;
  return (values, indices, due) => {
    const volume = Math.max(0, values[places.volume] ?? 100) / 100;
    for (const { place, unitMinor, most, sharers } of items) {
      const units = (Math.max(0, values[place] ?? 0) * volume) / sharers / all;
      let left = most;
      for (let i = 0; i < due.length; i += 1) {
        const paid = Math.min(left, units * (times[i] ?? 0));
        left -= paid;
        due[i] = (due[i] ?? 0) + paid * unitMinor * factorAt(bend, i, indices);
      }
    }
  };
}
