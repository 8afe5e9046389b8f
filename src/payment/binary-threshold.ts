import { decimal, isDecimal } from "../base/rational.ts";
import { blankMetric } from "../domain/blank.ts";
import { type BandTable, bandRows, payByBand } from "./band-table.ts";
import { contextWith } from "./context.ts";
import { better, examplesAt, nudged, readingOf, scaleOf } from "./measure.ts";
import type { LineOf, Mechanism, PaymentContext } from "./mechanism.ts";
import { duePeriods, oneReading, totalOf } from "./outcome-line.ts";

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
  needs: oneReading,
  pay(line, facts, context) {
    const table = tableOf(line);
    const measured = readingOf(line.metricId, facts);
    return table && measured !== null ? payByBand(table, measured, context) : null;
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
      axis: null,
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
    context: contextWith({ metrics: [{ ...blankMetric("tenancies"), decimals: 1 }] }),
    facts: { readings: { tenancies: measured } },
    dueMinor: due,
  })),
};
