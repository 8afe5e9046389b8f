import { isDecimal } from "../base/rational.ts";
import { type Design, findMetric, type Payment } from "../domain/design.ts";
import { languageOf } from "../reference/language.ts";
import { type Plot, plotOf } from "./curve.ts";
import { mechanismOf } from "./list.ts";
import type { PaymentContext, Row, Trace, WorkedExample } from "./mechanism.ts";

/** Which kind of money a line is: `finance` is lent or invested, and is to come back. */
export type PaymentKind = "fee" | "milestone" | "outcome" | "finance";

/** All that is computed of one payment line. Amounts are integer minor units before caps. */
export interface LineSummary {
  readonly payment: Payment;
  /** Design path, for example `payments.2`. */
  readonly path: string;
  readonly kind: PaymentKind;
  /** Path of the metric whose verified value decides the amount; null where none is chosen. */
  readonly metricPath: string | null;
  readonly periods: number;
  /** The most each time it falls due, and over the term; null while the line is unfinished. */
  readonly maximumMinor: bigint | null;
  readonly totalMinor: bigint | null;
  readonly rows: readonly Row[];
  readonly examples: readonly WorkedExample[];
  readonly plot: Plot | null;
}

export interface PaymentTotals {
  readonly feeMinor: bigint;
  readonly milestoneMinor: bigint;
  /** Outcome payments at their most, before and after the cap. */
  readonly uncappedOutcomeMinor: bigint;
  readonly outcomeMinor: bigint;
  /** Lent or invested, at its most. */
  readonly financeMinor: bigint;
  readonly maximumMinor: bigint;
  /** Share of the maximum that hangs on outcomes, in whole percent; 0 where nothing is paid. */
  readonly outcomeSharePercent: number;
}

export interface PaymentSummary {
  readonly lines: readonly LineSummary[];
  readonly totals: PaymentTotals;
}

export function kindOf(payment: Payment): PaymentKind {
  switch (payment.model) {
    case "fee-core":
    case "gain-share":
      return "fee";
    case "milestone-payments":
      return "milestone";
    case "rate-card":
    case "linear-incentive":
    case "tiered-bands":
    case "binary-threshold":
    case "weighted-score":
    case "ccfd-settlement":
    case "amc-top-up":
    case "prize-award":
      return "outcome";
    case "loan-terms":
    case "equity-warrants":
      return "finance";
  }
}

function metricIdOf(payment: Payment): string | null {
  return "metricId" in payment ? payment.metricId : null;
}

/** What a line's sums are computed with. */
export function contextFor(design: Design, payment: Payment): PaymentContext {
  return {
    currency: design.contract.currency,
    language: languageOf(design.contract.language),
    metric: findMetric(design, metricIdOf(payment))?.metric ?? null,
    start: design.contract.start,
    end: design.contract.end,
  };
}

function summariseLine(design: Design, payment: Payment, index: number): LineSummary {
  const context = contextFor(design, payment);
  const mechanism = mechanismOf(payment);
  const curve = mechanism.curve(payment, context);
  return {
    payment,
    path: `payments.${index}`,
    kind: kindOf(payment),
    metricPath: findMetric(design, metricIdOf(payment))?.path ?? null,
    periods: mechanism.periods(payment, context),
    maximumMinor: mechanism.maximum(payment, context),
    totalMinor: mechanism.total(payment, context),
    rows: mechanism.rows(payment, context),
    examples: mechanism.examples(payment, context),
    plot: curve && plotOf(curve, context),
  };
}

function totalsOf(design: Design, lines: readonly LineSummary[]): PaymentTotals {
  const sum = (kind: PaymentKind): bigint =>
    lines.reduce(
      (total, line) => (line.kind === kind ? total + (line.totalMinor ?? 0n) : total),
      0n,
    );
  const [feeMinor, milestoneMinor, uncapped] = [sum("fee"), sum("milestone"), sum("outcome")];
  const cap = design.cap.totalMinor === null ? null : BigInt(design.cap.totalMinor);
  const outcomeMinor = cap !== null && cap < uncapped ? cap : uncapped;
  const financeMinor = sum("finance");
  const maximumMinor = feeMinor + milestoneMinor + outcomeMinor + financeMinor;
  return {
    feeMinor,
    milestoneMinor,
    uncappedOutcomeMinor: uncapped,
    outcomeMinor,
    financeMinor,
    maximumMinor,
    outcomeSharePercent:
      maximumMinor > 0n ? Number((outcomeMinor * 200n + maximumMinor) / (2n * maximumMinor)) : 0,
  };
}

/** Everything that follows from a Design's payments. */
export function summarise(design: Design): PaymentSummary {
  const lines = design.payments.map((payment, index) => summariseLine(design, payment, index));
  return { lines, totals: totalsOf(design, lines) };
}

/**
 * What a line pays for a measured value (ignored by fees and milestones), with its trace; null where
 * the line is unfinished or the measure is not a plain decimal.
 */
export function payFor(design: Design, payment: Payment, measured: string): Trace | null {
  if (kindOf(payment) === "outcome" && !isDecimal(measured)) return null;
  return mechanismOf(payment).pay(payment, measured, contextFor(design, payment));
}
