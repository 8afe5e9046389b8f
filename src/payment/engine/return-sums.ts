import { decimal, integer, multiply, round } from "../../base/rational.ts";
import type { Result } from "../../domain/result.ts";
import { currencyOf } from "../../reference/currencies.ts";
import type { Trace } from "../trace.ts";
import { evidenceOf } from "./ledger.ts";
import type { Scene } from "./line-due.ts";
import type { PeriodStatement, Return } from "./statement.ts";
import { placeOf, stepAt } from "./step.ts";

export const ever = { from: "0000-01-01", to: "9999-12-31" };

/** Charges paid for periods that ended by a day. */
export function chargesBy(periods: readonly PeriodStatement[], day: string): bigint {
  const paid = periods.filter(({ period }) => period.to <= day);
  const sum = paid.reduce((all, { dueMinor }) => all + dueMinor, 0n);
  return sum > 0n ? sum : 0n;
}

/** A sum in major units as minor units. */
export function minorOf(value: string, { design }: Scene): bigint {
  const unit = 10n ** BigInt(currencyOf(design.contract.currency).exponent);
  return round(multiply(decimal(value), integer(unit)));
}

/** A sum that comes back, with its steps at their clause. */
export function returned(
  kind: Return["kind"],
  clauseId: string,
  day: string,
  trace: Trace,
  used: readonly Result[],
  { terms }: Scene,
): Return {
  const [place, evidence] = [placeOf(terms, clauseId), evidenceOf(used)];
  const steps = trace.steps.map((step) => stepAt("return", step, place, evidence));
  return { kind, day, amountMinor: trace.dueMinor, steps };
}
