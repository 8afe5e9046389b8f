import type { Day } from "../base/calendar.ts";
import { addDays, monthsBetween } from "../base/calendar.ts";
import { summarise } from "../payment/summary.ts";
import type { Setting } from "./setting.ts";

/** The advance of the first day, and what of it is set off, as the account does with exact sums. */
export interface Advance {
  readonly minor: number;
  /** Fills what is set off in each period against its fees and other charges. */
  setOff(fees: Float64Array, others: Float64Array, into: Float64Array): number;
}

/** Null where nothing is advanced. */
export function advanceOf({ design, terms, periods }: Setting): Advance | null {
  const rule = terms.prefinancing;
  const { start } = design.contract;
  if (rule === null || start === null) return null;
  const minor = (Number(summarise(design).totals.maximumMinor) * rule.sharePercent) / 100;
  const asClaimed = rule.recovery === "first-claims";
  const last = periods.length - 1;
  const planned = Float64Array.from(periods, ({ to }, i) => {
    if (asClaimed || i === last) return minor;
    const gone = Math.max(0, monthsFrom(start, to) - rule.fromMonths);
    return (minor * Math.min(rule.overMonths, gone)) / Math.max(1, rule.overMonths);
  });
  return {
    minor,
    setOff(fees, others, into) {
      let recovered = 0;
      for (let i = 0; i <= last; i += 1) {
        const fee = fees[i] ?? 0;
        const other = others[i] ?? 0;
        into[i] = 0;
        if (rule.recovery === "none" || fee + other <= 0) continue;
        const most =
          asClaimed && i < last ? Math.max(0, other) + Math.max(0, fee) / 2 : fee + other;
        const wanted = Math.min((planned[i] ?? 0) - recovered, minor - recovered, most);
        into[i] = Math.max(0, wanted);
        recovered += Math.max(0, wanted);
      }
      return recovered;
    },
  };
}

/** Whole months of the contract by the end of a day. */
function monthsFrom(start: Day, day: Day): number {
  return monthsBetween(start, addDays(day, 1));
}
