import type { Language } from "../../reference/language.ts";
import type { Trace } from "../trace.ts";

/** How sums are written. */
export interface Writing {
  readonly currency: string;
  readonly language: Language;
}

/**
 * A money rule that stands beside the payment lines: one file each. Pure: figures in, a sum with its
 * steps out, rounded once.
 */
export interface MoneyRule<I> {
  readonly id: string;
  sum(input: I, writing: Writing): Trace;
  /** Known answers, which the tests run. */
  readonly vectors: readonly {
    readonly title: string;
    readonly input: I;
    readonly dueMinor: bigint;
  }[];
}
