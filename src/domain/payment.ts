import * as v from "valibot";
import { count, countOrNull, dayOrNull, decimalText, id, minor, percent, text } from "./field.ts";

/**
 * The payment lines of a Design: each is money that moves by a rule of its own, and is named by the
 * clause that carries the rule. Rules that bend other lines or bring money back (caps, collars,
 * advances, royalties, clawback) are not lines: their figures are the answers of their clauses.
 */

const line = { id, title: text };

/** When a line falls due: once, on its metric's target date, or at the end of each such period. */
const frequency = v.picklist(["once", "yearly", "half-yearly", "quarterly"]);

const outcomeLine = {
  ...line,
  /** Id of the metric whose verified value decides the amount. */
  metricId: v.nullable(id),
  frequency,
};

const feeCore = v.strictObject({
  ...line,
  model: v.literal("fee-core"),
  amountMinor: minor,
  period: v.picklist(["month", "quarter", "year"]),
  start: dayOrNull,
  end: dayOrNull,
});

const milestonePayments = v.strictObject({
  ...line,
  model: v.literal("milestone-payments"),
  milestones: v.array(
    v.strictObject({
      id,
      title: text,
      due: dayOrNull,
      amountMinor: minor,
      criteria: text,
      evidence: text,
      /** Sub-criteria that may be paid in part, with weights that add up to 100; empty is all or nothing. */
      parts: v.array(v.strictObject({ id, title: text, weight: percent })),
    }),
  ),
  /** Taken off for each day that a milestone is late, and at most in all; null is nothing. */
  latePerDayMinor: minor,
  lateCapMinor: minor,
});

const rateCard = v.strictObject({
  ...line,
  model: v.literal("rate-card"),
  frequency,
  items: v.array(
    v.strictObject({
      id,
      /** What one unit is: a verified person-outcome. */
      title: text,
      /** Id of the metric that counts the units. */
      metricId: v.nullable(id),
      /** Need band or cohort that the price is for; empty is everyone. */
      band: text,
      unitMinor: minor,
      /** The most units paid over the term; null is no limit. */
      capUnits: countOrNull,
      /** Whether the same person may count more than once. */
      repeatable: v.boolean(),
    }),
  ),
});

const binaryThreshold = v.strictObject({
  ...outcomeLine,
  model: v.literal("binary-threshold"),
  /** Whether a measure exactly at the threshold pays; null while nobody has chosen. */
  inclusive: v.nullable(v.boolean()),
  threshold: decimalText,
  amountMinor: minor,
});

const tieredBands = v.strictObject({
  ...outcomeLine,
  model: v.literal("tiered-bands"),
  /** Whether a measure exactly at a band's threshold is inside the band; null while nobody has chosen. */
  inclusive: v.nullable(v.boolean()),
  /** True where `amountMinor` is a rate for each unit inside the band, added up band by band. */
  cumulative: v.boolean(),
  bands: v.array(v.strictObject({ from: decimalText, amountMinor: minor })),
});

const linearIncentive = v.strictObject({
  ...outcomeLine,
  model: v.literal("linear-incentive"),
  points: v.array(v.strictObject({ at: decimalText, amountMinor: minor })),
});

const weightedScore = v.strictObject({
  ...line,
  model: v.literal("weighted-score"),
  frequency,
  /** Paid in full at a score of 100. */
  poolMinor: minor,
  items: v.array(
    v.strictObject({
      metricId: v.nullable(id),
      weight: percent,
      /** The most achievement that counts: 1 is the target, 1.2 pays for more. */
      maximum: decimalText,
    }),
  ),
  /** Metrics that must be reached first: below `minimum` achievement the sum is multiplied by `factor`. */
  gates: v.array(
    v.strictObject({ metricId: v.nullable(id), minimum: decimalText, factor: decimalText }),
  ),
});

const gainShare = v.strictObject({
  ...line,
  model: v.literal("gain-share"),
  targetCostMinor: minor,
  /** The Supplier's share of what is saved below the target cost, and of what is spent beyond it. */
  gainPercent: percent,
  painPercent: percent,
  /** Differences up to this are nobody's gain or pain. */
  neutralMinor: minor,
  /** The most that the Supplier gains, and the most that it bears; null is no limit. */
  capMinor: minor,
  floorMinor: minor,
});

const ccfdSettlement = v.strictObject({
  ...line,
  model: v.literal("ccfd-settlement"),
  /** Id of the metric that counts the verified tonnes of CO2 equivalent avoided. */
  metricId: v.nullable(id),
  frequency,
  /** Price for each tonne avoided. */
  strikeMinor: minor,
  /** The market price that is set against it: "average EU ETS auction price of the year". */
  reference: text,
  /** Planning figures for totals and examples: they bind nobody. */
  assumedReferenceMinor: minor,
  expectedUnits: decimalText,
  /** Whether the Supplier pays when the reference price is above the strike price, and which share. */
  twoWay: v.boolean(),
  paybackPercent: percent,
  /** The most that the Authority pays in a period, and over the term; null is no limit. */
  capPeriodMinor: minor,
  capTotalMinor: minor,
});

