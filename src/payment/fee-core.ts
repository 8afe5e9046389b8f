import { addDays, addMonths, type Day, daysBetween, monthsBetween } from "../base/calendar.ts";
import { add, divide, integer, multiply } from "../base/rational.ts";
import { writeMoney, writeNumber } from "../reference/language.ts";
import { contextWith } from "./context.ts";
import type { LineOf, Mechanism, PaymentContext } from "./mechanism.ts";
import { type Trace, traced } from "./trace.ts";

type Fee = LineOf<"fee-core">;

const monthsIn: Record<Fee["period"], number> = { month: 1, quarter: 3, year: 12 };

/** Days of a fee's life that are paid for; both count. */
interface Served {
  readonly from: Day;
  readonly to: Day;
}

interface Span {
  readonly wholePeriods: number;
  /** Days served of the last, broken period, and that period's full length; 0 of 1 where none. */
  readonly restDays: number;
  readonly restLength: number;
}

/** The fee runs from its own dates, or else for the whole term; the last day counts. */
function spanOf(fee: Fee, context: PaymentContext, served: Served | null): Span | null {
  const start = fee.start ?? context.start;
  const end = fee.end ?? context.end;
  if (start === null || end === null || end < start) return null;
  const after = addDays(end, 1);
  const months = monthsIn[fee.period];
  const startOf = (index: number): Day => addMonths(start, index * months);
  const whole = Math.floor(monthsBetween(start, after) / months);
  const first = served === null ? 0 : periodsBefore(start, served.from, months);
  const beyond = served === null ? whole + 1 : periodsBefore(start, addDays(served.to, 1), months);
  const rest = {
    days: daysBetween(startOf(whole), after),
    served: beyond > whole && first <= whole,
  };
  return {
    wholePeriods: Math.max(0, Math.min(whole, beyond) - first),
    restDays: rest.served ? rest.days : 0,
    restLength: daysBetween(startOf(whole), startOf(whole + 1)),
  };
}

/** Periods of the fee that begin before a day. */
function periodsBefore(start: Day, day: Day, months: number): number {
  if (day <= start) return 0;
  return Math.floor(monthsBetween(start, addDays(day, -1)) / months) + 1;
}

function sum(fee: Fee, context: PaymentContext, served: Served | null): Trace | null {
  const span = spanOf(fee, context, served);
  if (span === null || fee.amountMinor === null) return null;
  const { language, currency } = context;
  const amount = integer(fee.amountMinor);
  const whole = multiply(amount, integer(span.wholePeriods));
  const money = writeMoney(fee.amountMinor, currency, language);
  const periods = writeNumber(String(span.wholePeriods), language);
  if (span.restDays === 0) return traced(`${periods} × ${money}`, whole, context);
  const share = divide(integer(span.restDays), integer(span.restLength));
  return traced(
    `${periods} × ${money} + ${span.restDays} ÷ ${span.restLength} × ${money}`,
    add(whole, multiply(amount, share)),
    context,
  );
}

/**
 * A fixed fee for each period of readiness or service: `P = fee × periods`, a broken last period
 * pro rata by days (domain specification §6.1).
 */
export const feeCore: Mechanism<"fee-core"> = {
  model: "fee-core",
  needs: () => [],
  pay: (fee, facts, context) => sum(fee, context, facts.served),
  maximum: (fee) => (fee.amountMinor === null ? null : BigInt(fee.amountMinor)),
  periods(fee, context) {
    const span = spanOf(fee, context, null);
    return span === null ? 0 : span.wholePeriods + (span.restDays > 0 ? 1 : 0);
  },
  total: (fee, context) => sum(fee, context, null)?.dueMinor ?? null,
  rows: () => [],
  examples(fee, context) {
    const trace = sum(fee, context, null);
    return trace ? [{ place: "at", measured: "", trace }] : [];
  },
  curve: () => null,
  vectors: [
    vector("48 whole months", "2027-04-01", "2031-03-31", 48n * 2_500_000n),
    vector("three months and 10 of 31 days", "2027-04-01", "2027-07-10", 7_500_000n + 806_452n),
    {
      ...vector(
        "the quarter that holds the broken month",
        "2027-04-01",
        "2027-08-10",
        2_500_000n + 806_452n,
      ),
      facts: { served: { from: "2027-07-01", to: "2027-09-30" } },
    },
  ],
};

function vector(title: string, start: Day, end: Day, dueMinor: bigint) {
  return {
    title,
    payment: {
      id: "fee",
      title: "Core Fee",
      model: "fee-core",
      amountMinor: 2_500_000,
      period: "month",
      start: null,
      end: null,
    },
    context: contextWith({ start, end }),
    facts: {},
    dueMinor,
  } as const;
}
