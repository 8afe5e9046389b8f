import { type Rational, round } from "../../base/rational.ts";
import { writeMoney } from "../../reference/language.ts";
import type { Writing } from "../rules/rule.ts";
import type { Terms } from "../terms.ts";
import type { Step } from "../trace.ts";
import type { Stage, StatementStep } from "./statement.ts";

/** A step of a sum at its place in the order of a period, with its clause and evidence. */
export function stepAt(
  stage: Stage,
  { formula, row, result, resultMinor }: Step,
  clause: string | null,
  evidence: readonly string[] = [],
): StatementStep {
  return { stage, row, formula, result, resultMinor, clause, evidence };
}

/** A step whose result is money. */
export function sumAt(
  stage: Stage,
  formula: string,
  exactMinor: Rational,
  { currency, language }: Writing,
  clause: string | null,
  evidence: readonly string[] = [],
): StatementStep {
  const resultMinor = round(exactMinor);
  const result = writeMoney(resultMinor, currency, language);
  return { stage, row: null, formula, result, resultMinor, clause, evidence };
}

/** Where a clause stands in print; null where it is not in, or its number is not known. */
export function placeOf({ places }: Terms, clauseId: string): string | null {
  return Object.hasOwn(places, clauseId) ? (places[clauseId] ?? null) : null;
}
