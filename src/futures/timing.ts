import { addMonths, type Day } from "../base/calendar.ts";
import { integer, type Rational } from "../base/rational.ts";
import type { Payment } from "../domain/design.ts";
import { contextFor } from "../payment/context.ts";
import { type Period, spansOf } from "../payment/engine/calendar.ts";
import { hasToLast } from "../payment/engine/lasting.ts";
import { ledgerOf } from "../payment/engine/ledger.ts";
import { bendLater, type Scene } from "../payment/engine/line-due.ts";
import { comesFromPeople } from "../payment/engine/line-facts.ts";
import { comparisonOf, type Setting, type Turn, type Values } from "./setting.ts";

/** The multiplications after a line's formula, by period: what is paid at once, and what waits. */
export interface Bend {
  readonly now: Float64Array;
  /** The same where no share waits. */
  readonly whole: Float64Array;
  readonly waits: Float64Array;
  readonly isIndexed: boolean;
}

/** A sum large enough to read a factor of it without loss. */
const probe = 1_000_000_000_000;

/**
 * Asks the exact engine what it makes of a probe in each period, once with a flat index and once with
 * one that doubled: the engine stays the only place that knows the rules.
 */
export function bendOf(
  line: Payment,
  { design, terms, periods }: Setting,
  isOfPeople = comesFromPeople(line),
): Bend {
  const context = contextFor(design, line);
  const isFixed = isOfPeople && terms.deadweight?.method === "fixed";
  const ask = (period: Period, index: number, lasts = true): readonly [number, number] => {
    const step = { row: null, formula: "", result: "", resultMinor: null, clause: null };
    const factor = {
      value: integer(index),
      step: { ...step, stage: "indexation" as const, evidence: [] },
    };
    const ledger = ledgerOf({ file: "", asOf: period.to, results: [] });
    const scene: Scene = { design, terms, ledger, indices: () => factor, asOf: period.to };
    const lasting = integer(lasts ? 1 : 0);
    const bent = bendLater(line, integer(probe), isFixed, period, scene, context, lasting);
    return [part(bent.exact), part(bent.waits)];
  };
  const flat = periods.map((period) => ask(period, 1));
  const [first] = periods;
  return {
    now: Float64Array.from(flat, ([now]) => now),
    whole: Float64Array.from(periods, (period) => ask(period, 1, false)[0]),
    waits: Float64Array.from(flat, ([, waits]) => waits),
    isIndexed: first !== undefined && ask(first, 2)[0] !== flat[0]?.[0],
  };
}

function part(sum: Rational | null): number {
  return sum === null ? 0 : Number(sum.n) / Number(sum.d) / probe;
}

/** What a sum of a period comes to after the multiplications, without what waits. */
export function factorAt({ now, isIndexed }: Bend, period: number, indices: Float64Array): number {
  return (now[period] ?? 1) * (isIndexed ? (indices[period] ?? 1) : 1);
}

/** The place of the period in which a day lies; the last for a day beyond. */
export function periodAt(day: Day, periods: readonly Period[]): number {
  const found = periods.findIndex(({ to }) => day <= to);
  return found === -1 ? periods.length - 1 : found;
}

/** How often a line falls due in each period. */
export function timesOf(line: Payment, { design, periods }: Setting): Float64Array {
  const times = new Float64Array(periods.length);
  for (const { to } of spansOf(design, line)) {
    const period = periodAt(to, periods);
    times[period] = (times[period] ?? 0) + 1;
  }
  return times;
}

/** Enters the sums of a line, which its formula gave by period: what is paid at once, and what waits. */
export type Spread = (
  sums: Float64Array,
  values: Values,
  turn: Turn,
  due: Float64Array,
  /** Sums of which nothing has to last. */
  atOnce?: Float64Array,
) => void;

/**
 * A share that waits for lasting results comes in the period of the look at them; where that lies up to
 * a year after the term, in the last one.
 */
export function spreadOf(line: Payment, setting: Setting): Spread {
  const bend = bendOf(line, setting);
  const small = smallGroup(line, setting);
  const looks = looksOf(line, setting);
  const lasting = looks.length > 0 ? setting.places.further("lasting") : 0;
  return (sums, values, { indices }, due, atOnce) => {
    const left = small(values);
    const lasts = looks.length > 0 ? (values[lasting] ?? 0) / 100 / looks.length : 0;
    for (let i = 0; i < due.length; i += 1) {
      const sum = sums[i] ?? 0;
      const free = atOnce === undefined ? 0 : (atOnce[i] ?? 0);
      if (sum === 0 && free === 0) continue;
      const factor = left * (bend.isIndexed ? (indices[i] ?? 1) : 1);
      const bent = sum * factor;
      due[i] = (due[i] ?? 0) + free * factor * (bend.whole[i] ?? 1);
      due[i] = (due[i] ?? 0) + bent * (bend.now[i] ?? 1);
      for (const look of looks) {
        const at = look[i] ?? i;
        if (at < 0) continue;
        due[at] = (due[at] ?? 0) + bent * (bend.waits[i] ?? 0) * lasts;
      }
    }
  };
}

/** What is left of a sum where the group is too small to compare, so that a fixed share is taken off. */
function smallGroup(line: Payment, setting: Setting): (values: Values) => number {
  const compared = comesFromPeople(line) ? comparisonOf(setting) : null;
  const percent = setting.terms.deadweight?.percent ?? 0;
  if (compared === null) return () => 1;
  return (values) => (compared.holds(values) ? 1 : 1 - percent / 100);
}

/** Months after the term in which a look is still paid for, as in the exact engine. */
const monthsAfterEnd = 12;

/** For each look at lasting results, the period in which that of each period comes; -1 for too late. */
function looksOf(line: Payment, { design, terms, periods }: Setting): readonly Int32Array[] {
  const rule = hasToLast(line, terms) ? terms.sustained : null;
  if (rule === null) return [];
  const last = addMonths(periods.at(-1)?.to ?? "", monthsAfterEnd);
  return (rule.secondCheck ? [1, 2] : [1]).map((look) => {
    const places = Int32Array.from(periods, (_, i) => i);
    for (const { to } of spansOf(design, line)) {
      const day = addMonths(to, rule.checkMonths * look);
      places[periodAt(to, periods)] = day > last ? -1 : periodAt(day, periods);
    }
    return places;
  });
}
