import { addMonths } from "../base/calendar.ts";
import type { LineOf, Payment } from "../domain/design.ts";
import { currencyOf } from "../reference/currencies.ts";
import type { Limiting, Setting, Turn, Values } from "./setting.ts";

/** Adds a line's shares of profit, at the end of each contract year; returns their sum. */
export type ProfitReturn = (values: Values, turn: Turn, into: Float64Array) => number;

/** Shares of profit that a line gives back; null where it gives none. */
export function profitReturnOf(line: Payment, setting: Setting): ProfitReturn | null {
  const { equityProfit, settlementProfit, forgiveness } = setting.terms;
  switch (line.model) {
    case "equity-warrants":
      return equityProfit && ofFirm(line, setting);
    case "ccfd-settlement":
      return settlementProfit && limited(line, setting, settlementProfit.percent, true);
    case "loan-terms":
      return (forgiveness?.profitPercent ?? 0) > 0
        ? limited(line, setting, forgiveness?.profitPercent ?? 0, false)
        : null;
    default:
      return null;
  }
}

/** The same profit each year, so that losses are never made up: a share of it, up to a part of the award. */
function ofFirm(line: LineOf<"equity-warrants">, setting: Setting): ProfitReturn {
  const { terms, periods, places } = setting;
  const rule = terms.equityProfit;
  const profit = places.further("profit", line.id);
  const major = majorOf(setting);
  const cap = Math.round(((line.awardMinor ?? 0) * (rule?.capPercent ?? 100)) / 100);
  const ends = yearEnds(setting);
  const first = periods[ends[0] ?? 0]?.to ?? "";
  const last = addMonths(first, 12 * ((rule?.years ?? 1) - 1));
  const counted = ends.filter((at) => (periods[at]?.to ?? "") <= last);
  return (values, _, into) => {
    const share = (Math.max(0, (values[profit] ?? 0) * major) * (rule?.percent ?? 0)) / 100;
    let paid = 0;
    for (const at of counted) {
      const sum = Math.min(share, Math.max(0, cap - paid));
      into[at] = (into[at] ?? 0) + sum;
      paid += sum;
    }
    return paid;
  };
}

/** A share of profit up to what the line left, and where it says so to the same share of what it withheld. */
function limited(
  line: LineOf<"ccfd-settlement" | "loan-terms">,
  setting: Setting,
  percent: number,
  isAgainst: boolean,
): ProfitReturn {
  const profit = setting.places.further("profit", line.id);
  const major = majorOf(setting);
  const ends = yearEnds(setting);
  return (values, { limiting }, into) => {
    const found = limiting.get(line.id);
    const earned = Math.max(0, (values[profit] ?? 0) * major);
    if (found === undefined || earned === 0) return 0;
    let from = 0;
    let base = 0;
    let paid = 0;
    for (const at of ends) {
      let against = 0;
      for (; from <= at; from += 1) {
        base += found.base[from] ?? 0;
        against += found.against[from] ?? 0;
      }
      const most = isAgainst ? Math.min(earned, against) : earned;
      const sum = Math.min((most * percent) / 100, Math.max(0, base - paid));
      into[at] = (into[at] ?? 0) + sum;
      paid += sum;
    }
    return paid;
  };
}

/** Room for what limits the shares of profit of each line that gives any. */
export function limitingOf({ design, periods }: Setting): ReadonlyMap<string, Limiting> {
  return new Map(
    design.payments.map(({ id }) => [
      id,
      { base: new Float64Array(periods.length), against: new Float64Array(periods.length) },
    ]),
  );
}

function yearEnds({ periods }: Setting): readonly number[] {
  return periods.flatMap(({ endsYear }, at) => (endsYear ? [at] : []));
}

function majorOf({ design }: Setting): number {
  return 10 ** currencyOf(design.contract.currency).exponent;
}
