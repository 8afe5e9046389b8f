import { type Circumstances, questions } from "../domain/circumstances.ts";
import type { Template } from "./library.ts";

/** A contract type with what the circumstances say for and against it, each a sentence. */
export interface Ranked {
  readonly template: Template;
  /** Points; no more than a way of ordering. */
  readonly score: number;
  readonly for: readonly string[];
  readonly against: readonly string[];
}

/**
 * The contract types from the best fit down, by the points that each type's file gives to the answers.
 * Types of equal points stay in the order of their titles. Answers that are missing say nothing.
 */
export function rankTypes(
  circumstances: Circumstances,
  templates: readonly Template[],
): readonly Ranked[] {
  return templates
    .map((template) => rank(template, circumstances))
    .toSorted((a, b) => b.score - a.score || (a.template.title < b.template.title ? -1 : 1));
}

function rank(template: Template, circumstances: Circumstances): Ranked {
  const hits = questions.flatMap((question) =>
    template.fits.filter(
      (fit) => fit.question === question && fit.answer === circumstances[question],
    ),
  );
  const reasons = (isFor: boolean): string[] =>
    hits.filter(({ points }) => points > 0 === isFor).map(({ reason }) => reason);
  return {
    template,
    score: hits.reduce((sum, { points }) => sum + points, 0),
    for: reasons(true),
    against: reasons(false),
  };
}
