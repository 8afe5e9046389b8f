import { addDays, addMonths, type Day } from "../base/calendar.ts";
import type { Design, LineOf, Payment } from "../domain/design.ts";
import { type Span, spansOf } from "./engine/calendar.ts";
import { type PaymentKind, type PaymentSummary, payOn } from "./summary.ts";

/** One contract year, and the most that can fall due in it, in minor units. */
export interface ScheduleYear extends Span {
  /** From 1. */
  readonly year: number;
  /** By kind of money: outcomes after the limits of the year and of the term. */
  readonly minor: Readonly<Record<PaymentKind, bigint>>;
}

type Sums = Record<PaymentKind, bigint>;

/**
 * The most that can fall due, contract year by contract year, if every result comes in its time. What is
 * paid once and has no day counts in the last year, what is lent or invested in the first. Empty while
 * the term is unknown; a line that cannot be computed yet is left out.
 */
export function scheduleOf(design: Design, { lines }: PaymentSummary): readonly ScheduleYear[] {
  const years = yearsOf(design.contract);
  const sums = years.map((): Sums => ({ fee: 0n, milestone: 0n, outcome: 0n, finance: 0n }));
  for (const { payment, kind, totalMinor } of lines) {
    if (totalMinor === null) continue;
    for (const [at, minor] of sharesOf(design, payment, totalMinor, years)) {
      const year = sums[at];
      if (year) year[kind] += minor;
    }
  }
  const outcomes = limited(
    sums.map(({ outcome }) => outcome),
    design.cap,
  );
  return years.map((span, i) => ({
    ...span,
    year: i + 1,
    minor: { ...(sums[i] ?? zero), outcome: outcomes[i] ?? 0n },
  }));
}

const zero: Sums = { fee: 0n, milestone: 0n, outcome: 0n, finance: 0n };

function yearsOf({ start, end }: Design["contract"]): readonly Span[] {
  if (start === null || end === null || end < start) return [];
  const years: Span[] = [];
  for (let from = start; from <= end; from = addMonths(start, years.length * 12)) {
    const full = addDays(addMonths(start, (years.length + 1) * 12), -1);
    years.push({ from, to: full < end ? full : end });
  }
  return years;
}

type Share = readonly [year: number, minor: bigint];

function sharesOf(
  design: Design,
  line: Payment,
  totalMinor: bigint,
  years: readonly Span[],
): readonly Share[] {
  const last = years.length - 1;
  switch (line.model) {
    case "fee-core":
      return years.map((served, i) => [i, payOn(design, line, { served })?.dueMinor ?? 0n]);
    case "milestone-payments":
      return milestoneShares(line, years);
    case "loan-terms":
    case "equity-warrants":
      return [[0, totalMinor]];
    case "gain-share":
    case "prize-award":
      return [[last, totalMinor]];
    default:
      return evenShares(
        totalMinor,
        spansOf(design, line).map(({ to }) => yearOf(to, years)),
      );
  }
}

function milestoneShares(
  { milestones }: LineOf<"milestone-payments">,
  years: readonly Span[],
): readonly Share[] {
  return milestones.map(({ due, amountMinor }) => {
    const year = due === null ? years.length - 1 : yearOf(due, years);
    return [year, BigInt(amountMinor ?? 0)];
  });
}

/** A sum in equal parts; what cannot be divided goes to the last. */
function evenShares(totalMinor: bigint, at: readonly number[]): readonly Share[] {
  const part = totalMinor / BigInt(Math.max(1, at.length));
  const rest = totalMinor - part * BigInt(at.length);
  return at.map((year, i) => [year, i === at.length - 1 ? part + rest : part]);
}

/** The year that a day lies in; the first or last where it lies outside the term. */
function yearOf(day: Day, years: readonly Span[]): number {
  const at = years.findIndex(({ to }) => day <= to);
  return at === -1 ? years.length - 1 : at;
}

function limited(sums: readonly bigint[], { perYearMinor, totalMinor }: Design["cap"]): bigint[] {
  let left = totalMinor === null ? null : BigInt(totalMinor);
  return sums.map((sum) => {
    const year = perYearMinor === null ? sum : least(sum, BigInt(perYearMinor));
    const paid = left === null ? year : least(year, left);
    if (left !== null) left -= paid;
    return paid;
  });
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
