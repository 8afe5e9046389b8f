import {
  add,
  decimal,
  divide,
  integer,
  isDecimal,
  multiply,
  type Rational,
  subtract,
} from "../base/rational.ts";
import { blankMetric } from "../domain/blank.ts";
import { writeMoney } from "../reference/language.ts";
import { contextWith } from "./context.ts";
import {
  better,
  counted,
  examplesAt,
  nudged,
  readingOf,
  type Scale,
  scaleOf,
  writeMeasure,
} from "./measure.ts";
import type { LineOf, Mechanism, PaymentContext, Row, Trace } from "./mechanism.ts";
import { duePeriods, oneReading, totalOf } from "./outcome-line.ts";
import { traced } from "./trace.ts";

type Linear = LineOf<"linear-incentive">;

interface Point {
  readonly at: Rational;
  readonly amountMinor: bigint;
  /** Its place in the design, whose order may differ. */
  readonly index: number;
}

/** Points from worst to best; null while fewer than two are complete, or two share a measure. */
function pointsOf(line: Linear, scale: Scale): readonly Point[] | null {
  const points: Point[] = [];
  for (const [index, { at, amountMinor }] of line.points.entries()) {
    if (!isDecimal(at) || amountMinor === null) return null;
    points.push({ at: decimal(at), amountMinor: BigInt(amountMinor), index });
  }
  points.sort((a, b) => better(a.at, b.at, scale));
  const repeated = points.some((p, i) => {
    const next = points[i + 1];
    return next !== undefined && better(p.at, next.at, scale) === 0;
  });
  return points.length < 2 || repeated ? null : points;
}

function rowsOf(points: readonly Point[], scale: Scale, context: PaymentContext): Row[] {
  const { language } = context;
  const { range } = language;
  return points.map((point, i) => {
    const measure = writeMeasure(point.at, language);
    const isTarget = scale.target !== null && better(point.at, scale.target, scale) === 0;
    const atEnd = i === 0 ? !scale.up : i === points.length - 1 ? scale.up : null;
    const pattern = atEnd === null ? "{a}" : atEnd ? range.orMore : range.orLess;
    const label = pattern.replace("{a}", measure);
    return {
      label: isTarget ? range.target.replace("{a}", label) : label,
      amountMinor: point.amountMinor,
      labelField: `points.${point.index}.at`,
      amountField: `points.${point.index}.amountMinor`,
    };
  });
}

function sum(line: Linear, measured: string, context: PaymentContext): Trace | null {
  const scale = scaleOf(context.metric);
  const points = pointsOf(line, scale);
  if (points === null) return null;
  const value = counted(measured, scale);
  const { language, currency } = context;
  const above = points.findIndex((point) => better(point.at, value, scale) > 0);
  const [worse, next] = [points.at(above === -1 ? -1 : Math.max(0, above - 1)), points[above]];
  if (worse === undefined) return null;
  const exactly = better(worse.at, value, scale) === 0;
  if (above <= 0 || next === undefined || exactly) {
    const row = rowsOf(points, scale, context)[points.indexOf(worse)]?.label ?? null;
    const formula = writeMoney(worse.amountMinor, currency, language);
    return traced(formula, integer(worse.amountMinor), context, { row });
  }
  const rise = next.amountMinor - worse.amountMinor;
  const share = divide(subtract(value, worse.at), subtract(next.at, worse.at));
  const exact = add(integer(worse.amountMinor), multiply(share, integer(rise)));
  const [v, a, b] = [value, worse.at, next.at].map((x) => writeMeasure(x, language));
  const [over, under] = scale.up ? [`${v} − ${a}`, `${b} − ${a}`] : [`${a} − ${v}`, `${a} − ${b}`];
  const money = (minor: bigint): string => writeMoney(minor, currency, language);
  const formula = `${money(worse.amountMinor)} + (${over}) ÷ (${under}) × ${money(rise)}`;
  return traced(formula, exact, context);
}

function maximumOf(line: Linear, context: PaymentContext): bigint | null {
  const points = pointsOf(line, scaleOf(context.metric));
  return points && points.reduce((most, p) => (p.amountMinor > most ? p.amountMinor : most), 0n);
}

/**
 * Pay in proportion between points: below the worst point its amount, above the best point its
 * amount, between two points a straight line (§6.6).
 */
export const linearIncentive: Mechanism<"linear-incentive"> = {
  model: "linear-incentive",
  needs: oneReading,
  pay(line, facts, context) {
    const measured = readingOf(line.metricId, facts);
    return measured === null ? null : sum(line, measured, context);
  },
  maximum: maximumOf,
  periods: duePeriods,
  total: (line, context) => totalOf(line, maximumOf(line, context), context),
  rows(line, context) {
    const scale = scaleOf(context.metric);
    const points = pointsOf(line, scale);
    return points ? rowsOf(points, scale, context) : [];
  },
  examples(line, context) {
    const scale = scaleOf(context.metric);
    const points = pointsOf(line, scale);
    const best = points?.at(-1);
    if (!points || !best) return [];
    const at = scale.target ?? points.at(-2)?.at ?? best.at;
    const short =
      points.findLast((point) => better(at, point.at, scale) > 0)?.at ?? nudged(at, -1, scale);
    const beyond = better(best.at, at, scale) > 0 ? best.at : at;
    const measures = {
      below: divide(add(short, at), integer(2)),
      at,
      above: nudged(beyond, 1, scale),
    };
    return examplesAt(measures, scale, context.language, (m) => sum(line, m, context));
  },
  curve(line, context) {
    const points = pointsOf(line, scaleOf(context.metric));
    return points && { shape: "line", points, axis: null };
  },
  vectors: [
    ["39.99", 0n],
    ["52.5", 187_500_00n],
    ["60", 300_000_00n],
    ["63.337", 333_370_00n],
    ["95", 500_000_00n],
  ].map(([measured, dueMinor]) => ({
    title: `${measured} between points at 40, 60 and 80`,
    payment: {
      id: "line",
      title: "Sustained employment",
      model: "linear-incentive" as const,
      metricId: "employment",
      frequency: "once" as const,
      points: [
        { at: "40", amountMinor: 0 },
        { at: "60", amountMinor: 300_000_00 },
        { at: "80", amountMinor: 500_000_00 },
      ],
    },
    context: contextWith({ metrics: [{ ...blankMetric("employment"), decimals: 3 }] }),
    facts: { readings: { employment: String(measured) } },
    dueMinor: BigInt(dueMinor ?? 0n),
  })),
};
