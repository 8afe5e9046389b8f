import { isDecimal } from "../../../base/rational.ts";
import type { LineOf } from "../../../domain/payment.ts";
import type { Chart } from "../CurveChart.tsx";
import { moneyOf, roundTicks, type SetField } from "./chart-parts.ts";

type Items = LineOf<"weighted-score">["items"];

/** What a score earns: the pool at 100. Null while the pool is unknown. */
export function scoreChart(
  { poolMinor, items }: LineOf<"weighted-score">,
  currency: string,
  set: SetField,
): Chart | null {
  if (poolMinor === null || poolMinor === 0) return null;
  const money = moneyOf(currency);
  const pool = money.toMajor(poolMinor);
  const best = Math.max(100, bestScore(items));
  const top = ((pool * best) / 100) * 1.15;
  return {
    plot: {
      shape: "line",
      points: [
        { x: 0, y: 0 },
        { x: 100, y: pool },
        { x: best, y: (pool * best) / 100 },
      ],
      xTicks: roundTicks(best),
      yTicks: money.ticks(top),
      mark: { at: 100, text: money.write(poolMinor) },
      reversed: false,
    },
    markName: "Pool",
    extent: { left: 0, right: best, top, bottom: 0 },
    alt: `Payment by score: nothing at 0, ${money.write(poolMinor)} at 100, in proportion between them.`,
    axis: "score, before gates",
    decimals: 0,
    finestAmount: money.finest,
    handles: [
      {
        x: 100,
        y: pool,
        moves: "up",
        label: "Pool at a score of 100",
        words: money.write(poolMinor),
        move: (_at, amount) => set("poolMinor", money.toMinor(amount), "Pool"),
      },
    ],
  };
}

/** The score where every metric is as far as it counts. */
function bestScore(items: Items): number {
  return items.reduce((sum, { weight, maximum }) => {
    return sum + weight * (isDecimal(maximum) ? Number(maximum) : 1);
  }, 0);
}

/**
 * The weights after the boundary behind one of them moved to a position of the whole: what it gains its
 * neighbour loses. The last boundary has no neighbour, and changes the sum.
 */
export function moveBoundary(
  weights: readonly number[],
  index: number,
  position: number,
): readonly number[] {
  const before = weights.slice(0, index).reduce((sum, each) => sum + each, 0);
  const pair = weights.slice(index, index + 2);
  const isLast = index === weights.length - 1;
  const room = isLast ? Math.max(0, 100 - before) : pair.reduce((sum, each) => sum + each, 0);
  const own = Math.min(room, Math.max(0, Math.round(position) - before));
  return weights.map((weight, i) => (i === index ? own : i === index + 1 ? room - own : weight));
}
