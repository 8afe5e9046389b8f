import { type Rational, roundTo } from "../base/rational.ts";

/** Figures kept beyond those asked for, so that the last one asked for is right. */
const spare = 4;

/**
 * base^exponent to a number of decimals, by whole numbers alone, so that every machine finds the same.
 * Both are zero or more, and the exponent has few decimals: its divisor is the root that is taken.
 */
export function power(base: Rational, exponent: Rational, decimals: number): Rational {
  const { n: times, d: degree } = lowest(exponent);
  const scale = 10n ** BigInt(decimals + spare);
  const raised = (base.n ** times * scale ** degree) / base.d ** times;
  return roundTo({ n: root(raised, degree), d: scale }, decimals);
}

/** The greatest whole number whose power of `degree` is at most `radicand` (Newton, from above). */
function root(radicand: bigint, degree: bigint): bigint {
  if (radicand < 2n || degree === 1n) return radicand;
  const bits = BigInt(radicand.toString(2).length);
  let guess = 1n << (bits / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * guess + radicand / guess ** (degree - 1n)) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}

function lowest({ n, d }: Rational): Rational {
  let [a, b] = [n, d];
  while (b > 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}
