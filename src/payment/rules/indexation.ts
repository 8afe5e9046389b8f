import {
  add,
  compare,
  divide,
  integer,
  multiply,
  type Rational,
  subtract,
} from "../../base/rational.ts";
import { writeMeasure } from "../measure.ts";
import type { Indexation } from "../terms.ts";
import type { Step } from "../trace.ts";
import { figureStep } from "../trace.ts";
import type { Writing } from "./rule.ts";

/** The factor of one contract year, with its step. */
export interface Factor {
  readonly value: Rational;
  readonly step: Step;
}

/**
 * The factor by which indexed amounts are multiplied: `(1 − s) + s × I_t ÷ I_0`; 1 inside the dead
 * band; at most last year's factor raised by the yearly limit. Not rounded (§6.11).
 */
export function indexFactor(
  rule: Indexation,
  base: Rational,
  reading: Rational,
  lastYear: Rational,
  writing: Writing,
): Factor {
  const { language } = writing;
  const ratio = divide(reading, base);
  const moved = subtract(ratio, integer(1));
  const apart = moved.n < 0n ? multiply(moved, integer(-1)) : moved;
  const [now, then] = [writeMeasure(reading, language), writeMeasure(base, language)];
  if (compare(apart, percent(rule.deadbandPercent)) < 0) {
    const formula = `|${now} ÷ ${then} − 1| < ${rule.deadbandPercent}%`;
    return {
      value: integer(1),
      step: { ...figureStep(formula, integer(1), writing), result: "×\u00a01" },
    };
  }
  const share = percent(rule.sharePercent);
  const plain = add(subtract(integer(1), share), multiply(share, ratio));
  const formula =
    rule.sharePercent === 100
      ? `${now} ÷ ${then}`
      : `${100 - rule.sharePercent}% + ${rule.sharePercent}% × ${now} ÷ ${then}`;
  const most = multiply(lastYear, add(integer(1), percent(rule.yearCapPercent)));
  if (compare(plain, most) <= 0) {
    return { value: plain, step: figureStep(formula, plain, writing) };
  }
  const limit = `${writeMeasure(lastYear, language)} × ${100 + rule.yearCapPercent}%`;
  return { value: most, step: figureStep(`min(${formula}, ${limit})`, most, writing) };
}

function percent(value: number): Rational {
  return divide(integer(value), integer(100));
}