const amcTopUp = v.strictObject({
  ...line,
  model: v.literal("amc-top-up"),
  /** Id of the metric that counts the units delivered. */
  metricId: v.nullable(id),
  frequency,
  fundMinor: minor,
  /** Paid for each unit above the tail price, until the Supplier's part of the fund is used. */
  topUpMinor: minor,
  /** The most that a buyer pays for a unit, for good. */
  tailMinor: minor,
  /** Units a year that the whole market is to supply, and that this Supplier commits to. */
  targetUnits: countOrNull,
  supplierUnits: countOrNull,
  /** Units ordered firmly, as a share of the Supplier's yearly commitment. */
  firmOrders: v.array(v.strictObject({ year: count, share: percent })),
});

const prizeAward = v.strictObject({
  ...line,
  model: v.literal("prize-award"),
  purseMinor: minor,
  /** Prizes from the first down; shares of the purse add up to 100. */
  prizes: v.array(v.strictObject({ id, title: text, share: percent })),
  /** Whether entrants of equal merit share the prizes of their ranks, or the earlier one takes them. */
  tie: v.picklist(["share", "earlier"]),
});

const loanTerms = v.strictObject({
  ...line,
  model: v.literal("loan-terms"),
  principalMinor: minor,
  /** Name of the base rate, and its assumed value in percent a year for totals and examples. */
  baseRate: text,
  assumedBase: decimalText,
  /** Hundredths of a percent above the base rate. */
  marginBps: countOrNull,
  /** The margin falls by `bps` while a condition is met, or rises while it is missed. */
  steps: v.array(
    v.strictObject({
      id,
      conditionId: v.nullable(id),
      when: v.picklist(["met", "missed"]),
      bps: count,
    }),
  ),
  graceMonths: countOrNull,
  termMonths: countOrNull,
  repayment: v.picklist(["annuity", "straight-line", "bullet"]),
  /** Days of payment a year after the grace period. */
  instalments: v.picklist(["monthly", "quarterly", "half-yearly", "yearly"]),
});

const equityWarrants = v.strictObject({
  ...line,
  model: v.literal("equity-warrants"),
  awardMinor: minor,
  instrument: v.picklist(["warrant", "safe", "shares"]),
  /** Share of the award that the rights cover. */
  coverage: percent,
  /** Price of a share at which a warrant is used or shares are bought. */
  strikeMinor: minor,
  /** Highest conversion price, and discount on the next round: for a SAFE. */
  capPriceMinor: minor,
  discount: percent,
  /** Planning figure for the example: price of a share at exit. */
  assumedExitMinor: minor,
});

export const payment = v.variant("model", [
  feeCore,
  milestonePayments,
  rateCard,
  linearIncentive,
  tieredBands,
  binaryThreshold,
  weightedScore,
  gainShare,
  ccfdSettlement,
  amcTopUp,
  prizeAward,
  loanTerms,
  equityWarrants,
]);

export type Payment = v.InferOutput<typeof payment>;
export type PaymentModel = Payment["model"];
export type LineOf<M extends PaymentModel> = Extract<Payment, { model: M }>;

/** Every payment model, in the order in which the app offers them. */
export const paymentModels: readonly PaymentModel[] = payment.options.map(
  (option) => option.entries.model.literal,
);

/** Whether a line pays by thresholds and nobody has said if a measure exactly at one has reached it. */
export function isEdgeOpen(paid: Payment): boolean {
  return "inclusive" in paid && paid.inclusive === null;
}

/** A field of a line that names a metric (`items.2.metricId`), and the metric; null while none is chosen. */
export interface MetricField {
  readonly field: string;
  readonly metricId: string | null;
}

/** Every field of a line that names a metric whose verified value decides what it pays, in order. */
export function metricFieldsOf(paid: Payment): readonly MetricField[] {
  if ("metricId" in paid) return [{ field: "metricId", metricId: paid.metricId }];
  const within = (list: string, parts: readonly { readonly metricId: string | null }[]) =>
    parts.map(({ metricId }, i) => ({ field: `${list}.${i}.metricId`, metricId }));
  return [
    ...within("items", "items" in paid ? paid.items : []),
    ...within("gates", "gates" in paid ? paid.gates : []),
  ];
}

/** Ids of the metrics whose verified values decide what a line pays, in order, without gaps. */
export function metricIdsOf(paid: Payment): readonly string[] {
  return metricFieldsOf(paid).flatMap(({ metricId }) => (metricId === null ? [] : [metricId]));
}
