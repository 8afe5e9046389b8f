import { divide, integer, multiply, type Rational, subtract } from "../../base/rational.ts";

/**
 * Results that the work has added in a group: `max(0, observed − comparison) × people`, not rounded to
 * whole people (§6.9). Shares are fractions of 1.
 */
export function netOutcomes(people: bigint, observed: Rational, comparison: Rational): Rational {
  const apart = subtract(observed, comparison);
  return apart.n <= 0n ? integer(0) : multiply(apart, integer(people));
}

/**
 * Half the width of the range in which the difference of two shares lies with a chance of 95 in 100:
 * `1.96 × √(p(1 − p)/n + q(1 − q)/m)`. To be shown beside a sum, never in one: it is no exact number.
 */
export function marginOfError(
  observed: Rational,
  people: bigint,
  comparison: Rational,
  compared: bigint,
): number {
  const variance = (share: Rational, n: bigint): number => {
    const exact = divide(multiply(share, subtract(integer(1), share)), integer(n));
    return Number(exact.n) / Number(exact.d);
  };
  return 1.96 * Math.sqrt(variance(observed, people) + variance(comparison, compared));
}
