import type { LineOf } from "../../../domain/payment.ts";
import type { Chart } from "../CurveChart.tsx";
import { moneyOf, roundTicks, type SetField, unitsFrom, unitsText } from "./chart-parts.ts";

/**
 * What a unit brings: tail price and top-up while the Supplier's part of the fund lasts, then the tail
 * price for good. Null while a figure is missing.
 */
export function topUpChart(
  line: LineOf<"amc-top-up">,
  currency: string,
  set: SetField,
): Chart | null {
  const { fundMinor, topUpMinor, tailMinor, targetUnits, supplierUnits } = line;
  if (fundMinor === null || tailMinor === null || !topUpMinor) return null;
  if (!targetUnits || !supplierUnits) return null;
  const money = moneyOf(currency);
  const [tail, topUp] = [money.toMajor(tailMinor), money.toMajor(topUpMinor)];
  const part = (fundMinor / targetUnits) * supplierUnits;
  const topped = Math.floor(part / topUpMinor);
  const right = Math.max(1, topped) * 1.4;
  const top = (tail + topUp) * 1.3;
  const fundFor = (units: number): number =>
    Math.min(
      Number.MAX_SAFE_INTEGER,
      Math.round((units * topUpMinor * targetUnits) / supplierUnits),
    );
  return {
    plot: {
      shape: "step",
      points: [
        { x: 0, y: tail + topUp },
        { x: topped, y: tail },
        { x: right, y: tail },
      ],
      xTicks: roundTicks(right),
      yTicks: money.ticks(top),
      reversed: false,
    },
    extent: { left: 0, right, top, bottom: 0 },
    alt: `What a unit brings: ${money.write(tailMinor + topUpMinor)} for the first ${unitsText(topped)}, then ${money.write(tailMinor)}.`,
    axis: "units delivered",
    decimals: 0,
    finestAmount: money.finest,
    handles: [
      {
        x: topped / 2,
        y: tail + topUp,
        moves: "up",
        label: "Top-up for each unit",
        words: `${money.write(topUpMinor)} above the tail price`,
        move: (_at, amount) => set("topUpMinor", money.toMinor(amount - tail), "Top-up"),
      },
      {
        x: topped,
        y: tail + topUp / 2,
        moves: "along",
        label: "Top-up fund",
        words: `${money.write(fundMinor)}, which tops up ${unitsText(topped)}`,
        move: (at) => set("fundMinor", fundFor(unitsFrom(at)), "Top-up fund"),
      },
      {
        x: (topped + right) / 2,
        y: tail,
        moves: "up",
        label: "Tail price",
        words: `${money.write(tailMinor)} a unit`,
        move: (_at, amount) => set("tailMinor", money.toMinor(amount), "Tail price"),
      },
    ],
  };
}
