import { decimal, divide, integer, multiply, type Rational, toFixed } from "../base/rational.ts";
import { blankMetric } from "../domain/blank.ts";
import { writeMoney } from "../reference/language.ts";
import { paymentWordsOf } from "../reference/payment-words.ts";
import { contextWith } from "./context.ts";
import { type Facts, factsOf } from "./facts.ts";
import { counted, readingOf, scaleOf, writeMeasure, writeMeasureWithUnit } from "./measure.ts";
import type { LineOf, Mechanism, PaymentContext, Row, Vector } from "./mechanism.ts";
import { duePeriods, oneReading } from "./outcome-line.ts";
import { figureStep, type Step, type Trace, traced } from "./trace.ts";

type TopUp = LineOf<"amc-top-up">;

/** The Supplier's part of the fund, by its part of the target: `fund × its units ÷ all units`. */
function partOf({ fundMinor, targetUnits, supplierUnits }: TopUp): Rational | null {
  if (fundMinor === null || !targetUnits || supplierUnits === null) return null;
  return divide(multiply(integer(fundMinor), integer(supplierUnits)), integer(targetUnits));
}

/** Units that the Supplier's part pays the top-up for: `floor(part ÷ top-up)`. */
function allotment(line: TopUp): bigint | null {
  const part = partOf(line);
  if (part === null || !line.topUpMinor) return null;
  return part.n / (part.d * BigInt(line.topUpMinor));
}

/** Whole units that get the top-up now, after those that got it before; null while it cannot be told. */
export function toppedUnits(line: TopUp, facts: Facts, context: PaymentContext): bigint | null {
  const reading = readingOf(line.metricId, facts);
  const all = allotment(line);
  if (reading === null || all === null) return null;
  const units = counted(reading, scaleOf(context.metric));
  if (units.n < 0n) return null;
  const left = all - decimal(facts.earlier.units[line.id] ?? "0").n;
  const whole = units.n / units.d;
  return whole < left ? whole : left > 0n ? left : 0n;
}

function sum(line: TopUp, facts: Facts, context: PaymentContext): Trace | null {
  const topped = toppedUnits(line, facts, context);
  const reading = readingOf(line.metricId, facts);
  if (topped === null || reading === null || line.topUpMinor === null) return null;
  const delivered = writeMeasure(counted(reading, scaleOf(context.metric)), context.language);
  const paid = writeMeasure(integer(topped), context.language);
  const before: Step[] =
    delivered === paid ? [] : [figureStep(`min(${delivered}, ${paid})`, integer(topped), context)];
  const rate = writeMoney(line.topUpMinor, context.currency, context.language);
  const exact = integer(topped * BigInt(line.topUpMinor));
  return traced(`${paid} × ${rate}`, exact, context, { before });
}

function totalOf(line: TopUp): bigint | null {
  const all = allotment(line);
  return all === null ? null : all * BigInt(line.topUpMinor ?? 0);
}

function rowsOf(line: TopUp, context: PaymentContext): Row[] {
  const words = paymentWordsOf(context.language);
  const part = partOf(line);
  const rows = [
    [words.topUp, line.topUpMinor, "topUpMinor"],
    [words.tailPrice, line.tailMinor, "tailMinor"],
    [words.fundPart, part && part.n / part.d, "fundMinor"],
  ] as const;
  return rows.flatMap(([label, amount, field]) =>
    amount === null
      ? []
      : [{ label, amountMinor: BigInt(amount), labelField: field, amountField: field }],
  );
}

/**
 * A top-up for each unit above the tail price, until the Supplier's part of the fund is used: units
 * topped up are at most `floor(fund × its units ÷ all units ÷ top-up)` (§6.17). The price that a
 * buyer pays for the unit itself is no part of the line.
 */
export const amcTopUp: Mechanism<"amc-top-up"> = {
  model: "amc-top-up",
  needs: oneReading,
  pay: sum,
  maximum: totalOf,
  periods: duePeriods,
  total: totalOf,
  rows: rowsOf,
  examples(line, context) {
    const all = allotment(line);
    const { metricId } = line;
    if (all === null || metricId === null) return [];
    const cases = [
      { place: "below", units: all / 2n },
      { place: "at", units: all },
      { place: "above", units: all + (all + 9n) / 10n },
    ] as const;
    const scale = scaleOf(context.metric);
    return cases.flatMap(({ place, units }) => {
      const value = integer(units);
      const readings = { [metricId]: toFixed(value, 0) };
      const trace = sum(line, factsOf({ readings }), context);
      const measured = writeMeasureWithUnit(value, scale, context.language);
      return trace ? [{ place, measured, trace }] : [];
    });
  },
  curve(line) {
    const [all, total] = [allotment(line), totalOf(line)];
    if (all === null || total === null || all === 0n) return null;
    const points = [
      { at: integer(0), amountMinor: 0n },
      { at: integer(all), amountMinor: total },
    ];
    return { shape: "line", points, axis: null };
  },
  vectors: [
    vector("a fund of $1.5bn at $3.50 a dose", "500000000", {}, "0", 428_571_428n * 3_50n),
    vector(
      "a third of the market",
      "500000000",
      { supplierUnits: 100_000_000 },
      "0",
      142_857_142n * 3_50n,
    ),
    vector("deliveries within the fund", "30000000", {}, "0", 30_000_000n * 3_50n),
    vector("what is left of it", "30000000", {}, "420000000", 8_571_428n * 3_50n),
    vector("a fund that is used", "30000000", {}, "428571428", 0n),
  ],
};

/** The pneumococcal commitment's fund and top-up. */
function vector(
  title: string,
  delivered: string,
  changed: Partial<TopUp>,
  earlier: string,
  dueMinor: bigint,
): Vector<TopUp> {
  return {
    title,
    payment: {
      id: "doses",
      title: "Doses delivered",
      model: "amc-top-up",
      metricId: "doses",
      frequency: "yearly",
      fundMinor: 1_500_000_000_00,
      topUpMinor: 3_50,
      tailMinor: 3_50,
      targetUnits: 300_000_000,
      supplierUnits: 300_000_000,
      firmOrders: [],
      ...changed,
    },
    context: contextWith({ currency: "USD", metrics: [blankMetric("doses")] }),
    facts: {
      readings: { doses: delivered },
      earlier: { units: { doses: earlier }, paidMinor: 0n },
    },
    dueMinor,
  };
}
