import type { Collar } from "../../../payment/terms.ts";
import type { Chart, Handle } from "../CurveChart.tsx";
import { roundTicks, type SetField } from "./chart-parts.ts";

/** Shares of the payment at target that the axes span, in percent. */
const right = 160;

/** What the results of a year earn against what is paid, both in percent of the payment at target. */
export function collarChart(
  { floorPercent: floor, ceilingPercent: ceiling }: Pick<Collar, "floorPercent" | "ceilingPercent">,
  set: SetField,
): Chart {
  const percent = (at: number): string => `${at}%`;
  const limit = (
    field: string,
    label: string,
    at: number,
    [least, most]: readonly [number, number],
  ): Handle => ({
    x: at,
    y: at,
    moves: "along",
    label,
    words: `${at}% of the payment at target`,
    move: (to) => set(field, Math.min(most, Math.max(least, Math.round(Number(to)))), label),
  });
  const end = { x: right, y: ceiling ?? right };
  return {
    plot: {
      shape: "line",
      points: [
        { x: 0, y: floor },
        { x: floor, y: floor },
        ...(ceiling === null ? [] : [{ x: ceiling, y: ceiling }]),
        end,
      ],
      xTicks: roundTicks(right, percent),
      yTicks: roundTicks(right, percent),
      mark: { at: 100, text: "100%" },
      reversed: false,
    },
    extent: { left: 0, right, top: right, bottom: 0 },
    alt: `Outcome payments of a year: at least ${floor}%${ceiling === null ? "" : ` and at most ${ceiling}%`} of the payment at target, and what results earn between them.`,
    axis: "earned in a year, of the payment at target",
    decimals: 0,
    finestAmount: 1,
    handles: [
      limit("floor", "Lower limit", floor, [0, 100]),
      ...(ceiling === null ? [] : [limit("ceiling", "Upper limit", ceiling, [100, 150])]),
    ],
  };
}
