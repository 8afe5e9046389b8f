import {
  add,
  compare,
  decimal,
  divide,
  integer,
  multiply,
  type Rational,
  subtract,
} from "../../base/rational.ts";
import type { LineOf } from "../../domain/payment.ts";
import { writeMoney } from "../../reference/language.ts";
import type { Facts } from "../facts.ts";
import { mechanismOf } from "../list.ts";
import type { PaymentContext } from "../mechanism.ts";
import type { Terms } from "../terms.ts";
import { moneyStep, type Trace, traced } from "../trace.ts";

type Gain = LineOf<"gain-share">;

/**
 * The Supplier's share of a gain or pain by the rule of the clause. On an estimate half of a gain is
 * paid on account, and no pain; whatever was paid before counts.
 */
export function payGain(
  line: Gain,
  facts: Facts,
  context: PaymentContext,
  terms: Terms,
): Trace | null {
  const shared = shareOf(line, facts, context, terms);
  const { paidMinor } = facts.earlier;
  if (shared === null || !facts.isCostInterim) {
    return shared && lessEarlier(shared, paidMinor, context);
  }
  const money = (minor: bigint): string => writeMoney(minor, context.currency, context.language);
  const half = divide(shared.exactMinor, integer(2));
  const owed = subtract(half, integer(paidMinor));
  const before = paidMinor === 0n ? "" : ` − ${money(paidMinor)}`;
  const formula = `max(0, ${money(shared.dueMinor)} ÷ 2${before})`;
  const due = owed.n > 0n ? owed : integer(0);
  return traced(formula, due, context, { before: shared.steps });
}

/** The sum less what the line has paid before. */
export function lessEarlier(trace: Trace, paidMinor: bigint, context: PaymentContext): Trace {
  if (paidMinor === 0n) return trace;
  const money = (minor: bigint): string => writeMoney(minor, context.currency, context.language);
  const formula = `${money(trace.dueMinor)} − ${money(paidMinor)}`;
  const exact = subtract(trace.exactMinor, integer(paidMinor));
  return traced(formula, exact, context, { before: trace.steps });
}

function shareOf(
  line: Gain,
  facts: Facts,
  context: PaymentContext,
  { gain: rule }: Terms,
): Trace | null {
  const { actualCostMinor: actual } = facts;
  const plain = mechanismOf(line).pay(line, facts, context);
  if (rule.kind === "shares" || plain === null || actual === null) return plain;
  const target = BigInt(line.targetCostMinor ?? 0);
  if (actual >= target) {
    return rule.kind === "sliding" ? plain : traced(zero(context), integer(0), context);
  }
  const money = (minor: bigint): string => writeMoney(minor, context.currency, context.language);
  const saved = target - actual;
  const cap = line.capMinor === null ? null : integer(line.capMinor);
  const capped = (formula: string, share: Rational): Trace => {
    if (cap === null || compare(share, cap) <= 0) return traced(formula, share, context);
    const before = [moneyStep(formula, share, context)];
    const least = `min(${before[0]?.result ?? ""}, ${money(BigInt(line.capMinor ?? 0))})`;
    return traced(least, cap, context, { before });
  };
  if (rule.kind === "gain-only") {
    const neutral = BigInt(line.neutralMinor ?? 0);
    const counts = saved > neutral ? saved - neutral : 0n;
    const share = divide(integer(counts * BigInt(line.gainPercent)), integer(200));
    return capped(`${money(counts)} × ${line.gainPercent}% ÷ 2`, share);
  }
  const slice = divide(multiply(integer(target), integer(rule.slicePercent)), integer(100));
  const terms: string[] = [];
  let [left, sum, percent] = [integer(saved), integer(0), integer(line.gainPercent)];
  for (let i = 0; left.n > 0n && i < 100; i += 1) {
    const part = compare(left, slice) > 0 ? slice : left;
    sum = add(sum, divide(multiply(part, percent), integer(100)));
    const share = i === 0 ? `${line.gainPercent}%` : `${line.gainPercent}% × 0.8^${i}`;
    terms.push(`${moneyStep("", part, context).result} × ${share}`);
    left = subtract(left, part);
    percent = multiply(percent, decimal("0.8"));
  }
  return capped(terms.join(" + "), sum);
}

function zero(context: PaymentContext): string {
  return writeMoney(0n, context.currency, context.language);
}
