/** Type-7 quantile of sorted values: linear between the two ranks about `share × (n − 1)`. */
export function quantileAt(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (at - Math.floor(at)) * (high - low);
}

/** What a figure comes to in one future of ten, of two, and of nine in ten at most; and on average. */
export interface Spread {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Spread of values in any order; it puts them into another. */
export function spreadOf(values: Float64Array): Spread {
  const [p10 = 0, p50 = 0, p90 = 0] = quantilesOf(values, [0.1, 0.5, 0.9]);
  return { mean: meanOf(values), p10, p50, p90 };
}

/**
 * Type-7 quantiles for rising shares of values in any order, which they are put out of: far less work
 * than to sort thousands of futures for three of them.
 */
export function quantilesOf(values: Float64Array, shares: readonly number[]): readonly number[] {
  let from = 0;
  return shares.map((share) => {
    const at = share * (values.length - 1);
    const rank = Math.floor(at);
    select(values, rank, from);
    from = rank;
    const low = values[rank] ?? 0;
    return at === rank ? low : low + (at - rank) * (leastAfter(values, rank) - low);
  });
}

/** Puts the value of a rank at its place, the smaller before it and the greater behind (Hoare's select). */
function select(values: Float64Array, rank: number, from: number): void {
  let low = from;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? 0;
    let i = low;
    let j = high;
    while (i <= j) {
      while ((values[i] ?? 0) < pivot) i += 1;
      while ((values[j] ?? 0) > pivot) j -= 1;
      if (i > j) break;
      const kept = values[i] ?? 0;
      values[i] = values[j] ?? 0;
      values[j] = kept;
      i += 1;
      j -= 1;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else return;
  }
}

function leastAfter(values: Float64Array, rank: number): number {
  let least = values[rank + 1] ?? 0;
  for (let i = rank + 2; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    if (value < least) least = value;
  }
  return least;
}

export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? 0;
  return values.length === 0 ? 0 : sum / values.length;
}

/** Mean of the greatest `share` of sorted values: how much it is on average once it is that much. */
export function meanOfGreatest(sorted: Float64Array, share: number): number {
  const count = Math.max(1, Math.round(share * sorted.length));
  return meanOf(sorted.subarray(sorted.length - count));
}

/** Futures whose value lies from `from` to below the next bar's; the last bar holds its end too. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Sorted values in bars of equal width; one bar where all are the same. */
export function barsOf(sorted: Float64Array, most: number): readonly Bar[] {
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  if (high === low) return [{ from: low, to: high, count: sorted.length }];
  const width = (high - low) / most;
  const counts = Array.from({ length: most }, () => 0);
  for (const value of sorted) {
    const bar = Math.min(most - 1, Math.floor((value - low) / width));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return counts.map((count, i) => ({ from: low + i * width, to: low + (i + 1) * width, count }));
}
