import { add, divide, integer, multiply, type Rational, subtract } from "../../base/rational.ts";
import type { Payment } from "../../domain/payment.ts";
import type { Facts } from "../facts.ts";
import { itemSums } from "../rate-card.ts";
import type { Terms } from "../terms.ts";
import type { Bent } from "./line-due.ts";
import type { Parts } from "./memory.ts";

interface Split {
  /** What each item comes to at once. */
  readonly now: Parts;
  /** Its part, from 0 to 1, of what waits until results have lasted. */
  readonly waiting: Parts;
}

/** A rate card's sum by item, after all that multiplies it; no parts for another line. */
export function partsOf(
  line: Payment,
  facts: Facts,
  { sustained, leadStep }: Terms,
  whole: Rational,
  bent: Bent,
): Split {
  if (line.model !== "rate-card" || whole.n === 0n) return { now: new Map(), waiting: new Map() };
  const nothing = integer(0);
  const kept = bent.waits === null || sustained?.isBonus === true ? nothing : bent.waits;
  const factor = divide(add(bent.exact, kept), whole);
  const metricIds = sustained?.metricIds ?? null;
  const sums = itemSums(line, facts, leadStep?.sharePercent);
  const lasts = (metricId: string | null): boolean =>
    bent.waits !== null && (metricIds === null || metricIds.includes(metricId ?? ""));
  const named = sums
    .filter(({ item }) => lasts(item.metricId))
    .reduce((all, { results }) => add(all, results), nothing);
  const [now, waiting] = [new Map<string, Rational>(), new Map<string, Rational>()];
  for (const { item, results, steps } of sums) {
    const share = lasts(item.metricId) && named.n > 0n ? divide(results, named) : nothing;
    const all = multiply(add(results, steps), factor);
    now.set(item.id, subtract(all, multiply(share, kept)));
    waiting.set(item.id, share);
  }
  return { now, waiting };
}
