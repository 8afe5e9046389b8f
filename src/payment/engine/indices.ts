import { decimal, integer, type Rational } from "../../base/rational.ts";
import type { Result } from "../../domain/result.ts";
import { paymentWordsOf } from "../../reference/payment-words.ts";
import { cutFigure } from "../measure.ts";
import { indexFactor } from "../rules/indexation.ts";
import type { Writing } from "../rules/rule.ts";
import type { Terms } from "../terms.ts";
import { figureStep } from "../trace.ts";
import { evidenceOf, type Ledger } from "./ledger.ts";
import type { StatementStep } from "./statement.ts";
import { placeOf, stepAt } from "./step.ts";

/** The factor of a contract year. */
export interface YearFactor {
  readonly value: Rational;
  /** Null in the first year, in which nothing is indexed. */
  readonly step: StatementStep | null;
}

export type Indices = (year: number) => YearFactor;

const ever = { from: "0000-01-01", to: "9999-12-31" };

/**
 * Factors by contract year. A year whose reading is not yet known is paid at the last known one, as the
 * clause says, and its account is made again when the reading comes; without any it is paid unindexed.
 */
export function indicesOf(terms: Terms, ledger: Ledger, writing: Writing): Indices {
  const rule = terms.indexation;
  const place = placeOf(terms, "indexation");
  const readings = ledger.all("index", "", ever);
  const base = readings.findLast(({ item }) => item === "base") ?? null;
  const ofYear = (year: number): Result | null =>
    readings.findLast(({ item }) => item === String(year)) ?? null;
  const { lastIndex } = paymentWordsOf(writing.language);
  const factor = (year: number): YearFactor => {
    if (rule === null || year < 2) return { value: integer(1), step: null };
    const before = factor(year - 1);
    const own = ofYear(year);
    if (base === null || own === null) {
      const row = lastIndex.replace("{a}", String(year));
      const kept = figureStep(
        cutFigure(before.value, writing.language),
        before.value,
        writing,
        row,
      );
      return { value: before.value, step: stepAt("indexation", kept, place) };
    }
    const { value, step } = indexFactor(
      rule,
      decimal(base.value),
      decimal(own.value),
      before.value,
      writing,
    );
    return { value, step: stepAt("indexation", step, place, evidenceOf([base, own])) };
  };
  return factor;
}
