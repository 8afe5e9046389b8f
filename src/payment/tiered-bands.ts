import { decimal, isDecimal } from "../base/rational.ts";
import { blankMetric } from "../domain/blank.ts";
import { paymentWordsOf } from "../reference/payment-words.ts";
import { type Band, type BandTable, bandRows, mostOf, payByBand } from "./band-table.ts";
import { contextWith } from "./context.ts";
import { cumulativePoints, mostByUnits, payByUnits } from "./cumulative-bands.ts";
import { better, examplesAt, nudged, readingOf, type Scale, scaleOf } from "./measure.ts";
import type { LineOf, Mechanism, PaymentContext, Vector } from "./mechanism.ts";
import { duePeriods, oneReading, totalOf } from "./outcome-line.ts";
import type { Trace } from "./trace.ts";

type Bands = LineOf<"tiered-bands">;

/** Null while a band is incomplete, there is none, or two begin at the same measure. */
function tableOf(line: Bands, scale: Scale): BandTable | null {
  const bands: Band[] = [];
  for (const [i, { from, amountMinor }] of line.bands.entries()) {
    if (!isDecimal(from) || amountMinor === null) return null;
    bands.push({
      from: decimal(from),
      amountMinor: BigInt(amountMinor),
      fromField: `bands.${i}.from`,
      amountField: `bands.${i}.amountMinor`,
    });
  }
  bands.sort((a, b) => better(a.from, b.from, scale));
  const repeated = bands.some((band, i) => {
    const next = bands[i + 1];
    return next !== undefined && better(band.from, next.from, scale) === 0;
  });
  return bands.length === 0 || repeated ? null : { bands, inclusive: line.inclusive };
}

function maximumOf(line: Bands, context: PaymentContext): bigint | null {
  const scale = scaleOf(context.metric);
  const table = tableOf(line, scale);
  if (!table || !line.cumulative) return table && mostOf(table);
  return mostByUnits(table, context);
}

function payTable(
  line: Bands,
  table: BandTable,
  measured: string,
  context: PaymentContext,
): Trace | null {
  return line.cumulative
    ? payByUnits(table, measured, context)
    : payByBand(table, measured, context);
}

/**
 * Pay by bands: the amount of the best band reached, nothing short of the first; or, where the line
 * is cumulative, a rate for each unit inside each band, added up (§6.5).
 */
export const tieredBands: Mechanism<"tiered-bands"> = {
  model: "tiered-bands",
  needs: oneReading,
  pay(line, facts, context) {
    const table = tableOf(line, scaleOf(context.metric));
    const measured = readingOf(line.metricId, facts);
    return table && measured !== null ? payTable(line, table, measured, context) : null;
  },
  maximum: maximumOf,
  periods: duePeriods,
  total: (line, context) => totalOf(line, maximumOf(line, context), context),
  rows(line, context) {
    const scale = scaleOf(context.metric);
    const table = tableOf(line, scale);
    if (!table) return [];
    const rows = bandRows(table, scale, context);
    const { forEachUnit } = paymentWordsOf(context.language);
    return line.cumulative
      ? rows.map((row) => ({ ...row, label: forEachUnit.replace("{a}", row.label) }))
      : rows;
  },
  examples(line, context) {
    const scale = scaleOf(context.metric);
    const table = tableOf(line, scale);
    const best = table?.bands.at(-1);
    if (!table || !best) return [];
    const at = scale.target ?? best.from;
    const further = table.bands.find((band) => better(band.from, at, scale) > 0);
    const measures = {
      below: nudged(at, -1, scale),
      at,
      above: nudged(further?.from ?? at, 1, scale),
    };
    return examplesAt(measures, scale, context.language, (m) => payTable(line, table, m, context));
  },
  curve(line, context) {
    const scale = scaleOf(context.metric);
    const table = tableOf(line, scale);
    if (!table) return null;
    if (line.cumulative) {
      const points = cumulativePoints(table, scale);
      return points && { shape: "line", points, axis: null };
    }
    return {
      shape: "step",
      points: table.bands.map((band) => ({ at: band.from, amountMinor: band.amountMinor })),
      axis: null,
    };
  },
  vectors: [
    vector("31", true, 0n),
    vector("20", true, 400_000_00n),
    vector("20", false, 0n),
    vector("19.4", false, 400_000_00n),
    vector("8", true, 1_500_000_00n),
    unitVector("80", 0n),
    unitVector("130", 30n * 1_000_00n),
    unitVector("260", 100n * 1_000_00n + 60n * 1_500_00n),
  ],
};

/** Where lower is better, and bands begin at 20, 14 and 8. */
function vector(measured: string, inclusive: boolean, dueMinor: bigint): Vector<Bands> {
  return {
    title: `${measured} where bands begin at 20, 14 and 8, ${inclusive ? "inclusive" : "exclusive"}`,
    payment: {
      id: "bands",
      title: "Fuel poverty",
      model: "tiered-bands",
      metricId: "fuel-poverty",
      frequency: "once",
      inclusive,
      cumulative: false,
      bands: [
        { from: "20", amountMinor: 400_000_00 },
        { from: "14", amountMinor: 900_000_00 },
        { from: "8", amountMinor: 1_500_000_00 },
      ],
    },
    context: contextWith({ metrics: [{ ...blankMetric("fuel-poverty"), direction: "down" }] }),
    facts: { readings: { "fuel-poverty": measured } },
    dueMinor,
  };
}

/** £1,000 for each person in work beyond 100, £1,500 for each beyond 200. */
function unitVector(measured: string, dueMinor: bigint): Vector<Bands> {
  return {
    title: `${measured} people at rates from 100 and 200 on`,
    payment: {
      id: "units",
      title: "People in work",
      model: "tiered-bands",
      metricId: "in-work",
      frequency: "once",
      inclusive: true,
      cumulative: true,
      bands: [
        { from: "100", amountMinor: 1_000_00 },
        { from: "200", amountMinor: 1_500_00 },
      ],
    },
    context: contextWith({ metrics: [blankMetric("in-work")] }),
    facts: { readings: { "in-work": measured } },
    dueMinor,
  };
}
