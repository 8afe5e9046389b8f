import {
  add,
  compare,
  decimal,
  divide,
  integer,
  isDecimal,
  multiply,
  type Rational,
} from "../base/rational.ts";
import type { ValueForMoney } from "../domain/value.ts";
import { type RateBand, rateSetNamed } from "../reference/discount-rates.ts";

/** A table of rates with what stands behind it. */
export interface Rates {
  /** By first year, ascending; the first holds from year 1. */
  readonly bands: readonly RateBand[];
  readonly title: string;
  readonly source: string;
  /** Day, or null where a table of one's own says none. */
  readonly asOf: string | null;
  readonly status: "verified" | "recalled" | "own";
  readonly caution: string;
}

/** The table that the design discounts with; null where its own has no rate for the first year. */
export function ratesOf({ rates }: ValueForMoney): Rates | null {
  if (rates.set !== "own") return rateSetNamed(rates.set);
  const bands = rates.own
    .filter(({ percent }) => isRate(percent))
    .toSorted((a, b) => a.fromYear - b.fromYear);
  const [first] = bands;
  if (first === undefined || first.fromYear > 1) return null;
  const { ownSource: source, ownDate: asOf } = rates;
  return { bands, title: "", source, asOf, status: "own", caution: "" };
}

function isRate(percent: string): boolean {
  return isDecimal(percent) && compare(decimal(percent), integer(-100)) > 0;
}

/** The factors of years 0 to `last`, each year by its own rate: DF_t = Π 1/(1 + r_y). Exact. */
export function discountFactors(bands: readonly RateBand[], last: number): readonly Rational[] {
  const factors = [integer(1)];
  for (let year = 1; year <= last; year += 1) {
    const band = bands.findLast(({ fromYear }) => fromYear <= year);
    if (band === undefined) throw new RangeError(`No rate holds in year ${year}`);
    const growth = add(integer(1), divide(decimal(band.percent), integer(100)));
    factors.push(divide(factors[year - 1] ?? integer(1), growth));
  }
  return factors;
}

/** Σ amount × factor; an amount beyond the factors throws. */
export function presentValue(amounts: readonly Rational[], factors: readonly Rational[]): Rational {
  return amounts.reduce((sum, amount, year) => {
    const factor = factors[year];
    if (factor === undefined) throw new RangeError(`No factor for year ${year}`);
    return add(sum, multiply(amount, factor));
  }, integer(0));
}
