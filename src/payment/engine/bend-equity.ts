import { compare, divide, integer, multiply, round } from "../../base/rational.ts";
import type { LineOf } from "../../domain/payment.ts";
import { writeMoney } from "../../reference/language.ts";
import type { Facts } from "../facts.ts";
import { mechanismOf } from "../list.ts";
import type { PaymentContext } from "../mechanism.ts";
import type { Terms } from "../terms.ts";
import { type Trace, traced } from "../trace.ts";

/**
 * Rights to equity by the rule of the clause. A convertible award turns into shares at the price of the
 * round; at an exit before one it is worth the part of the award, or the shares at the highest price of
 * conversion, whichever is more. A share in profit gives no shares.
 */
export function payEquity(
  line: LineOf<"equity-warrants">,
  facts: Facts,
  context: PaymentContext,
  { equity }: Terms,
): Trace | null {
  if (equity === "profit") {
    return traced(writeMoney(0n, context.currency, context.language), integer(0), context);
  }
  if (equity === "rights") return mechanismOf(line).pay(line, facts, context);
  const safe = { ...line, instrument: "safe" as const };
  if (facts.roundPrice !== null) return mechanismOf(safe).pay(safe, facts, context);
  if (line.awardMinor === null || facts.exitPrice === null) return null;
  const part = divide(multiply(integer(line.awardMinor), integer(line.coverage)), integer(100));
  const money = (minor: number | bigint): string =>
    writeMoney(minor, context.currency, context.language);
  const back = multiply(part, integer(-1));
  const alone = traced(`−${money(line.awardMinor)} × ${line.coverage}%`, back, context);
  if (line.capPriceMinor === null) return alone;
  const atCap = { ...line, instrument: "shares" as const, strikeMinor: line.capPriceMinor };
  const converted = mechanismOf(atCap).pay(atCap, facts, context);
  if (converted === null) return null;
  const before = [...alone.steps, ...converted.steps];
  const most = compare(converted.exactMinor, back) < 0 ? converted.exactMinor : back;
  const sums = `${money(round(part))}, ${money(-converted.dueMinor)}`;
  return traced(`−max(${sums})`, most, context, { before });
}
