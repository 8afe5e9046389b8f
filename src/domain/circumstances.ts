import * as v from "valibot";

/**
 * The five questions that tell one contract type from another (domain specification §2.11), as the
 * buyer answers them; null is not answered yet.
 */

/** Each question's answers, in the order in which they are offered. */
export const circumstanceAnswers = {
  /** Is an adequate solution on the market? */
  market: ["none", "nearly", "yes"],
  /** Who is to own or use the result? */
  user: ["buyer", "buyer-and-others", "nobody-yet"],
  /** Can the result be tested cheaply at the end? */
  test: ["yes-unknown-solvers", "yes-known-suppliers", "no"],
  /** What holds private money back? */
  barrier: ["nothing", "research-risk", "demand-risk", "price-risk", "liquidity", "upside"],
  /** Is the change for a defined group of people? */
  cohort: ["yes", "no"],
} as const;

export type Question = keyof typeof circumstanceAnswers;
export type Circumstances = {
  readonly [Q in Question]: (typeof circumstanceAnswers)[Q][number] | null;
};

export const questions = Object.keys(circumstanceAnswers) as readonly Question[];

export const unanswered: Circumstances = {
  market: null,
  user: null,
  test: null,
  barrier: null,
  cohort: null,
};

/** A file of before the questions has none of the answers. */
export const circumstances = v.optional(
  v.strictObject({
    market: v.nullable(v.picklist(circumstanceAnswers.market)),
    user: v.nullable(v.picklist(circumstanceAnswers.user)),
    test: v.nullable(v.picklist(circumstanceAnswers.test)),
    barrier: v.nullable(v.picklist(circumstanceAnswers.barrier)),
    cohort: v.nullable(v.picklist(circumstanceAnswers.cohort)),
  }),
  unanswered,
);
