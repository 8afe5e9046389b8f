import {
  add,
  compare,
  decimal,
  divide,
  integer,
  isDecimal,
  multiply,
  type Rational,
  roundTo,
  subtract,
} from "../base/rational.ts";
import type { ValueForMoney } from "../domain/value.ts";
import {
  type Figure,
  inFigures,
  inMoney,
  minorOf,
  moneyFigure,
  shareOf,
  type Writing,
} from "./figure.ts";

/** The unit cost after so many doublings of what had been made when the first cost was found. */
export interface LearningPoint {
  readonly units: Rational;
  readonly cost: Figure;
}

/**
 * cost = c0 × (1 − rate)^k after k doublings, up to the units that are to be reached: the curve
 * c0 × (Q ÷ Q0)^(−b) with rate = 1 − 2^(−b), at the points where it is exact. Null until all is known.
 */
export function learningCurve(
  { learning }: ValueForMoney,
  writing: Writing,
): readonly LearningPoint[] | null {
  const [first, rate] = [minorOf(learning.firstCostMinor), shareOf(learning.ratePercent)];
  const { firstUnits, units } = learning;
  if (first === null || rate === null || firstUnits === null || units === null) return null;
  if (firstUnits === 0 || units < firstUnits) return null;
  const keeps = subtract(integer(1), rate);
  const points: LearningPoint[] = [];
  let cost = first;
  for (let made = firstUnits; made <= units; made *= 2) {
    const formula = `${inMoney(first, writing)} × ${inFigures(keeps, writing)}^${points.length}`;
    points.push({ units: integer(made), cost: moneyFigure(formula, cost, writing) });
    cost = multiply(cost, keeps);
  }
  return points;
}

/** One year of adoption: who takes it up in that year, and how many have by its end. */
export interface AdoptionYear {
  readonly year: number;
  readonly adopters: Rational;
  readonly total: Rational;
}

/**
 * Bass: n_t = (p + q × N_{t−1} ÷ M) × (M − N_{t−1}), to six decimals each year. Null until all is
 * known, or where a coefficient is no share.
 */
export function adoptionPath({ adoption }: ValueForMoney): readonly AdoptionYear[] | null {
  const { market, innovation, imitation, years } = adoption;
  if (market === null || market === 0 || years === null) return null;
  if (!isShare(innovation) || !isShare(imitation)) return null;
  const [m, p, q] = [integer(market), decimal(innovation), decimal(imitation)];
  const path: AdoptionYear[] = [];
  let total = integer(0);
  for (let year = 1; year <= years; year += 1) {
    const left = subtract(m, total);
    const keen = add(p, multiply(q, divide(total, m)));
    const adopters = roundTo(multiply(compare(keen, integer(1)) > 0 ? integer(1) : keen, left), 6);
    total = add(total, adopters);
    path.push({ year, adopters, total });
  }
  return path;
}

function isShare(text: string): boolean {
  if (!isDecimal(text)) return false;
  const share = decimal(text);
  return compare(share, integer(0)) >= 0 && compare(share, integer(1)) <= 0;
}
