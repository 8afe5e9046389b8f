import type { Day } from "../base/calendar.ts";
import { addDays, monthsBetween } from "../base/calendar.ts";
import { summarise } from "../payment/summary.ts";
import type { Setting, Values } from "./setting.ts";

/**
 * The advance, and what of it is set off, as the account does with exact sums. What is paid against proof
 * of preparation is proved at once, as far as its driver says.
 */
export interface Advance {
  /** What is advanced in a future, on the first day. */
  minor(values: Values): number;
  /** Fills what is set off in each period against its fees and other charges. */
  setOff(minor: number, fees: Float64Array, others: Float64Array, into: Float64Array): number;
}

/** Null where nothing is advanced. */
export function advanceOf({ design, terms, periods, places }: Setting): Advance | null {
  const rule = terms.prefinancing;
  const { start } = design.contract;
  if (rule === null || start === null) return null;
  const most = (Number(summarise(design).totals.maximumMinor) * rule.sharePercent) / 100;
  const prepared = rule.parts === "one" ? null : places.further("prepared");
  const asClaimed = rule.recovery === "first-claims";
  const last = periods.length - 1;
  const planned = Float64Array.from(periods, ({ to }, i) => {
    if (asClaimed || i === last) return 1;
    const gone = Math.max(0, monthsFrom(start, to) - rule.fromMonths);
    return Math.min(rule.overMonths, gone) / Math.max(1, rule.overMonths);
  });
  return {
    minor: (values) =>
      prepared === null ? most : most * Math.min(1, Math.max(0, values[prepared] ?? 100) / 100),
    setOff(minor, fees, others, into) {
      let recovered = 0;
      for (let i = 0; i <= last; i += 1) {
        const fee = fees[i] ?? 0;
        const other = others[i] ?? 0;
        into[i] = 0;
        if (rule.recovery === "none" || fee + other <= 0) continue;
        const room =
          asClaimed && i < last ? Math.max(0, other) + Math.max(0, fee) / 2 : fee + other;
        const wanted = Math.min(minor * (planned[i] ?? 0) - recovered, minor - recovered, room);
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
