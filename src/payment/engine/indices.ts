import { decimal, integer, type Rational } from "../../base/rational.ts";
import type { Result } from "../../domain/result.ts";
import { indexFactor } from "../rules/indexation.ts";
import type { Writing } from "../rules/rule.ts";
import type { Terms } from "../terms.ts";
import { evidenceOf, type Ledger } from "./ledger.ts";
import type { StatementStep } from "./statement.ts";
import { placeOf, stepAt } from "./step.ts";

/** The factor of a contract year; null while the base reading is missing. */
export interface YearFactor {
  readonly value: Rational;
  /** Null in the first year, in which nothing is indexed. */
  readonly step: StatementStep | null;
}

export type Indices = (year: number) => YearFactor | null;

const ever = { from: "0000-01-01", to: "9999-12-31" };

/** Factors by contract year; a year without a reading of its own keeps that of the year before. */
export function indicesOf(terms: Terms, ledger: Ledger, writing: Writing): Indices {
  const rule = terms.indexation;
  const readings = ledger.all("index", "", ever);
  const base = readings.findLast(({ item }) => item === "base") ?? null;
  const ofYear = (year: number): Result | null =>
    readings.findLast(({ item }) => item === String(year)) ?? null;
  const factor = (year: number): YearFactor | null => {
    if (rule === null || year < 2) return { value: integer(1), step: null };
    const before = factor(year - 1);
    if (base === null || before === null) return null;
    const own = ofYear(year);
    if (own === null) return year === 2 ? null : before;
    const { value, step } = indexFactor(
      rule,
      decimal(base.value),
      decimal(own.value),
      before.value,
      writing,
    );
    const place = placeOf(terms, "indexation");
    return { value, step: stepAt("indexation", step, place, evidenceOf([base, own])) };
  };
  return factor;
}
