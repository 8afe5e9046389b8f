import type { LineOf } from "../../../domain/payment.ts";
import type { Chart, Handle } from "../CurveChart.tsx";
import { moneyOf, roundTicks, type SetField, unitsFrom, unitsText } from "./chart-parts.ts";

/** Units that the axis spans where no price has a limit. */
const usualUnits = 100;

/** Letters of a name that are drawn. */
const longest = 28;

/** Each price as far as its limit: the handle at its end moves both. Null while there is no price. */
export function rateCardChart(
  { items }: LineOf<"rate-card">,
  currency: string,
  set: SetField,
): Chart | null {
  const money = moneyOf(currency);
  const priced = items.flatMap((item, index) =>
    item.unitMinor === null ? [] : [{ item, index, unitMinor: item.unitMinor }],
  );
  if (priced.length === 0) return null;
  const limits = priced.flatMap(({ item }) => item.capUnits ?? []);
  const right = Math.max(1, ...limits, limits.length === 0 ? usualUnits : 0) * 1.25;
  const top = money.toMajor(Math.max(1, ...priced.map(({ unitMinor }) => unitMinor))) * 1.25;
  const ends = priced.map(({ item, unitMinor }) => ({
    x: item.capUnits ?? right,
    y: money.toMajor(unitMinor),
  }));
  const lines = ends.map((end) => [{ x: 0, y: end.y }, end]);
  const [first = [], ...others] = lines;
  const handles = priced.map(({ item, index, unitMinor }, i): Handle => {
    const name = item.title || `Price ${index + 1}`;
    const limit =
      item.capUnits === null ? "without a limit" : `for at most ${unitsText(item.capUnits)}`;
    return {
      ...(ends[i] ?? { x: 0, y: 0 }),
      moves: item.capUnits === null ? "up" : "both",
      label: name,
      tag: shortened(name),
      words: `${money.write(unitMinor)} a unit, ${limit}`,
      move: (at, amount) =>
        set(
          `items.${index}`,
          {
            ...item,
            unitMinor: money.toMinor(amount),
            capUnits: item.capUnits === null ? null : unitsFrom(at),
          },
          "Price",
        ),
    };
  });
  return {
    plot: {
      shape: "line",
      points: first,
      xTicks: roundTicks(right),
      yTicks: money.ticks(top),
      reversed: false,
    },
    lines: others,
    extent: { left: 0, right, top, bottom: 0 },
    alt: `Price of a unit, as far as each is paid. ${handles.map(({ label, words }) => `${label}: ${words}`).join("; ")}.`,
    axis: "units paid at most",
    decimals: 0,
    finestAmount: money.finest,
    handles,
  };
}

/** A name as it fits beside a point. */
function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length <= longest
    ? name
    : `${letters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`;
}
