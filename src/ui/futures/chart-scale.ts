import { english, writeShortMoney } from "../../reference/language.ts";

/** A position of money on an axis, with its words. */
export interface MoneyTick {
  readonly at: number;
  readonly text: string;
}

/** Room around a drawing for its labels, in pixels. */
export const room = { left: 66, right: 18, top: 30, bottom: 28 } as const;

/** Data to pixels. */
export function scaleBetween(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  const width = high > low ? high - low : 1;
  return (value) => Math.round((from + ((value - low) / width) * (to - from)) * 10) / 10;
}

/** Round sums between two, at most about `most` of them. */
export function moneyTicks(
  low: number,
  high: number,
  currency: string,
  most: number,
): readonly MoneyTick[] {
  const step = niceAbove((high - low) / Math.max(1, most));
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const at = (first + i) * step;
    return { at, text: shortMoney(at, currency) };
  });
}

/** The least of 1, 2 and 5 times a power of ten that is no less; at least 1. */
export function niceAbove(value: number): number {
  if (!(value > 1)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const found = [1, 2, 5, 10].find((times) => times * power >= value * (1 - 1e-9));
  return (found ?? 10) * power;
}

/** Minor units, rounded to whole ones, shortened for a chart. */
export function shortMoney(minor: number, currency: string): string {
  return writeShortMoney(BigInt(Math.round(minor)), currency, english);
}

/** A chance in whole percent, never rounded to a certainty that is none. */
export function chanceText(chance: number): string {
  if (chance > 0 && chance < 0.01) return "under 1%";
  if (chance < 1 && chance > 0.99) return "over 99%";
  return `${Math.round(chance * 100)}%`;
}
