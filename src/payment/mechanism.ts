import type { Metric, Payment, PaymentModel } from "../domain/design.ts";
import type { Language } from "../reference/language.ts";

/** What sums and their wording need beside the payment line itself. */
export interface PaymentContext {
  readonly currency: string;
  readonly language: Language;
  /** The metric whose verified value decides the amount; null for fees and milestones. */
  readonly metric: Metric | null;
  /** Times that the line can fall due in the contract's term. */
  readonly periods: number;
}

/** One step of a sum, so that a lawyer can follow it with a pencil. */
export interface Step {
  /** Arithmetic as it prints, for example `£6,500,000 + (70 − 63.5) ÷ (70 − 57) × £3,500,000`. */
  readonly formula: string;
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

type LineOf<M extends PaymentModel> = Extract<Payment, { model: M }>;

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
  rows(payment: LineOf<M>, context: PaymentContext): readonly Row[];
  examples(payment: LineOf<M>, context: PaymentContext): readonly WorkedExample[];
  readonly vectors: readonly Vector<LineOf<M>>[];
}
