import type { LineOf } from "../../../domain/payment.ts";
import type { Plot } from "../../../payment/curve.ts";
import type { Chart, Handle } from "../CurveChart.tsx";
import { domainOf } from "../curve-scale.ts";
import { moneyOf, type SetField } from "./chart-parts.ts";

/**
 * The settlement against the reference price, with handles for the strike price, the price that is
 * planned with, the Authority's limit of a period, and the share that is paid back.
 */
export function carbonChart(
  line: LineOf<"ccfd-settlement">,
  plot: Plot,
  alt: string,
  currency: string,
  set: SetField,
): Chart {
  const money = moneyOf(currency);
  const extent = domainOf(plot);
  const units = Number(line.expectedUnits);
  const strike = money.toMajor(line.strikeMinor ?? 0);
  const limit = line.capPeriodMinor === null ? null : money.toMajor(line.capPeriodMinor);
  const due = (price: number): number => {
    const gross = (strike - price) * units;
    if (gross < 0) return line.twoWay ? (gross * line.paybackPercent) / 100 : 0;
    return limit === null ? gross : Math.min(limit, gross);
  };
  const priceOf = (field: string, label: string, price: number, minor: number): Handle => ({
    x: price,
    y: due(price),
    moves: "along",
    label,
    words: `${money.write(minor)} a tonne`,
    move: (at) => set(field, money.toMinor(Number(at)), label),
  });
  const assumed = line.assumedReferenceMinor;
  const isAsideOfStrike = assumed !== null && assumed !== line.strikeMinor;
  const planned = money.toMajor(assumed ?? 0);
  const full = strike * units;
  const isFelt = limit !== null && limit < full;
  return {
    plot,
    extent,
    alt,
    axis: plot.price?.name ?? "reference price",
    markName: "Strike price",
    decimals: money.decimals,
    finestAmount: money.finest,
    handles: [
      ...(line.twoWay && full > 0
        ? [
            {
              x: 2 * strike,
              y: due(2 * strike),
              moves: "up" as const,
              label: "Share paid back",
              words: `${line.paybackPercent}% of what the reference price is higher`,
              move: (_at: string, amount: number) =>
                set("paybackPercent", shareOf(-amount, full), "Share paid back"),
            },
          ]
        : []),
      priceOf("strikeMinor", "Strike price", strike, line.strikeMinor ?? 0),
      ...(isAsideOfStrike && planned <= 2 * strike
        ? [priceOf("assumedReferenceMinor", "Reference price for planning", planned, assumed)]
        : []),
      ...(isFelt && limit !== null
        ? [
            {
              x: strike - limit / units,
              y: limit,
              moves: "up" as const,
              label: "Most in a period",
              words: money.write(line.capPeriodMinor ?? 0),
              move: (_at: string, amount: number) =>
                set("capPeriodMinor", money.toMinor(amount), "Most in a period"),
            },
          ]
        : []),
    ],
  };
}

/** Whole percent from 0 to 100. */
function shareOf(part: number, whole: number): number {
  return Math.min(100, Math.max(0, Math.round((part / whole) * 100)));
}
