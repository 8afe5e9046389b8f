import { addMonths, daysBetween, monthsBetween } from "../base/calendar.ts";
import { currencyOf } from "../reference/currencies.ts";
import { type ProfitReturn, profitReturnOf } from "./profit-return.ts";
import type { Setting, Turn, Values } from "./setting.ts";

/** What comes back to the buyer beside the charges, by period; `charges` are those of each period. */
export type Returning = (
  values: Values,
  charges: Float64Array,
  into: Float64Array,
  turn: Turn,
) => number;

export type ReturnKind = "royalty" | "windfall" | "profit" | "claim";

export interface Returns {
  readonly kind: ReturnKind;
  readonly pay: Returning;
}

/** The rules of the contract that bring money back within its term. */
export function returnsOf(setting: Setting): readonly Returns[] {
  const { royalty, windfall, clawback } = setting.terms;
  const profits = setting.design.payments.flatMap((line) => profitReturnOf(line, setting) ?? []);
  return [
    ...(royalty === null ? [] : [{ kind: "royalty" as const, pay: royaltyOf(setting) }]),
    ...(windfall === null ? [] : [{ kind: "windfall" as const, pay: windfallOf(setting) }]),
    ...(profits.length === 0 ? [] : [{ kind: "profit" as const, pay: profitsOf(profits) }]),
    ...(clawback === null ? [] : [{ kind: "claim" as const, pay: claimOf(setting) }]),
  ];
}

function profitsOf(lines: readonly ProfitReturn[]): Returning {
  return (values, _, into, turn) => {
    let sum = 0;
    for (const pay of lines) sum += pay(values, turn, into);
    return sum;
  };
}

function majorOf({ design }: Setting): number {
  return 10 ** currencyOf(design.contract.currency).exponent;
}

/** A share of each contract year's revenue until a multiple of what was paid is back. */
function royaltyOf(setting: Setting): Returning {
  const { terms, periods, places, design } = setting;
  const rule = terms.royalty;
  const major = majorOf(setting);
  const revenue = places.further("revenue");
  const end = addMonths(design.contract.end ?? "", 12 * (rule?.endYears ?? 0));
  const owes = periods.map(({ endsYear, to }) => endsYear && addMonths(to, -12) < end);
  return (values, charges, into) => {
    if (rule === null) return 0;
    const earned = Math.max(0, (values[revenue] ?? 0) * major);
    let received = 0;
    let paid = 0;
    for (let i = 0; i < owes.length; i += 1) {
      received += charges[i] ?? 0;
      if (!owes[i]) continue;
      const publicMinor = Math.max(0, received);
      const free = rule.startAfterMinor ?? publicMinor;
      const share = (Math.max(0, earned - free) * rule.ratePercent) / 100;
      const sum = Math.min(share, Math.max(0, (publicMinor * rule.multiplePercent) / 100 - paid));
      into[i] = (into[i] ?? 0) + sum;
      paid += sum;
    }
    return paid;
  };
}

/** Shares of what the project's cash lies above its base case at the end of the term. */
function windfallOf(setting: Setting): Returning {
  const { terms, periods, places } = setting;
  const rule = terms.windfall;
  const major = majorOf(setting);
  const [cash, base] = [places.further("cash"), places.further("base-cash")];
  const last = periods.length - 1;
  return (values, charges, into) => {
    // What is to be reinvested is paid, if at all, after the term.
    if (rule === null || rule.reinvestMonths !== null) return 0;
    const expected = (values[base] ?? 0) * major;
    const found = (expected * (values[cash] ?? 100)) / 100;
    let all = 0;
    for (let i = 0; i < rule.bands.length; i += 1) {
      const band = rule.bands[i];
      const next = rule.bands[i + 1];
      if (band === undefined) break;
      const top = next ? Math.min(found, (expected * (100 + next.abovePercent)) / 100) : found;
      const inside = top - (expected * (100 + band.abovePercent)) / 100;
      all += (Math.max(0, inside) * band.sharePercent) / 100;
    }
    const sum = Math.min(all, rule.capMinor ?? Math.max(0, sumOf(charges)));
    into[last] = (into[last] ?? 0) + sum;
    return sum;
  };
}

function sumOf(minor: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < minor.length; i += 1) sum += minor[i] ?? 0;
  return sum;
}

/** What is claimed back at the end of the term of all that was paid, less what time has worn off. */
function claimOf({ terms, periods, places }: Setting): Returning {
  const rule = terms.clawback;
  const claim = places.further("claim");
  const last = periods.length - 1;
  const end = periods[last]?.to ?? "";
  const left = Float64Array.from(periods, ({ to }) => {
    if (rule === null || end >= addMonths(to, 12 * rule.years)) return 0;
    const from = rule.interestFrom === "event" ? end : to;
    const whole = Math.floor(monthsBetween(to, end) / 12);
    const worn = rule.decay === "none" ? 1 : Math.max(0, rule.years - whole) / rule.years;
    return worn * (1 + (rule.interestPercent * Math.max(0, daysBetween(from, end))) / 36_500);
  });
  return (values, charges, into) => {
    const percent = Math.min(rule?.sharePercent ?? 0, Math.max(0, values[claim] ?? 0));
    if (percent === 0) return 0;
    let sum = 0;
    for (let i = 0; i <= last; i += 1) sum += Math.max(0, charges[i] ?? 0) * (left[i] ?? 0);
    const claimed = (sum * percent) / 100;
    into[last] = (into[last] ?? 0) + claimed;
    return claimed;
  };
}
