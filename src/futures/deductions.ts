import { addDays, addMonths, type Day, monthsBetween } from "../base/calendar.ts";
import type { Design } from "../domain/design.ts";
import type { Period } from "../payment/engine/calendar.ts";
import type { Terms } from "../payment/terms.ts";
import { daysInMonth } from "./milestone-line.ts";
import type { Setting, Turn, Values } from "./setting.ts";
import { periodAt } from "./timing.ts";

/**
 * Takes service credits and damages for delay off the fees by period, up to their joint share of them,
 * and moves on what goes beyond to the last period, as the account does with exact sums; returns what is taken in all.
 */
export type Deduct = (values: Values, turn: Turn, fees: Float64Array) => number;

export function deductorOf(setting: Setting): Deduct | null {
  const { terms, periods } = setting;
  if (terms.serviceCredits === null && terms.damages === null) return null;
  const credits = creditsOf(setting);
  const damages = damagesOf(setting);
  const share = terms.deductionLimitPercent / 100;
  const isIndexed = terms.indexation !== null && terms.indexation.scope !== "milestones-alone";
  const size = periods.length;
  return (values, { indices }, fees) => {
    const credit = credits(values);
    const delay = damages.minor(values);
    let moved = 0;
    let all = 0;
    for (let i = 0; i < size; i += 1) {
      const index = isIndexed ? (indices[i] ?? 1) : 1;
      const own = (credit.taken[i] ?? 0) * credit.share * index + (i === damages.at ? delay : 0);
      const back = (credit.back[i] ?? 0) * credit.share * index;
      const wanted = moved + own;
      const most = i === size - 1 ? wanted : Math.max(0, (fees[i] ?? 0) * share);
      const taken = Math.min(wanted, most);
      fees[i] = (fees[i] ?? 0) - taken + back;
      all += taken - back;
      moved = wanted - taken;
    }
    return all;
  };
}

/** Fees of the months whose credits are taken or earned back, by period; a credit's share of them. */
interface Credits {
  readonly taken: Float64Array;
  readonly back: Float64Array;
  readonly share: number;
}

function creditsOf(setting: Setting): (values: Values) => Credits {
  const { design, terms, periods, places } = setting;
  const rule = terms.serviceCredits;
  const none = new Float64Array(periods.length);
  const nothing: Credits = { taken: none, back: none, share: 0 };
  const { start } = design.contract;
  if (rule === null || start === null) return () => nothing;
  const byMonths = Array.from({ length: 13 }, (_, failing) =>
    feesOfFailing(failing, start, setting),
  );
  const [points, failing] = [places.further("points"), places.further("failing-months")];
  return (values) => {
    const percent = Math.min(
      rule.maxPercent,
      Math.max(0, Math.round(values[points] ?? 0)) * rule.pointPercent,
    );
    const found = byMonths[Math.min(12, Math.max(0, Math.round(values[failing] ?? 0)))];
    return percent === 0 || !found ? nothing : { ...found, share: percent / 100 };
  };
}

/** The first so many months of each contract year have points. */
function feesOfFailing(
  failing: number,
  start: Day,
  { design, terms, periods }: Setting,
): Omit<Credits, "share"> {
  const [taken, back] = [new Float64Array(periods.length), new Float64Array(periods.length)];
  const rule = terms.serviceCredits;
  const end = periods.at(-1)?.to ?? start;
  const count = monthsBetween(start, addDays(end, 1)) + 1;
  const fails = (month: number): boolean => month % 12 < failing && addMonths(start, month) <= end;
  for (let month = rule?.graceMonths ?? 0; month < count; month += 1) {
    if (!fails(month)) continue;
    const fee = monthlyFee(design, addMonths(start, month));
    enter(taken, addMonths(start, month), fee, terms, periods);
    const isClear = [1, 2, 3, 4, 5, 6].every((later) => !fails(month + later));
    const clearFrom = addDays(addMonths(start, month + 7), -1);
    if (rule?.earnBack && isClear && clearFrom <= end) enter(back, clearFrom, fee, terms, periods);
  }
  return { taken, back };
}

/** Enters a month's fee as it stands in the year of the period in which the credit is reckoned up. */
function enter(
  into: Float64Array,
  day: Day,
  minor: number,
  { fee }: Terms,
  periods: readonly Period[],
): void {
  const at = periodAt(day, periods);
  const year = periods[at]?.year ?? 1;
  const left = fee === null ? 100 : Math.max(fee.floorPercent, 100 - fee.percent * (year - 1));
  into[at] = (into[at] ?? 0) + (minor * left) / 100;
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/** All fees payable for the month that begins on a day. */
function monthlyFee({ payments, contract }: Design, day: Day): number {
  return payments.reduce((sum, line) => {
    if (line.model !== "fee-core" || line.amountMinor === null) return sum;
    const [from, to] = [line.start ?? contract.start ?? "", line.end ?? contract.end ?? ""];
    return day < from || day > to ? sum : sum + line.amountMinor / monthsIn[line.period];
  }, 0);
}

/** Damages for the days of the delay, once, in the period of the first date that it moves. */
function damagesOf({ design, terms, periods, places }: Setting) {
  const rule = terms.damages;
  const dates = design.payments.flatMap((line) =>
    line.model === "milestone-payments" ? line.milestones.flatMap(({ due }) => due ?? []) : [],
  );
  const first = dates.toSorted()[0];
  const at = first === undefined ? 0 : periodAt(first, periods);
  const minor = (values: Values): number => {
    if (rule === null) return 0;
    const days = Math.round(Math.max(0, values[places.delay] ?? 0) * daysInMonth);
    const counted = Math.max(0, days - rule.freeDays);
    const atHalf = Math.min(counted, rule.halfDays);
    return Math.min(rule.capMinor ?? Infinity, (counted - atHalf / 2) * rule.perDayMinor);
  };
  return { at, minor };
}
