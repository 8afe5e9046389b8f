import { isDecimal } from "../base/rational.ts";
import type { Distribution } from "../domain/assumptions.ts";
import { normalQuantile, normalShare } from "./normal.ts";

/** The value below which a share of all futures lies, for shares from 0 to 1. */
export type Quantile = (share: number) => number;

/** Null where the distribution is unfinished or its values are in no order that makes sense. */
export function quantileOf(distribution: Distribution): Quantile | null {
  switch (distribution.kind) {
    case "fixed": {
      const value = numberOf(distribution.value);
      return value === null ? null : () => value;
    }
    case "triangular":
      return ofThree(distribution, triangular);
    case "pert":
      return ofThree(distribution, pert);
    case "normal": {
      const { mean, deviation, low, high } = distribution;
      return truncated(numberOf(mean), numberOf(deviation), numberOf(low), numberOf(high));
    }
    case "lognormal":
      return lognormal(numberOf(distribution.median), numberOf(distribution.p90));
    case "either": {
      const chance = numberOf(distribution.chancePercent);
      const [yes, no] = [numberOf(distribution.yes), numberOf(distribution.no)];
      if (chance === null || chance < 0 || chance > 100 || yes === null || no === null) return null;
      return stepped([
        { value: yes, weight: chance },
        { value: no, weight: 100 - chance },
      ]);
    }
    case "discrete": {
      const values = distribution.values.flatMap((each) => {
        const [value, weight] = [numberOf(each.value), numberOf(each.weight)];
        return value === null || weight === null || weight < 0 ? [] : [{ value, weight }];
      });
      return values.length < distribution.values.length ? null : stepped(values);
    }
  }
}

/** Futures are no sums of money that anybody pays: binary floats are exact enough for them. */
export function numberOf(text: string): number | null {
  return isDecimal(text) ? Number(text) : null;
}

type Three = Extract<Distribution, { kind: "triangular" | "pert" }>;

function ofThree(
  { low, likely, high }: Three,
  make: (low: number, likely: number, high: number) => Quantile,
): Quantile | null {
  const [a, m, b] = [numberOf(low), numberOf(likely), numberOf(high)];
  if (a === null || m === null || b === null || a > m || m > b) return null;
  return a === b ? () => a : make(a, m, b);
}

function triangular(low: number, likely: number, high: number): Quantile {
  const width = high - low;
  const atLikely = (likely - low) / width;
  return (share) =>
    share < atLikely
      ? low + Math.sqrt(share * width * (likely - low))
      : high - Math.sqrt((1 - share) * width * (high - likely));
}

const cells = 1024;

/**
 * A beta distribution with `α = 1 + 4(m − a) ÷ (b − a)` and `α + β = 6`, turned round once into a table:
 * its inverse has no closed form, and a future must not wait for one.
 */
function pert(low: number, likely: number, high: number): Quantile {
  const width = high - low;
  const first = (4 * (likely - low)) / width;
  const last = 4 - first;
  const density = (x: number): number => x ** first * (1 - x) ** last;
  const below = new Float64Array(cells + 1);
  let before = density(0);
  for (let i = 0; i < cells; i += 1) {
    const after = density((i + 1) / cells);
    const area = (before + 4 * density((i + 0.5) / cells) + after) / (6 * cells);
    below[i + 1] = (below[i] ?? 0) + area;
    before = after;
  }
  const all = below[cells] ?? 1;
  const table = new Float64Array(cells + 1);
  for (let i = 0, cell = 0; i <= cells; i += 1) {
    const wanted = (i / cells) * all;
    while (cell < cells - 1 && (below[cell + 1] ?? all) < wanted) cell += 1;
    const from = below[cell] ?? 0;
    const to = below[cell + 1] ?? all;
    const part = to > from ? (wanted - from) / (to - from) : 0;
    table[i] = low + (width * (cell + Math.min(1, part))) / cells;
  }
  return (share) => {
    const at = share * cells;
    const cell = Math.min(cells - 1, Math.floor(at));
    const from = table[cell] ?? low;
    return from + (at - cell) * ((table[cell + 1] ?? high) - from);
  };
}

function truncated(
  mean: number | null,
  deviation: number | null,
  low: number | null,
  high: number | null,
): Quantile | null {
  if (mean === null || deviation === null || low === null || high === null) return null;
  if (deviation < 0 || low > high) return null;
  const within = (value: number): number => Math.min(high, Math.max(low, value));
  if (deviation === 0) return () => within(mean);
  const from = normalShare((low - mean) / deviation);
  const width = normalShare((high - mean) / deviation) - from;
  return (share) => within(mean + deviation * normalQuantile(from + share * width));
}

const at90 = normalQuantile(0.9);

function lognormal(median: number | null, p90: number | null): Quantile | null {
  if (median === null || p90 === null || median <= 0 || p90 < median) return null;
  const spread = Math.log(p90 / median) / at90;
  return spread === 0 ? () => median : (share) => median * Math.exp(spread * normalQuantile(share));
}

function stepped(
  values: readonly { readonly value: number; readonly weight: number }[],
): Quantile | null {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  const last = sorted.findLast(({ weight }) => weight > 0);
  if (last === undefined) return null;
  return (share) => {
    let left = share * total;
    for (const { value, weight } of sorted) {
      left -= weight;
      if (left < 0) return value;
    }
    return last.value;
  };
}
