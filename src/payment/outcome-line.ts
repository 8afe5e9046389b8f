import { addDays, monthsBetween } from "../base/calendar.ts";
import type { Payment } from "../domain/payment.ts";
import type { Need } from "./facts.ts";
import type { PaymentContext } from "./mechanism.ts";

type OutcomeLine = Extract<Payment, { frequency: unknown }>;

const monthsIn = { yearly: 12, "half-yearly": 6, quarterly: 3 } as const;

/** Once, or once for each whole period of the term (at least one). */
export function duePeriods({ frequency }: OutcomeLine, context: PaymentContext): number {
  if (frequency === "once") return 1;
  if (context.start === null || context.end === null || context.end < context.start) return 1;
  const months = monthsBetween(context.start, addDays(context.end, 1));
  return Math.max(1, Math.floor(months / monthsIn[frequency]));
}

/** A line that needs the verified value of its one metric. */
export function oneReading({ metricId }: { readonly metricId: string | null }): readonly Need[] {
  return metricId === null ? [] : [{ kind: "reading", metricId }];
}

/** The most over the term: each period's most, added up; null while the line is unfinished. */
export function totalOf(
  line: OutcomeLine,
  maximum: bigint | null,
  context: PaymentContext,
): bigint | null {
  return maximum === null ? null : maximum * BigInt(duePeriods(line, context));
}
