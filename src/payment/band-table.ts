import { integer, type Rational } from "../base/rational.ts";
import { writeMoney } from "../reference/language.ts";
import { better, counted, type Scale, scaleOf, writeMeasure } from "./measure.ts";
import type { PaymentContext, Row } from "./mechanism.ts";
import { type Trace, traced } from "./trace.ts";

/** A step in a payment: from this measure on (or beyond it), this amount. */
export interface Band {
  readonly from: Rational;
  readonly amountMinor: bigint;
  /** Fields of the payment line that hold the two. */
  readonly fromField: string;
  readonly amountField: string;
}

/** Bands from worst to best, and whether a measure exactly at `from` is inside its band; null is open. */
export interface BandTable {
  readonly bands: readonly Band[];
  readonly inclusive: boolean | null;
}

/** One row for what lies short of the first band, then one a band; none while the edges are open. */
export function bandRows(table: BandTable, scale: Scale, context: PaymentContext): Row[] {
  const { range } = context.language;
  const write = (value: Rational | undefined): string =>
    value === undefined ? "" : writeMeasure(value, context.language);
  const short = scale.up
    ? table.inclusive
      ? range.lessThan
      : range.orLess
    : table.inclusive
      ? range.moreThan
      : range.orMore;
  const inside = scale.up
    ? table.inclusive
      ? [range.fromUpTo, range.orMore]
      : [range.aboveUpTo, range.moreThan]
    : table.inclusive
      ? [range.orLessButMoreThan, range.orLess]
      : [range.lessThanButAtLeast, range.lessThan];
  const first = table.bands[0];
  if (first === undefined || table.inclusive === null) return [];
  return [
    {
      label: short.replace("{a}", write(first.from)),
      amountMinor: 0n,
      labelField: first.fromField,
      amountField: first.fromField,
    },
    ...table.bands.map((band, i) => {
      const next = table.bands[i + 1];
      const pattern = (next ? inside[0] : inside[1]) ?? "{a}";
      return {
        label: pattern.replace("{a}", write(band.from)).replace("{b}", write(next?.from)),
        amountMinor: band.amountMinor,
        labelField: band.fromField,
        amountField: band.amountField,
      };
    }),
  ];
}

/** The amount of the best band reached, nothing short of the first; null while the edges are open. */
export function payByBand(
  table: BandTable,
  measured: string,
  context: PaymentContext,
): Trace | null {
  if (table.inclusive === null) return null;
  const scale = scaleOf(context.metric);
  const value = counted(measured, scale);
  const index = table.bands.findLastIndex((band) => {
    const order = better(value, band.from, scale);
    return order > 0 || (order === 0 && table.inclusive === true);
  });
  const row = bandRows(table, scale, context)[index + 1];
  const resultMinor = table.bands[index]?.amountMinor ?? 0n;
  const formula = writeMoney(resultMinor, context.currency, context.language);
  return traced(formula, integer(resultMinor), context, { row: row?.label ?? null });
}

/** The most that any band pays. */
export function mostOf(table: BandTable): bigint {
  return table.bands.reduce((most, b) => (b.amountMinor > most ? b.amountMinor : most), 0n);
}
