import { describe, expect, test } from "vitest";
import type { Distribution } from "../../src/domain/assumptions.ts";
import { samplerOf, type Tie } from "../../src/futures/copula.ts";
import { normalQuantile, normalShare } from "../../src/futures/normal.ts";
import { quantileOf } from "../../src/futures/quantile.ts";
import { randomFrom } from "../../src/futures/random.ts";
import { barsOf, meanOfGreatest, quantileAt, spreadOf } from "../../src/futures/statistics.ts";

const three = { low: "40", likely: "60", high: "70" };

/** Shares and values, from closed forms or tables of the regularised incomplete beta function. */
const known: readonly [Distribution, readonly (readonly [number, number])[]][] = [
  [
    { kind: "fixed", value: "12.5" },
    [
      [0.001, 12.5],
      [0.999, 12.5],
    ],
  ],
  [
    { kind: "triangular", ...three },
    [
      [1 / 6, 40 + Math.sqrt(100)],
      [2 / 3, 60],
      [11 / 12, 65],
    ],
  ],
  [
    { kind: "pert", low: "0", likely: "50", high: "100" },
    [
      [0.5, 50],
      [0.103515625, 25],
      [0.896484375, 75],
    ],
  ],
  [
    // α = 1 and β = 5: the share below x is 1 − (1 − x)⁵.
    { kind: "pert", low: "0", likely: "0", high: "1" },
    [
      [0.5, 1 - 0.5 ** 0.2],
      [0.9, 1 - 0.1 ** 0.2],
    ],
  ],
  [
    { kind: "normal", mean: "100", deviation: "10", low: "-1000", high: "1000" },
    [
      [0.5, 100],
      [0.975, 119.59964],
      [0.1, 87.184484],
    ],
  ],
  [
    // Cut at one deviation either way: 15.8655% lies beyond each end.
    { kind: "normal", mean: "0", deviation: "1", low: "-1", high: "1" },
    [
      [0, -1],
      [0.5, 0],
      [1, 1],
      [(0.6914624613 - 0.1586552539) / 0.6826894921, 0.5],
    ],
  ],
  [
    { kind: "lognormal", median: "200", p90: "500" },
    [
      [0.5, 200],
      [0.9, 500],
      [0.1, 80],
    ],
  ],
  [
    { kind: "either", yes: "1", no: "0", chancePercent: "30" },
    [
      [0.69, 0],
      [0.71, 1],
    ],
  ],
  [
    {
      kind: "discrete",
      values: [
        { value: "30", weight: "1" },
        { value: "10", weight: "2" },
        { value: "20", weight: "1" },
      ],
    },
    [
      [0.49, 10],
      [0.51, 20],
      [0.74, 20],
      [0.76, 30],
    ],
  ],
];

test.each(known)("%o has its known quantiles", (distribution, quantiles) => {
  const quantile = quantileOf(distribution);
  for (const [share, value] of quantiles) {
    const width = Math.max(1e-3, Math.abs(value) * 1e-4);
    expect(Math.abs((quantile?.(share) ?? Number.NaN) - value)).toBeLessThan(width);
  }
});

test.each<Distribution>([
  { kind: "fixed", value: "" },
  { kind: "triangular", ...three, likely: "80" },
  { kind: "pert", ...three, low: "" },
  { kind: "normal", mean: "1", deviation: "-1", low: "0", high: "2" },
  { kind: "lognormal", median: "0", p90: "5" },
  { kind: "lognormal", median: "6", p90: "5" },
  { kind: "either", yes: "1", no: "0", chancePercent: "101" },
  { kind: "discrete", values: [] },
  { kind: "discrete", values: [{ value: "3", weight: "" }] },
])("%o is unfinished or in no order", (distribution) => {
  expect(quantileOf(distribution)).toBeNull();
});

test("the normal distribution and its inverse agree with tables and with each other", () => {
  expect(normalShare(1.96)).toBeCloseTo(0.9750021048517795, 12);
  expect(normalShare(-3)).toBeCloseTo(0.0013498980316301035, 12);
  expect(normalShare(8)).toBeCloseTo(1, 12);
  for (let share = 0.0005; share < 1; share += 0.0005) {
    expect(Math.abs(normalShare(normalQuantile(share)) - share)).toBeLessThan(1e-8);
  }
});

