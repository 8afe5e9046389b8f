import {
  add,
  compare,
  decimal,
  integer,
  isDecimal,
  multiply,
  type Rational,
  subtract,
} from "../base/rational.ts";
import { blankMetric } from "../domain/blank.ts";
import { writeMoney, writeNumber } from "../reference/language.ts";
import { paymentWordsOf } from "../reference/payment-words.ts";
import { contextWith } from "./context.ts";
import { type Facts, factsOf, type Need } from "./facts.ts";
import { plainDecimal, writeMeasure } from "./measure.ts";
import type { LineOf, Mechanism, PaymentContext, Row, Vector, WorkedExample } from "./mechanism.ts";
import { duePeriods } from "./outcome-line.ts";
import { figureStep, type Step, type Trace, traced } from "./trace.ts";

type RateCard = LineOf<"rate-card">;
type Item = RateCard["items"][number];

/** Items with their prices; null while one is missing, or there is no item. */
function pricedItems(line: RateCard): readonly (Item & { readonly unitMinor: number })[] | null {
  const items = line.items.flatMap((item) => {
    const { unitMinor } = item;
    return unitMinor === null ? [] : [{ ...item, unitMinor }];
  });
  return items.length === line.items.length && items.length > 0 ? items : null;
}

/** Whether several items count by the same metric, so that its value alone does not tell them apart. */
function sharesMetric(line: RateCard, item: Item): boolean {
  return line.items.filter(({ metricId }) => metricId === item.metricId).length > 1;
}

/**
 * Verified units of an item: whole, unless those that would have come anyway were taken off. Null where
 * they were not established.
 */
function unitsOf(line: RateCard, item: Item, facts: Facts): Rational | null {
  const byMetric = sharesMetric(line, item) ? undefined : facts.readings[item.metricId ?? ""];
  const text = facts.units[item.id] ?? byMetric;
  if (text === undefined || !isDecimal(text)) return null;
  const units = decimal(text);
  return units.n >= 0n ? units : null;
}

/** What an item may still be paid for, after what was paid before; null is no limit. */
function leftOf(item: Item, facts: Facts): Rational | null {
  if (item.capUnits === null) return null;
  const left = subtract(integer(item.capUnits), decimal(facts.earlier.units[item.id] ?? "0"));
  return left.n > 0n ? left : integer(0);
}

/** Units that are paid: those verified, up to what is left. */
export function paidUnits(line: RateCard, item: Item, facts: Facts): string | null {
  const units = unitsOf(line, item, facts);
  const left = leftOf(item, facts);
  if (units === null) return null;
  return plainDecimal(left !== null && compare(units, left) > 0 ? left : units);
}

/** What each item comes to, exactly, by its id; null while the line is unfinished or units are missing. */
export function itemSums(line: RateCard, facts: Facts): ReadonlyMap<string, Rational> | null {
  const sums = new Map<string, Rational>();
  for (const item of pricedItems(line) ?? []) {
    const paid = paidUnits(line, item, facts);
    if (paid === null) return null;
    sums.set(item.id, multiply(decimal(paid), integer(item.unitMinor)));
  }
  return sums;
}

function sum(line: RateCard, facts: Facts, context: PaymentContext): Trace | null {
  const items = pricedItems(line);
  if (items === null) return null;
  const before: Step[] = [];
  const terms: string[] = [];
  let exact = integer(0);
  for (const item of items) {
    const [units, paid] = [unitsOf(line, item, facts), paidUnits(line, item, facts)];
    if (units === null || paid === null) return null;
    const [counted, limit] = [units, decimal(paid)].map((n) => writeMeasure(n, context.language));
    if (counted !== limit) {
      before.push(
        figureStep(`min(${counted}, ${limit})`, decimal(paid), context, labelOf(item, context)),
      );
    }
    terms.push(`${limit} × ${writeMoney(item.unitMinor, context.currency, context.language)}`);
    exact = add(exact, multiply(decimal(paid), integer(item.unitMinor)));
  }
  return traced(terms.join(" + "), exact, context, { before });
}

function nameOf({ title, band }: Item, context: PaymentContext): string {
  const { forBand } = paymentWordsOf(context.language);
  return band ? forBand.replace("{a}", title).replace("{b}", band) : title;
}

