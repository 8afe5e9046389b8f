import { normalQuantile, normalShare } from "./normal.ts";
import type { Random } from "./random.ts";

/** Rank correlation of two drivers, by their places. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  /** From -1 to 1. */
  readonly rank: number;
}

/** Fills the shares of one future, one a driver, each evenly spread between 0 and 1. */
export type Sampler = (random: Random, shares: Float64Array) => void;

/**
 * Draws with these rank correlations by a Gaussian copula: normal numbers with the correlation
 * `2 sin(π ρ ÷ 6)` have ranks with ρ. Null where the correlations contradict one another.
 */
export function samplerOf(count: number, ties: readonly Tie[]): Sampler | null {
  const tied = [...new Set(ties.flatMap(({ a, b }) => [a, b]))].toSorted((a, b) => a - b);
  const factor = factorOf(tied, ties);
  if (factor === null) return null;
  const places = Int32Array.from(tied);
  const normal = new Float64Array(tied.length);
  return (random, shares) => {
    for (let i = 0; i < count; i += 1) shares[i] = random();
    for (let i = 0; i < places.length; i += 1) {
      normal[i] = normalQuantile(shares[places[i] ?? 0] ?? 0.5);
    }
    for (let i = 0; i < places.length; i += 1) {
      let sum = 0;
      for (let j = 0; j <= i; j += 1) {
        sum += (factor[i * places.length + j] ?? 0) * (normal[j] ?? 0);
      }
      shares[places[i] ?? 0] = normalShare(sum);
    }
  };
}

/** The lower triangle whose square is the correlation matrix (Cholesky); null where it has none. */
function factorOf(tied: readonly number[], ties: readonly Tie[]): Float64Array | null {
  const size = tied.length;
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) matrix[i * size + i] = 1;
  for (const { a, b, rank } of ties) {
    const [i, j] = [tied.indexOf(a), tied.indexOf(b)];
    if (i === j || !(Math.abs(rank) <= 1)) return null;
    const straight = 2 * Math.sin((Math.PI * rank) / 6);
    matrix[i * size + j] = straight;
    matrix[j * size + i] = straight;
  }
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let left = matrix[i * size + j] ?? 0;
      for (let k = 0; k < j; k += 1) {
        left -= (factor[i * size + k] ?? 0) * (factor[j * size + k] ?? 0);
      }
      if (i !== j) {
        const pivot = factor[j * size + j] ?? 0;
        factor[i * size + j] = pivot === 0 ? 0 : left / pivot;
        if (pivot === 0 && Math.abs(left) > tolerance) return null;
      } else if (left < -tolerance) return null;
      else factor[i * size + i] = left < tolerance ? 0 : Math.sqrt(left);
    }
  }
  return factor;
}

/** What floats leave of a zero. */
const tolerance = 1e-9;
