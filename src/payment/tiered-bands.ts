import { decimal, isDecimal } from "../base/rational.ts";
import { blankMetric } from "../domain/blank.ts";
import { english } from "../reference/language.ts";
import { type Band, type BandTable, bandRows, mostOf, payByBand } from "./band-table.ts";
import { better, examplesAt, nudged, type Scale, scaleOf } from "./measure.ts";
import type { LineOf, Mechanism, PaymentContext } from "./mechanism.ts";
import { duePeriods, totalOf } from "./outcome-line.ts";

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
  const table = tableOf(line, scaleOf(context.metric));
  return table && mostOf(table);
}

/** Pay by bands: the amount of the best band reached, nothing short of the first (§6.5, step). */
export const tieredBands: Mechanism<"tiered-bands"> = {
  model: "tiered-bands",
  pay(line, measured, context) {
    const table = tableOf(line, scaleOf(context.metric));
    return table && payByBand(table, measured, context);
  },
  maximum: maximumOf,
  periods: duePeriods,
  total: (line, context) => totalOf(line, maximumOf(line, context), context),
  rows(line, context) {
    const scale = scaleOf(context.metric);
    const table = tableOf(line, scale);
    return table ? bandRows(table, scale, context) : [];
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
    return examplesAt(measures, scale, context.language, (m) => payByBand(table, m, context));
  },
  curve(line, context) {
    const table = tableOf(line, scaleOf(context.metric));
    if (!table) return null;
    return {
      shape: "step",
      points: table.bands.map((band) => ({ at: band.from, amountMinor: band.amountMinor })),
    };
  },
  vectors: [
    { measured: "31", direction: "down", inclusive: true, due: 0n },
    { measured: "20", direction: "down", inclusive: true, due: 400_000_00n },
    { measured: "20", direction: "down", inclusive: false, due: 0n },
    { measured: "19.4", direction: "down", inclusive: false, due: 400_000_00n },
    { measured: "8", direction: "down", inclusive: true, due: 1_500_000_00n },
  ].map(({ measured, direction, inclusive, due }) => ({
    title: `${measured} where bands begin at 20, 14 and 8, ${inclusive ? "inclusive" : "exclusive"}`,
    payment: {
      id: "bands",
      title: "Fuel poverty",
      model: "tiered-bands" as const,
      metricId: "fuel-poverty",
      frequency: "once" as const,
      inclusive,
      cumulative: false,
      bands: [
        { from: "20", amountMinor: 400_000_00 },
        { from: "14", amountMinor: 900_000_00 },
        { from: "8", amountMinor: 1_500_000_00 },
      ],
    },
    context: {
      currency: "GBP",
      language: english,
      metric: { ...blankMetric("fuel-poverty"), direction: direction as "down" },
      start: null,
      end: null,
    },
    measured,
    dueMinor: due,
  })),
};
