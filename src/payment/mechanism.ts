import type { Day } from "../base/calendar.ts";
import type { Rational } from "../base/rational.ts";
import type { Metric } from "../domain/design.ts";
import type { LineOf, PaymentModel } from "../domain/payment.ts";
import type { Language } from "../reference/language.ts";
import type { Facts, Need } from "./facts.ts";
import type { Trace } from "./trace.ts";

export type { Trace } from "./trace.ts";

/** What sums and their wording need beside the payment line itself. */
export interface PaymentContext {
  readonly currency: string;
  readonly language: Language;
  /** The one metric whose verified value decides the amount; null where there are none or several. */
  readonly metric: Metric | null;
  /** Every metric and condition that the line names, by id. */
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly conditions: Readonly<Record<string, { readonly title: string }>>;
  /** First and last day of the contract; null while unknown. */
  readonly start: Day | null;
  readonly end: Day | null;
}

/** A row of the table that the contract prints for a payment line. */
export interface Row {
  readonly label: string;
  readonly amountMinor: bigint;
  /** Fields of the payment line that the label and the amount came from: `points.3.amountMinor`. */
  readonly labelField: string;
  readonly amountField: string;
}

/** A worked example of the contract: what was established, and what it earns. */
export interface WorkedExample {
  /**
   * Where it lies: `below`, `at` or `above` the target, or what stands for it: the target cost, the
   * strike price, the Supplier's part of a fund, a loan's conditions (fees and milestones have `at`).
   */
  readonly place: "below" | "at" | "above";
  /** What was established, as it prints, with units; empty for fees and milestones. */
  readonly measured: string;
  readonly trace: Trace;
}

/** Facts and what they must earn: a known answer that the tests run and the help shows. */
export interface Vector<P> {
  readonly title: string;
  readonly payment: P;
  readonly context: PaymentContext;
  readonly facts: Partial<Facts>;
  readonly dueMinor: bigint;
}

/** Break points of a payment as a function of one measure, from worst to best for the Supplier. */
export interface PaymentCurve {
  /** `step` holds each amount from its point on; `line` joins the points. */
  readonly shape: "line" | "step";
  readonly points: readonly { readonly at: Rational; readonly amountMinor: bigint }[];
  /** A price or cost in major units in place of the line's metric; null is the metric. */
  readonly axis: PriceAxis | null;
}

export interface PriceAxis {
  /** As it prints: "actual cost". */
  readonly name: string;
  /** Whether more of it is better for the Supplier. */
  readonly up: boolean;
  /** The price or cost at which nothing is due either way. */
  readonly target: Rational | null;
}

export type { LineOf } from "../domain/payment.ts";

/**
 * A payment mechanism: one file each, listed in `list.ts`. Sums are exact and rounded once a line;
 * above zero the Authority pays, below zero the Supplier.
 */
export interface Mechanism<M extends PaymentModel = PaymentModel> {
  readonly model: M;
  /** What must be established before the line can pay. */
  needs(payment: LineOf<M>): readonly Need[];
  /**
   * What is due on these facts; null while the line is unfinished, or a fact that it needs is missing
   * or is no plain decimal. Nothing is paid on a guess.
   */
  pay(payment: LineOf<M>, facts: Facts, context: PaymentContext): Trace | null;
  /**
   * The most that the line can pay each time it falls due, before caps; null while unfinished. Where
   * a line has no limit of its own (units without a most, a price that moves freely) it is what the
   * target or the line's planning figures give.
   */
  maximum(payment: LineOf<M>, context: PaymentContext): bigint | null;
  /** Times that the line can fall due in the term; a last broken period counts as one. */
  periods(payment: LineOf<M>, context: PaymentContext): number;
  /** The most that the line can pay over the term, before caps; null while unfinished. */
  total(payment: LineOf<M>, context: PaymentContext): bigint | null;
  rows(payment: LineOf<M>, context: PaymentContext): readonly Row[];
  examples(payment: LineOf<M>, context: PaymentContext): readonly WorkedExample[];
  /** The payment as a function of one measure; null where there is no such measure, or unfinished. */
  curve(payment: LineOf<M>, context: PaymentContext): PaymentCurve | null;
  readonly vectors: readonly Vector<LineOf<M>>[];
}
