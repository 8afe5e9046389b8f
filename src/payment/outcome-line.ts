import { addDays, monthsBetween } from "../base/calendar.ts";
import type { LineOf, PaymentContext } from "./mechanism.ts";

type OutcomeLine = LineOf<"linear-incentive" | "tiered-bands" | "binary-threshold">;

/** Once, or once for each whole contract year (at least one). */
export function duePeriods(line: OutcomeLine, context: PaymentContext): number {
  if (line.frequency === "once") return 1;
  if (context.start === null || context.end === null || context.end < context.start) return 1;
  return Math.max(1, Math.floor(monthsBetween(context.start, addDays(context.end, 1)) / 12));
}

/** The most over the term: each period's most, added up; null while the line is unfinished. */
export function totalOf(
  line: OutcomeLine,
  maximum: bigint | null,
  context: PaymentContext,
): bigint | null {
  return maximum === null ? null : maximum * BigInt(duePeriods(line, context));
}
