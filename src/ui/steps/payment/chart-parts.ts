import { currencyOf } from "../../../reference/currencies.ts";
import { english, writeMoney, writeNumber, writeShortMoney } from "../../../reference/language.ts";
import { niceAbove } from "../../futures/chart-scale.ts";

/** Sets a field below the payment line that a chart draws. */
export type SetField = (field: string, value: unknown, label: string) => void;

/** The most that a field of money or of units can hold. */
const most = Number.MAX_SAFE_INTEGER;

/** Money of one currency, between minor units as they are stored and major units as they are drawn. */
export function moneyOf(currency: string) {
  const unit = 10 ** currencyOf(currency).exponent;
  return {
    decimals: currencyOf(currency).exponent,
    finest: 1 / unit,
    toMajor: (minor: number): number => minor / unit,
    toMinor: (major: number): number => Math.min(most, Math.max(0, Math.round(major * unit))),
    write: (minor: number): string => writeMoney(minor, currency, english),
    ticks: (high: number) =>
      roundTicks(high, (at) =>
        at * unit >= 1e5 * unit
          ? writeShortMoney(BigInt(Math.round(at * unit)), currency, english)
          : writeMoney(Math.round(at * unit), currency, english),
      ),
  };
}

/** Five or so round positions from nothing up to `high`. */
export function roundTicks(high: number, write: (at: number) => string = plainCount) {
  if (!(high > 0)) return [{ at: 0, text: write(0) }];
  const scale = high < 10 ? 1e-6 : 1;
  const step = niceAbove(high / 5 / scale) * scale;
  return Array.from({ length: Math.floor(high / step + 1e-9) + 1 }, (_, i) => {
    const at = Math.round(i * step * 1e6) / 1e6;
    return { at, text: write(at) };
  });
}

function plainCount(at: number): string {
  return writeNumber(String(at), english);
}

/** Whole units, as many as a field can hold. */
export function unitsFrom(at: string): number {
  return Math.min(most, Math.max(0, Math.round(Number(at))));
}

/** "200 units", "1 unit". */
export function unitsText(count: number): string {
  return `${plainCount(count)} ${count === 1 ? "unit" : "units"}`;
}
