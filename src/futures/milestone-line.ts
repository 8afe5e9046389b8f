import { addMonths, type Day, daysBetween } from "../base/calendar.ts";
import type { Design, LineOf } from "../domain/design.ts";
import { contextFor } from "../payment/context.ts";
import { mechanismOf } from "../payment/list.ts";
import type { Terms } from "../payment/terms.ts";
import type { LinePay, Setting } from "./setting.ts";
import { bendOf, factorAt, periodAt } from "./timing.ts";

type Milestones = LineOf<"milestone-payments">;

export const daysInMonth = 365.25 / 12;

/**
 * The first milestones are passed, as many as their driver says, and of the next the parts that it
 * reaches; late by the delay, for which the contract takes off what it takes off, beyond what the Supplier
 * may move a date. One that is later than the long-stop is never paid. Null while unfinished.
 */
export function milestonePay(line: Milestones, setting: Setting): LinePay | null {
  const { terms, periods, places } = setting;
  if (mechanismOf(line).maximum(line, contextFor(setting.design, line)) === null) return null;
  const bend = bendOf(line, setting);
  const last = periods.length - 1;
  const milestones = line.milestones
    .toSorted((a, b) => ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : 1))
    .map(({ due, amountMinor, parts }) => ({
      period: due === null ? last : periodAt(due, periods),
      minor: amountMinor ?? 0,
      canBeLate: due !== null,
      movable: movableDays(due, terms),
      weights: parts.map(({ weight }) => weight),
    }));
  const [perDay, most] = [line.latePerDayMinor ?? 0, line.lateCapMinor ?? Number.POSITIVE_INFINITY];
  const longStop = terms.milestones.longStopMonths * daysInMonth;
  const share = places.further("milestones");
  return (values, { indices, passed }, due) => {
    const delay = Math.max(0, values[places.delay] ?? 0);
    const days = Math.round(delay * daysInMonth);
    const reached = (between(values[share] ?? 100, 100) / 100) * milestones.length;
    for (let i = 0; i < milestones.length; i += 1) {
      const milestone = milestones[i];
      if (milestone === undefined || i >= reached) break;
      const { period, minor, canBeLate, movable, weights } = milestone;
      const late = Math.min(most, perDay * Math.max(0, days - movable));
      const earned = minor * metShare(weights, reached - i);
      if (earned === 0 || (canBeLate && days - movable > longStop)) continue;
      const paid = earned - (canBeLate ? Math.min(earned, late) : 0);
      passed[period] = (passed[period] ?? 0) + 1;
      due[period] = (due[period] ?? 0) + paid * factorAt(bend, period, indices);
    }
  };
}

/** Days by which the Supplier moves a due date where its clause lets it, once. */
export function movableDays(due: Day | null, { milestones: { moveMonths } }: Terms): number {
  return due === null || moveMonths === null ? 0 : daysBetween(due, addMonths(due, moveMonths));
}

/** Share of a milestone whose first parts are met; one without parts is all or nothing. */
function metShare(weights: readonly number[], reached: number): number {
  if (reached >= 1) return 1;
  let met = 0;
  for (const weight of weights) {
    if (met + weight > 100 * reached + 1e-9) break;
    met += weight;
  }
  return met / 100;
}

function between(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

/**
 * Holds back what the first milestone earns beyond its share of all milestone money, until a second one
 * is passed, as the account does with exact sums.
 */
export function firstHolderOf(
  { payments }: Design,
  { milestones: { firstSharePercent } }: Terms,
): (milestones: Float64Array, passed: Float64Array) => void {
  const all = payments.flatMap((line) =>
    line.model === "milestone-payments" ? line.milestones : [],
  );
  const total = all.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0);
  const limit = Math.round((total * firstSharePercent) / 100);
  if (all.length < 2 || firstSharePercent >= 100) return () => undefined;
  return (milestones, passed) => {
    let due = 0;
    let count = 0;
    let held = 0;
    for (let i = 0; i < milestones.length; i += 1) {
      due += milestones[i] ?? 0;
      count += passed[i] ?? 0;
      const holds = count === 1 && due > limit ? due - limit : 0;
      milestones[i] = (milestones[i] ?? 0) + held - holds;
      held = holds;
    }
  };
}
