import { isDecimal } from "../base/rational.ts";
import { type Design, findMetric, type Payment } from "../domain/design.ts";
import { metricIdsOf } from "../domain/payment.ts";
import { contextFor } from "./context.ts";
import { type Plot, plotOf } from "./curve.ts";
import { type Facts, factsOf } from "./facts.ts";
import { mechanismOf } from "./list.ts";
import type { Row, WorkedExample } from "./mechanism.ts";
import type { Trace } from "./trace.ts";

/** Which kind of money a line is: `finance` is lent or invested, and is to come back. */
export type PaymentKind = "fee" | "milestone" | "outcome" | "finance";

/** All that is computed of one payment line. Amounts are integer minor units before caps. */
export interface LineSummary {
  readonly payment: Payment;
  /** Design path, for example `payments.2`. */
  readonly path: string;
  readonly kind: PaymentKind;
  /** Path of the one metric whose verified value decides the amount; null where there are none or several. */
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

function summariseLine(design: Design, payment: Payment, index: number): LineSummary {
  const context = contextFor(design, payment);
  const mechanism = mechanismOf(payment);
  const curve = mechanism.curve(payment, context);
  return {
    payment,
    path: `payments.${index}`,
    kind: kindOf(payment),
    metricPath: onlyMetric(design, payment),
    periods: mechanism.periods(payment, context),
    maximumMinor: mechanism.maximum(payment, context),
    totalMinor: mechanism.total(payment, context),
    rows: mechanism.rows(payment, context),
    examples: mechanism.examples(payment, context),
    plot: curve && plotOf(curve, context),
  };
}

function onlyMetric(design: Design, payment: Payment): string | null {
  const [id = null, ...others] = new Set(metricIdsOf(payment));
  return others.length === 0 ? (findMetric(design, id)?.path ?? null) : null;
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
 * What a line pays for a verified value of its one metric, with its trace; null where the line is
 * unfinished, needs to know more, or the value is no plain decimal.
 */
export function payFor(design: Design, payment: Payment, measured: string): Trace | null {
  if (!isDecimal(measured)) return null;
  const readings = Object.fromEntries(metricIdsOf(payment).map((id) => [id, measured]));
  return payOn(design, payment, { readings });
}

/** What a line pays on these facts, with its trace; null where it is unfinished or a fact is missing. */
export function payOn(design: Design, payment: Payment, known: Partial<Facts>): Trace | null {
  return mechanismOf(payment).pay(payment, factsOf(known), contextFor(design, payment));
}