describe("draws", () => {
  const drawn = (seed: number, count: number): number[] => {
    const random = randomFrom(seed);
    return Array.from({ length: count }, random);
  };

  test("come again with their seed, and differ with another", () => {
    expect(drawn(7, 50)).toEqual(drawn(7, 50));
    expect(drawn(7, 50)).not.toEqual(drawn(8, 50));
    expect(new Set(drawn(0, 1000)).size).toBe(1000);
  });

  test("are spread evenly between 0 and 1", () => {
    const bins = Array.from({ length: 10 }, () => 0);
    const shares = drawn(20_261_124, 100_000);
    expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
    for (const share of shares) {
      bins[Math.floor(share * 10)] = (bins[Math.floor(share * 10)] ?? 0) + 1;
    }
    const chi = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chi).toBeLessThan(27.9);
  });
});

describe("rank correlation", () => {
  const ranksOf = (values: readonly number[]): number[] => {
    const order = values.map((_, i) => i).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    const ranks = values.map(() => 0);
    for (const [rank, i] of order.entries()) ranks[i] = rank;
    return ranks;
  };
  const correlation = (a: readonly number[], b: readonly number[]): number => {
    const [x, y] = [ranksOf(a), ranksOf(b)];
    const apart = x.reduce((sum, rank, i) => sum + (rank - (y[i] ?? 0)) ** 2, 0);
    return 1 - (6 * apart) / (a.length * (a.length ** 2 - 1));
  };
  const draw = (ties: readonly Tie[]): number[][] => {
    const [columns, shares] = [[[], [], []] as number[][], new Float64Array(3)];
    const [random, sample] = [randomFrom(3), samplerOf(3, ties)];
    for (let i = 0; i < 20_000; i += 1) {
      sample?.(random, shares);
      for (const [d, column] of columns.entries()) column.push(shares[d] ?? 0);
    }
    return columns;
  };

  test("is reached, and what is not tied stays apart", () => {
    const [a = [], b = [], c = []] = draw([
      { a: 0, b: 2, rank: 0.7 },
      { a: 2, b: 1, rank: -0.4 },
    ]);
    expect(correlation(a, c)).toBeCloseTo(0.7, 1);
    expect(correlation(b, c)).toBeCloseTo(-0.4, 1);
    expect(Math.abs(correlation(a, b))).toBeLessThan(0.03);
  });

  test("of 1 makes two drivers move as one", () => {
    const [a = [], b = []] = draw([{ a: 0, b: 1, rank: 1 }]);
    expect(correlation(a, b)).toBeCloseTo(1, 6);
  });

  test("that contradicts itself is refused", () => {
    const ties = [
      { a: 0, b: 1, rank: 0.9 },
      { a: 1, b: 2, rank: 0.9 },
      { a: 0, b: 2, rank: -0.9 },
    ];
    expect(samplerOf(3, ties)).toBeNull();
    expect(samplerOf(3, [{ a: 0, b: 1, rank: 1.2 }])).toBeNull();
    expect(samplerOf(3, [{ a: 1, b: 1, rank: 0.5 }])).toBeNull();
  });
});

test("quantiles lie between ranks as type 7 has them", () => {
  const sorted = Float64Array.of(10, 20, 30, 40, 100);
  expect([0, 0.1, 0.5, 0.9, 1].map((share) => quantileAt(sorted, share))).toEqual([
    10, 14, 30, 76, 100,
  ]);
  expect(spreadOf(sorted).mean).toBe(40);
  expect(meanOfGreatest(sorted, 0.4)).toBe(70);
});

test("bars hold every future once, the greatest in the last", () => {
  const bars = barsOf(Float64Array.of(0, 1, 2, 3, 9, 10), 5);
  expect(bars.map(({ count }) => count)).toEqual([2, 2, 0, 0, 2]);
  expect(bars.at(-1)).toEqual({ from: 8, to: 10, count: 2 });
  expect(barsOf(Float64Array.of(4, 4), 5)).toEqual([{ from: 4, to: 4, count: 2 }]);
});
