import { addDays, addMonths, type Day, monthsBetween } from "../../base/calendar.ts";
import {
  compare,
  decimal,
  divide,
  integer,
  multiply,
  type Rational,
  round,
} from "../../base/rational.ts";
import type { LineOf } from "../../domain/payment.ts";
import { currencyOf } from "../../reference/currencies.ts";
import { writeMoney } from "../../reference/language.ts";
import { contextFor } from "../context.ts";
import { factsOf } from "../facts.ts";
import { mechanismOf } from "../list.ts";
import type { PaymentContext } from "../mechanism.ts";
import type { Period, Span } from "./calendar.ts";
import { due, held } from "./due.ts";
import { endOfCharges } from "./ended.ts";
import { evidenceOf, totalOf } from "./ledger.ts";
import { bendLater, type Scene } from "./line-due.ts";
import type { LineDue } from "./statement.ts";
import { placeOf, stepAt, sumAt } from "./step.ts";

type Fee = LineOf<"fee-core">;

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/** A fee in a period, up to the day of the account: while the service is set up, its cost in place of it. */
export function feeDue(line: Fee, period: Period, scene: Scene): readonly LineDue[] {
  const to = earlier(earlier(period.to, scene.asOf), endOfCharges(scene)?.day ?? period.to);
  const last = setUpEnd(scene);
  if (last === null || period.from > last) {
    return plainFee(line, { from: period.from, to }, period, scene);
  }
  const after = addDays(last, 1);
  const own = setUpDue(line, { from: period.from, to: earlier(to, last) }, scene);
  if (to <= last) return own;
  return [
    ...own,
    ...restOfPeriod(line, after, period, scene),
    ...plainFee(line, { from: after, to }, period, scene),
  ];
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The last day of set-up; null where the fee is paid from the first day. */
function setUpEnd({ design, terms }: Scene): Day | null {
  const { start } = design.contract;
  return start === null || terms.setUp === null
    ? null
    : addDays(addMonths(start, terms.setUp.months), -1);
}

/** Periods of the fee that begin in a span. */
function plainFee(line: Fee, span: Span, period: Period, scene: Scene): readonly LineDue[] {
  const context = contextFor(scene.design, line);
  const trace = mechanismOf(line).pay(line, factsOf({ served: span }), context);
  if (trace === null) return [held(line, span, [], [])];
  if (trace.dueMinor === 0n) return [];
  const place = placeOf(scene.terms, "fee-core");
  const steps = trace.steps.map((step) => stepAt("formula", step, place));
  const bent = bendLater(line, trace.exactMinor, false, period, scene, context);
  return [due(line, span, bent.exact, [...steps, ...bent.steps])];
}

/** What is left, after set-up, of a period of the fee that began in it. */
function restOfPeriod(line: Fee, after: Day, period: Period, scene: Scene): readonly LineDue[] {
  const { start } = scene.design.contract;
  const from = line.start ?? start;
  const length = monthsIn[line.period];
  if (from === null || after <= from || line.amountMinor === null) return [];
  const months = (length - (monthsBetween(from, after) % length)) % length;
  if (months === 0 || after > (line.end ?? scene.design.contract.end ?? after)) return [];
  const context = contextFor(scene.design, line);
  const money = writeMoney(line.amountMinor, context.currency, context.language);
  const exact = divide(multiply(integer(line.amountMinor), integer(months)), integer(length));
  const place = placeOf(scene.terms, "fee-core");
  const step = sumAt("formula", `${money} × ${months} ÷ ${length}`, exact, context, place);
  return [due(line, { from: after, to: earlier(period.to, scene.asOf) }, exact, [step])];
}

/** The cost of setting up in a span with its margin; all months so far never cost more than their fees. */
function setUpDue(line: Fee, span: Span, scene: Scene): readonly LineDue[] {
  const context = contextFor(scene.design, line);
  const costs = scene.ledger.all("cost", line.id, span);
  if (costs.length === 0) return [held(line, span, [{ kind: "actual-cost" }], [])];
  const before = setUpUntil(line, addDays(span.from, -1), scene, context);
  const now = setUpUntil(line, span.to, scene, context);
  const money = (value: Rational): string =>
    writeMoney(round(value), context.currency, context.language);
  const place = placeOf(scene.terms, "fee-core");
  const evidence = evidenceOf(costs);
  const steps = [
    sumAt("formula", now.formula, now.withMargin, context, place, evidence),
    sumAt("formula", now.mostFormula, now.most, context, place),
  ];
  const exact = integer(round(now.sum) - round(before.sum));
  const paid = before.sum.n === 0n ? "" : ` − ${money(before.sum)}`;
  const formula = `min(${money(now.withMargin)}, ${money(now.most)})${paid}`;
  return [due(line, span, exact, [...steps, sumAt("formula", formula, exact, context, place)])];
}

/** Cost with margin, and the fees of the same months, from the start to a day. */
function setUpUntil(line: Fee, to: Day, scene: Scene, context: PaymentContext) {
  const { ledger, terms, design } = scene;
  const { start } = design.contract;
  const margin = 100 + (terms.setUp?.marginPercent ?? 0);
  const unit = integer(10n ** BigInt(currencyOf(context.currency).exponent));
  const total = totalOf(ledger.all("cost", line.id, { from: "0000-01-01", to })) ?? "0";
  const cost = multiply(decimal(total), unit);
  const withMargin = divide(multiply(cost, integer(margin)), integer(100));
  const from = line.start ?? start ?? to;
  const months = to < from ? 0 : monthsBetween(from, to) + 1;
  const length = monthsIn[line.period];
  const fee = line.amountMinor ?? 0;
  const most = divide(integer(BigInt(fee) * BigInt(months)), integer(length));
  const money = (value: number | bigint): string =>
    writeMoney(value, context.currency, context.language);
  return {
    withMargin,
    most,
    sum: compare(withMargin, most) < 0 ? withMargin : most,
    formula: `${money(round(cost))} × ${margin}%`,
    mostFormula: `${months} × ${money(fee)}${length === 1 ? "" : ` ÷ ${length}`}`,
  };
}
