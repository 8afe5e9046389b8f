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

export function spreadOf(sorted: Float64Array): Spread {
  return {
    mean: meanOf(sorted),
    p10: quantileAt(sorted, 0.1),
    p50: quantileAt(sorted, 0.5),
    p90: quantileAt(sorted, 0.9),
  };
}

export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
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
