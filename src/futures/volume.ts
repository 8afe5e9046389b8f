import { addDays, daysBetween } from "../base/calendar.ts";
import type { Setting, Values } from "./setting.ts";

/**
 * Pays for demand that stayed away, in the period that ends a contract year, as the account does with
 * exact sums; returns what is paid in all.
 */
export type Shortfall = (values: Values, into: Float64Array) => number;

/** A contract year with a firm number. */
interface Year {
  readonly at: number;
  /** Share of a whole year that it has. */
  readonly part: number;
  readonly promised: number;
}

export function shortfallOf({ design, terms, periods, places }: Setting): Shortfall | null {
  const rule = terms.volume;
  if (rule === null) return null;
  let from = design.contract.start ?? "";
  const years = periods.flatMap(({ endsYear, isWholeYear, to, year }, at): Year[] => {
    if (!endsYear) return [];
    const part = isWholeYear ? 1 : daysBetween(from, addDays(to, 1)) / 365;
    from = addDays(to, 1);
    const { firmPercent } = rule;
    const firm = typeof firmPercent === "number" ? firmPercent : (firmPercent[String(year)] ?? 0);
    return [{ at, part, promised: ((rule.minUnits * firm) / 100) * part }];
  });
  const worth = ((rule.unitMinor - rule.savedMinor) * rule.sharePercent) / 100;
  const [demand, volume] = [places.further("demand"), places.volume];
  return (values, into) => {
    const ordered = (Math.max(0, values[demand] ?? 0) * Math.max(0, values[volume] ?? 100)) / 100;
    let carried = 0;
    let all = 0;
    for (const { at, part, promised } of years) {
      const units = ordered * part;
      const missing = promised - carried - units;
      carried = 0;
      if (promised === 0) continue;
      if (missing > 0) {
        into[at] = (into[at] ?? 0) + missing * worth;
        all += missing * worth;
      } else if (rule.carries) carried = Math.max(0, units - promised) / 2;
    }
    return all;
  };
}
