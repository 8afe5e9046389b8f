import { addDays, addMonths, type Day } from "../base/calendar.ts";
import type { Design, LineOf, Payment } from "../domain/design.ts";
import { type Span, spansOf } from "./engine/calendar.ts";
import { type LineSummary, type PaymentKind, type PaymentSummary, payOn } from "./summary.ts";

/** Months in a step of a schedule. */
export type StepMonths = 12 | 6 | 3;

/** A contract year, or a part of one, and the most that can fall due in it, in minor units. */
export interface ScheduleStep extends Span {
  /** Contract year, from 1, and which part of it, from 1. */
  readonly year: number;
  readonly part: number;
  /** By payment line, in their order: outcomes after the limits of the year and of the term. */
  readonly lines: readonly bigint[];
  /** The same by kind of money. */
  readonly minor: Readonly<Record<PaymentKind, bigint>>;
}

/**
 * The most that can fall due, step by step of the term, if every result comes in its time. What is paid
 * once and has no day counts in the last step, what is lent or invested in the first. A limit cuts all
 * outcome payments of its step in the same proportion. Empty while the term is unknown or longer than
 * a century, as where a year is mistyped; a line that cannot be computed yet has nothing.
 */
export function scheduleOf(
  design: Design,
  { lines }: PaymentSummary,
  months: StepMonths = 12,
): readonly ScheduleStep[] {
  const spans = spansOfTerm(design.contract, months);
  const sums = spans.map(() => lines.map(() => 0n));
  for (const [i, { payment, totalMinor }] of lines.entries()) {
    if (totalMinor === null) continue;
    for (const [at, minor] of sharesOf(design, payment, totalMinor, spans)) {
      const step = sums[at];
      if (step) step[i] = (step[i] ?? 0n) + minor;
    }
  }
  const partsInYear = 12 / months;
  const limits = new Limits(design.cap);
  return spans.map((span, at) => {
    const [year, part] = [Math.floor(at / partsInYear) + 1, (at % partsInYear) + 1];
    if (part === 1) limits.beginYear();
    const due = limits.cut(sums[at] ?? [], lines);
    return { ...span, year, part, lines: due, minor: byKind(due, lines) };
  });
}

/** The shortest steps in which something falls due: those worth drawing. */
export function shortestStep({ payments }: Design): StepMonths {
  const often = (payment: Payment): StepMonths => {
    if (payment.model === "fee-core") return payment.period === "year" ? 12 : 3;
    if (!("frequency" in payment)) return 12;
    return payment.frequency === "quarterly" ? 3 : payment.frequency === "half-yearly" ? 6 : 12;
  };
  return payments.map(often).reduce((short, each) => (each < short ? each : short), 12);
}

/** In years. Beyond it a schedule would be longer than the contract. */
const longestTerm = 100;

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function spansOfTerm({ start, end }: Design["contract"], months: StepMonths): readonly Span[] {
  if (start === null || end === null || end < start) return [];
  if (yearOf(end) - yearOf(start) > longestTerm) return [];
  const spans: Span[] = [];
  for (let from = start; from <= end; from = addMonths(start, spans.length * months)) {
    const full = addDays(addMonths(start, (spans.length + 1) * months), -1);
    spans.push({ from, to: full < end ? full : end });
  }
  return spans;
}

type Share = readonly [step: number, minor: bigint];

function sharesOf(
  design: Design,
  line: Payment,
  totalMinor: bigint,
  steps: readonly Span[],
): readonly Share[] {
  const last = steps.length - 1;
  switch (line.model) {
    case "fee-core":
      return steps.map((served, i) => [i, payOn(design, line, { served })?.dueMinor ?? 0n]);
    case "milestone-payments":
      return milestoneShares(line, steps);
    case "loan-terms":
    case "equity-warrants":
      return [[0, totalMinor]];
    case "gain-share":
    case "prize-award":
      return [[last, totalMinor]];
    default:
      return evenShares(
        totalMinor,
        spansOf(design, line).map(({ to }) => stepOf(to, steps)),
      );
  }
}

function milestoneShares(
  { milestones }: LineOf<"milestone-payments">,
  steps: readonly Span[],
): readonly Share[] {
  return milestones.map(({ due, amountMinor }) => {
    const step = due === null ? steps.length - 1 : stepOf(due, steps);
    return [step, BigInt(amountMinor ?? 0)];
  });
}

/** A sum in equal parts; what cannot be divided goes to the last. */
function evenShares(totalMinor: bigint, at: readonly number[]): readonly Share[] {
  const part = totalMinor / BigInt(Math.max(1, at.length));
  const rest = totalMinor - part * BigInt(at.length);
  return at.map((step, i) => [step, i === at.length - 1 ? part + rest : part]);
}

/** The step that a day lies in; the first or last where it lies outside the term. */
function stepOf(day: Day, steps: readonly Span[]): number {
  const at = steps.findIndex(({ to }) => day <= to);
  return at === -1 ? steps.length - 1 : at;
}

/** What is left of the limits of outcome payments as the steps go by; null is no limit. */
class Limits {
  readonly #perYear: bigint | null;
  #year: bigint | null;
  #term: bigint | null;

  constructor({ perYearMinor, totalMinor }: Design["cap"]) {
    this.#perYear = limitOf(perYearMinor);
    this.#year = this.#perYear;
    this.#term = limitOf(totalMinor);
  }

  beginYear(): void {
    this.#year = this.#perYear;
  }

  /** The sums of one step, those of outcomes within what is left, which they then use up. */
  cut(sums: readonly bigint[], lines: readonly LineSummary[]): readonly bigint[] {
    const isOutcome = (i: number): boolean => lines[i]?.kind === "outcome";
    const wanted = sums.reduce((all, sum, i) => (isOutcome(i) ? all + sum : all), 0n);
    const paid = least(least(wanted, this.#year), this.#term);
    if (this.#year !== null) this.#year -= paid;
    if (this.#term !== null) this.#term -= paid;
    if (paid === wanted) return sums;
    let [before, given] = [0n, 0n];
    return sums.map((sum, i) => {
      if (!isOutcome(i)) return sum;
      before += sum;
      const share = (before * paid) / wanted - given;
      given += share;
      return share;
    });
  }
}

/** A limit below nothing, which the review reports, leaves nothing. */
function limitOf(minor: number | null): bigint | null {
  return minor === null ? null : BigInt(Math.max(0, minor));
}

function least(a: bigint, b: bigint | null): bigint {
  return b === null || a < b ? a : b;
}

function byKind(
  sums: readonly bigint[],
  lines: readonly LineSummary[],
): Record<PaymentKind, bigint> {
  const kinds = { fee: 0n, milestone: 0n, outcome: 0n, finance: 0n };
  for (const [i, { kind }] of lines.entries()) kinds[kind] += sums[i] ?? 0n;
  return kinds;
}
