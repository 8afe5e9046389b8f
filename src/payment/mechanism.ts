import type { Day } from "../base/calendar.ts";
import type { Rational } from "../base/rational.ts";
import type { Metric } from "../domain/design.ts";
import type { LineOf, PaymentModel } from "../domain/payment.ts";
import type { Language } from "../reference/language.ts";

/** What sums and their wording need beside the payment line itself. */
export interface PaymentContext {
  readonly currency: string;
  readonly language: Language;
  /** The metric whose verified value decides the amount; null for fees and milestones. */
  readonly metric: Metric | null;
  /** First and last day of the contract; null while unknown. */
  readonly start: Day | null;
  readonly end: Day | null;
}

/** One step of a sum, so that a lawyer can follow it with a pencil. */
export interface Step {
  /** Arithmetic as it prints, for example `£6,500,000 + (70 − 63.5) ÷ (70 − 57) × £3,500,000`. */
  readonly formula: string;
  /** Label of the table row that applies, or null where the sum lies between two rows. */
  readonly row: string | null;
  /** Result of the step in integer minor units, rounded half away from zero. */
  readonly resultMinor: bigint;
}

/** A sum with its way. `dueMinor` is the last step's result. */
export interface Trace {
  readonly dueMinor: bigint;
  readonly steps: readonly Step[];
}

/** A row of the table that the contract prints for a payment line. */
export interface Row {
  readonly label: string;
  readonly amountMinor: bigint;
  /** Fields of the payment line that the label and the amount came from: `points.3.amountMinor`. */
  readonly labelField: string;
  readonly amountField: string;
}

/** A worked example of the contract: a measured value and what it earns. */
export interface WorkedExample {
  /** Where it lies: `below`, `at` or `above` the target (for fees and milestones, `at`). */
  readonly place: "below" | "at" | "above";
  /** The measured value as it prints, with its unit; empty for fees and milestones. */
  readonly measured: string;
  readonly trace: Trace;
}

/** A measured value and what it must earn: a known answer that the tests run and the help shows. */
export interface Vector<P> {
  readonly title: string;
  readonly payment: P;
  readonly context: PaymentContext;
  readonly measured: string;
  readonly dueMinor: bigint;
}

/** Break points of a payment as a function of the measure, from worst to best. */
export interface PaymentCurve {
  /** `step` holds each amount from its point on; `line` joins the points. */
  readonly shape: "line" | "step";
  readonly points: readonly { readonly at: Rational; readonly amountMinor: bigint }[];
}

export type { LineOf } from "../domain/payment.ts";

/**
 * A payment mechanism: one file each, listed in `list.ts`. Sums are exact and rounded once a line.
 * `measured` is a plain decimal; fees and milestones take none.
 */
export interface Mechanism<M extends PaymentModel = PaymentModel> {
  readonly model: M;
  /** Null while the line is too unfinished to compute; what is missing is a finding. */
  pay(payment: LineOf<M>, measured: string, context: PaymentContext): Trace | null;
  /** The most that the line can pay each time it falls due, before caps; null while unfinished. */
  maximum(payment: LineOf<M>, context: PaymentContext): bigint | null;
  /** Times that the line can fall due in the term; a last broken period counts as one. */
  periods(payment: LineOf<M>, context: PaymentContext): number;
  /** The most that the line can pay over the term, before caps; null while unfinished. */
  total(payment: LineOf<M>, context: PaymentContext): bigint | null;
  rows(payment: LineOf<M>, context: PaymentContext): readonly Row[];
  examples(payment: LineOf<M>, context: PaymentContext): readonly WorkedExample[];
  /** The payment as a function of the measure; null for fees, milestones and unfinished lines. */
  curve(payment: LineOf<M>, context: PaymentContext): PaymentCurve | null;
  readonly vectors: readonly Vector<LineOf<M>>[];
}
