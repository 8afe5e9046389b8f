import { decimal, isDecimal } from "../base/rational.ts";
import { blankMetric } from "../domain/blank.ts";
import { english } from "../reference/language.ts";
import { type BandTable, bandRows, payByBand } from "./band-table.ts";
import { better, examplesAt, nudged, scaleOf } from "./measure.ts";
import type { LineOf, Mechanism, PaymentContext } from "./mechanism.ts";
import { duePeriods, totalOf } from "./outcome-line.ts";

type Threshold = LineOf<"binary-threshold">;

function tableOf(line: Threshold): BandTable | null {
  if (!isDecimal(line.threshold) || line.amountMinor === null) return null;
  const band = {
    from: decimal(line.threshold),
    amountMinor: BigInt(line.amountMinor),
    fromField: "threshold",
    amountField: "amountMinor",
  };
  return { bands: [band], inclusive: line.inclusive };
}

function maximumOf(line: Threshold, _context: PaymentContext): bigint | null {
  return line.amountMinor === null ? null : BigInt(line.amountMinor);
}

/** All or nothing at a threshold: a table of one band (§6.4). */
export const binaryThreshold: Mechanism<"binary-threshold"> = {
  model: "binary-threshold",
  pay(line, measured, context) {
    const table = tableOf(line);
    return table && payByBand(table, measured, context);
  },
  maximum: maximumOf,
  periods: duePeriods,
  total: (line, context) => totalOf(line, maximumOf(line, context), context),
  rows(line, context) {
    const table = tableOf(line);
    return table ? bandRows(table, scaleOf(context.metric), context) : [];
  },
  examples(line, context) {
    const table = tableOf(line);
    const threshold = table?.bands[0]?.from;
    if (!table || !threshold) return [];
    const scale = scaleOf(context.metric);
    const beyond =
      scale.target && better(scale.target, threshold, scale) > 0 ? scale.target : threshold;
    const measures = {
      below: nudged(threshold, -1, scale),
      at: threshold,
      above: nudged(beyond, 1, scale),
    };
    return examplesAt(measures, scale, context.language, (m) => payByBand(table, m, context));
  },
  curve(line) {
    const table = tableOf(line);
    if (!table) return null;
    return {
      shape: "step",
      points: table.bands.map((band) => ({ at: band.from, amountMinor: band.amountMinor })),
    };
  },
  vectors: [
    { measured: "75", inclusive: true, due: 250_000_00n },
    { measured: "74.9", inclusive: true, due: 0n },
    { measured: "75", inclusive: false, due: 0n },
    { measured: "75.1", inclusive: false, due: 250_000_00n },
    { measured: "74.95", inclusive: true, due: 250_000_00n },
  ].map(({ measured, inclusive, due }) => ({
    title: `${measured} against 75 at one decimal, ${inclusive ? "inclusive" : "exclusive"}`,
    payment: {
      id: "threshold",
      title: "Tenancies sustained",
      model: "binary-threshold" as const,
      metricId: "tenancies",
      frequency: "once" as const,
      inclusive,
      threshold: "75",
      amountMinor: 250_000_00,
    },
    context: {
      currency: "GBP",
      language: english,
      metric: { ...blankMetric("tenancies"), decimals: 1 },
      start: null,
      end: null,
    },
    measured,
    dueMinor: due,
  })),
};
