import { addDays, addMonths, type Day, monthsBetween } from "../../base/calendar.ts";
import { type Design, findMetric } from "../../domain/design.ts";
import { metricIdsOf, type Payment } from "../../domain/payment.ts";

/** A span of days; both ends count. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** A span after which money is reckoned up; a contract year has one or several. */
export interface Period extends Span {
  /** Contract year, from 1. */
  readonly year: number;
  /** Whether the contract year ends with it, and whether that year has 12 months. */
  readonly endsYear: boolean;
  readonly isWholeYear: boolean;
}

const monthsIn = { once: 12, yearly: 12, "half-yearly": 6, quarterly: 3 } as const;

function monthsOf(payment: Payment): number {
  return "frequency" in payment ? monthsIn[payment.frequency] : 12;
}

/** The term in periods as short as the line that is paid most often needs; the last may be broken. */
export function periodsOf(design: Design): readonly Period[] {
  const { start, end } = design.contract;
  if (start === null || end === null || end < start) return [];
  const months = Math.min(12, ...design.payments.map(monthsOf));
  const periods: Period[] = [];
  for (let i = 0; ; i += 1) {
    const from = addMonths(start, i * months);
    if (from > end) return periods;
    const full = addDays(addMonths(start, (i + 1) * months), -1);
    const year = Math.floor((i * months) / 12) + 1;
    const yearEnd = addDays(addMonths(start, year * 12), -1);
    const to = full < end ? full : end;
    const endsYear = to === yearEnd || to === end;
    periods.push({ from, to, year, endsYear, isWholeYear: yearEnd <= end });
  }
}

/**
 * The spans for which a line of outcomes falls due: each whole period of its own, a broken one only
 * where there is no other; once, from the start to the target date of its metrics.
 */
export function spansOf(design: Design, payment: Payment): readonly Span[] {
  const { start, end } = design.contract;
  if (start === null || end === null || end < start) return [];
  if (!("frequency" in payment) || payment.frequency === "once") {
    const dates = metricIdsOf(payment).flatMap(
      (id) => findMetric(design, id)?.metric.target.date ?? [],
    );
    const latest = dates.toSorted().at(-1) ?? end;
    return [{ from: start, to: latest > end || latest < start ? end : latest }];
  }
  const months = monthsOf(payment);
  const count = Math.floor(monthsBetween(start, addDays(end, 1)) / months);
  if (count === 0) return [{ from: start, to: end }];
  return Array.from({ length: count }, (_, i) => ({
    from: addMonths(start, i * months),
    to: addDays(addMonths(start, (i + 1) * months), -1),
  }));
}

export function isWithin(day: Day, { from, to }: Span): boolean {
  return day >= from && day <= to;
}
