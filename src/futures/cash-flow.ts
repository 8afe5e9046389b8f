import { addDays, addMonths, daysBetween, monthsBetween } from "../base/calendar.ts";
import type { Design } from "../domain/design.ts";
import type { Period } from "../payment/engine/calendar.ts";
import { summarise } from "../payment/summary.ts";
import type { Terms } from "../payment/terms.ts";
import type { Future } from "./contract.ts";

/** What moves the Supplier's cash in one future. */
export interface CashDrivers {
  /** By period, in minor units. */
  readonly fees: Float64Array;
  readonly others: Float64Array;
  /** Months by which milestones and results come late. */
  readonly delay: number;
  /** Percent a year. */
  readonly prices: number;
  readonly interest: number;
  /** Cost of delivery in major units a year, at prices of the first year. */
  readonly cost: number;
}

/**
 * The Supplier's cash: costs run and fees come in evenly through a period, what is paid on milestones and
 * results comes at its end. Delay moves milestones and results back, in part where it is no whole period, and costs go on meanwhile. Negative
 * cash bears interest. What is never set off of an advance is a cost of the buyer.
 */
export interface CashFlow {
  /** Periods after the term. */
  readonly tail: number;
  run(drivers: CashDrivers, into: Future): void;
}

const daysInMonth = 365.25 / 12;

/** `longestDelay` in months; `major` is how many minor units make a major one. */
export function cashFlowOf(
  design: Design,
  terms: Terms,
  periods: readonly Period[],
  longestDelay: number,
  major: number,
): CashFlow {
  const lengths = periods.map(monthsIn);
  const usual = Math.round(lengths[0] ?? 12) || 1;
  const tail = Math.ceil(Math.min(longest, longestDelay) / usual);
  const size = periods.length + tail;
  const months = Float64Array.from({ length: size }, (_, i) => lengths[i] ?? usual);
  const ends = Float64Array.from(months);
  for (let i = 1; i < size; i += 1) ends[i] = (ends[i - 1] ?? 0) + (months[i] ?? 0);
  const termMonths = ends[periods.length - 1] ?? 0;
  const advance = advanceOf(design, terms);
  const paid = new Float64Array(size);
  return {
    tail,
    run({ fees, others, delay: told, prices, cost, interest }, into) {
      const delay = Math.min(tail * usual, Math.max(0, told));
      const whole = Math.floor(delay / usual);
      const part = delay / usual - whole;
      paid.fill(0);
      let recovered = 0;
      for (let i = 0; i < periods.length; i += 1) {
        const fee = fees[i] ?? 0;
        const other = others[i] ?? 0;
        const isLast = i === periods.length - 1;
        const end = ends[i] ?? 0;
        const back = advance.minor > 0 ? advance.back({ fee, other, recovered, end, isLast }) : 0;
        recovered += back;
        const late = other - back;
        const first = i + whole;
        paid[first] = (paid[first] ?? 0) + late * (1 - part);
        if (part > 0) paid[first + 1] = (paid[first + 1] ?? 0) + late * part;
      }
      into.buyer += advance.minor - recovered;
      const works = termMonths + delay;
      const monthly = (Math.max(0, cost) * major) / 12;
      const growth = 1 + prices / 100;
      let cash = advance.minor;
      let least = 0;
      for (let i = 0; i < size; i += 1) {
        const begin = i === 0 ? 0 : (ends[i - 1] ?? 0);
        const worked = Math.max(0, Math.min(ends[i] ?? 0, works) - begin);
        cash += (fees[i] ?? 0) - monthly * worked * growth ** Math.floor(begin / 12);
        if (cash < 0) cash *= 1 + ((interest / 100) * (months[i] ?? 0)) / 12;
        if (cash < least) least = cash;
        into.cash[i] = cash;
        cash += paid[i] ?? 0;
      }
      into.cash[size] = cash;
      into.result = cash;
      into.need = Math.abs(least);
    },
  };
}

/** Calendar months of a period; a broken one in part. */
function monthsIn({ from, to }: Period): number {
  const after = addDays(to, 1);
  const whole = monthsBetween(from, after);
  return whole + daysBetween(addMonths(from, whole), after) / daysInMonth;
}

/** No future waits longer, in months: beyond that a contract has ended otherwise. */
const longest = 120;

interface Recovery {
  readonly fee: number;
  readonly other: number;
  readonly recovered: number;
  /** Months from the start to the end of the period. */
  readonly end: number;
  readonly isLast: boolean;
}

/** The advance, and what of it is set off in a period, as the account does with exact sums. */
function advanceOf(design: Design, { prefinancing: rule }: Terms) {
  if (rule === null) return { minor: 0, back: () => 0 };
  const minor = (Number(summarise(design).totals.maximumMinor) * rule.sharePercent) / 100;
  const back = ({ fee, other, recovered, end, isLast }: Recovery): number => {
    const due = fee + other;
    if (rule.recovery === "none" || due <= 0) return 0;
    const asClaimed = rule.recovery === "first-claims";
    const most = asClaimed && !isLast ? Math.max(0, other) + Math.max(0, fee) / 2 : due;
    const gone = Math.min(rule.overMonths, Math.max(0, Math.round(end) - rule.fromMonths));
    const planned = asClaimed || isLast ? minor : (minor * gone) / Math.max(1, rule.overMonths);
    return Math.max(0, Math.min(planned - recovered, minor - recovered, most));
  };
  return { minor, back };
}
