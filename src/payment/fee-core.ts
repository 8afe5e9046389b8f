import { addDays, addMonths, type Day, daysBetween, monthsBetween } from "../base/calendar.ts";
import { divide, integer, multiply, round } from "../base/rational.ts";
import { english, writeMoney, writeNumber } from "../reference/language.ts";
import type { LineOf, Mechanism, PaymentContext, Step } from "./mechanism.ts";

type Fee = LineOf<"fee-core">;

const monthsIn: Record<Fee["period"], number> = { month: 1, quarter: 3, year: 12 };

interface Span {
  readonly wholePeriods: number;
  /** Days served of the last, broken period, and that period's full length; 0 of 1 where none. */
  readonly restDays: number;
  readonly restLength: number;
}

/** The fee runs from its own dates, or else for the whole term; the last day counts. */
function spanOf(fee: Fee, context: PaymentContext): Span | null {
  const start = fee.start ?? context.start;
  const end = fee.end ?? context.end;
  if (start === null || end === null || end < start) return null;
  const after = addDays(end, 1);
  const startOf = (index: number): Day => addMonths(start, index * monthsIn[fee.period]);
  const whole = Math.floor(monthsBetween(start, after) / monthsIn[fee.period]);
  return {
    wholePeriods: whole,
    restDays: daysBetween(startOf(whole), after),
    restLength: daysBetween(startOf(whole), startOf(whole + 1)),
  };
}

function stepsOf(fee: Fee, context: PaymentContext): Step[] | null {
  const span = spanOf(fee, context);
  if (span === null || fee.amountMinor === null) return null;
  const { language, currency } = context;
  const amount = BigInt(fee.amountMinor);
  const whole = amount * BigInt(span.wholePeriods);
  const money = writeMoney(amount, currency, language);
  const periods = writeNumber(String(span.wholePeriods), language);
  if (span.restDays === 0) {
    return [{ formula: `${periods} × ${money}`, row: null, resultMinor: whole }];
  }
  const share = divide(integer(span.restDays), integer(span.restLength));
  const rest = round(multiply(integer(amount), share));
  return [
    {
      formula: `${periods} × ${money} + ${span.restDays} ÷ ${span.restLength} × ${money}`,
      row: null,
      resultMinor: whole + rest,
    },
  ];
}

/**
 * A fixed fee for each period of readiness or service: `P = fee × periods`, a broken last period
 * pro rata by days (domain specification §6.1).
 */
export const feeCore: Mechanism<"fee-core"> = {
  model: "fee-core",
  pay(fee, _measured, context) {
    const steps = stepsOf(fee, context);
    return steps && { dueMinor: steps.at(-1)?.resultMinor ?? 0n, steps };
  },
  maximum: (fee) => (fee.amountMinor === null ? null : BigInt(fee.amountMinor)),
  periods(fee, context) {
    const span = spanOf(fee, context);
    return span === null ? 0 : span.wholePeriods + (span.restDays > 0 ? 1 : 0);
  },
  total: (fee, context) => stepsOf(fee, context)?.at(-1)?.resultMinor ?? null,
  rows: () => [],
  examples(fee, context) {
    const steps = stepsOf(fee, context);
    if (steps === null) return [];
    return [
      { place: "at", measured: "", trace: { dueMinor: steps.at(-1)?.resultMinor ?? 0n, steps } },
    ];
  },
  curve: () => null,
  vectors: [
    vector("48 whole months", "2027-04-01", "2031-03-31", 48n * 2_500_000n),
    vector("three months and 10 of 31 days", "2027-04-01", "2027-07-10", 7_500_000n + 806_452n),
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
    context: { currency: "GBP", language: english, metric: null, start, end },
    measured: "",
    dueMinor,
  } as const;
}