function labelOf(item: Item, context: PaymentContext): string {
  const words = paymentWordsOf(context.language);
  const named = nameOf(item, context);
  return item.capUnits === null
    ? named
    : words.atMost
        .replace("{a}", named)
        .replace("{b}", writeMeasure(integer(item.capUnits), context.language));
}

/** Units of an item for planning: its limit, or else the target of the metric that counts it. */
function plannedUnits(item: Item, context: PaymentContext): bigint | null {
  if (item.capUnits !== null) return BigInt(item.capUnits);
  const target = context.metrics[item.metricId ?? ""]?.target.value ?? "";
  if (!isDecimal(target)) return null;
  const units = decimal(target);
  return units.n > 0n ? units.n / units.d : 0n;
}

/** All units over the term at once; null where an item has neither limit nor target. */
function totalOf(line: RateCard, context: PaymentContext): bigint | null {
  let total = 0n;
  for (const item of pricedItems(line) ?? []) {
    const units = plannedUnits(item, context);
    if (units === null) return null;
    total += units * BigInt(item.unitMinor);
  }
  return pricedItems(line) && total;
}

function examplesOf(line: RateCard, context: PaymentContext): WorkedExample[] {
  const planned = line.items.map((item) => plannedUnits(item, context));
  const cases = [
    { place: "below", units: planned.map((n) => n && n / 2n) },
    { place: "at", units: planned },
    { place: "above", units: planned.map((n) => n && n + (n + 9n) / 10n) },
  ] as const;
  return cases.flatMap(({ place, units }) => {
    const pairs = line.items.map((item, i) => [item.id, String(units[i] ?? "")] as const);
    const trace = sum(line, factsOf({ units: Object.fromEntries(pairs) }), context);
    const measured = line.items
      .map(
        (item, i) =>
          `${nameOf(item, context)}: ${writeNumber(String(units[i] ?? ""), context.language)}`,
      )
      .join("; ");
    return trace ? [{ place, measured, trace }] : [];
  });
}

/** A price for each verified unit: `P = Σ min(units, limit) × price` (§6.3). */
export const rateCard: Mechanism<"rate-card"> = {
  model: "rate-card",
  needs: (line) => line.items.map((item) => needOf(line, item)),
  pay: sum,
  maximum: totalOf,
  periods: duePeriods,
  total: totalOf,
  rows: (line, context) =>
    (pricedItems(line) ?? []).map(
      (item, i): Row => ({
        label: labelOf(item, context),
        amountMinor: BigInt(item.unitMinor),
        labelField: `items.${i}.title`,
        amountField: `items.${i}.unitMinor`,
      }),
    ),
  examples: examplesOf,
  curve: () => null,
  vectors: [
    vector("below every limit", { starts: "100", lasting: "40" }, {}, 120_000_00n),
    vector("beyond the limit of one item", { starts: "260", lasting: "40" }, {}, 220_000_00n),
    vector(
      "with most of a limit used before",
      { starts: "100", lasting: "0" },
      { starts: "190" },
      10_000_00n,
    ),
    vector("with nothing verified", { starts: "0", lasting: "0" }, {}, 0n),
  ],
};

function needOf(line: RateCard, item: Item): Need {
  const { id: itemId, metricId } = item;
  return metricId === null || sharesMetric(line, item)
    ? { kind: "units", itemId, metricId }
    : { kind: "reading", metricId };
}

/** £1,000 for each of at most 200 starts, £500 for each of at most 150 that last. */
function vector(
  title: string,
  units: Record<string, string>,
  earlier: Record<string, string>,
  dueMinor: bigint,
): Vector<RateCard> {
  const item = { metricId: "people", band: "", repeatable: false };
  return {
    title,
    payment: {
      id: "card",
      title: "Young people in work",
      model: "rate-card",
      frequency: "quarterly",
      items: [
        { ...item, id: "starts", title: "Start", unitMinor: 1_000_00, capUnits: 200 },
        { ...item, id: "lasting", title: "Six months", unitMinor: 500_00, capUnits: 150 },
      ],
    },
    context: contextWith({ metrics: [blankMetric("people")] }),
    facts: { units, earlier: { units: earlier, paidMinor: 0n } },
    dueMinor,
  };
}
