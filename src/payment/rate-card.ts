import {
  add,
  compare,
  decimal,
  divide,
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

/** Units or steps, as they were counted and as they are paid, and the share of the price they earn. */
interface Counted {
  readonly units: Rational;
  readonly paid: Rational;
  readonly percent: number;
}

/** What earns an item's price: its results, and the steps on the way where the price is split. */
function countedOf(
  line: RateCard,
  item: Item,
  facts: Facts,
  stepPercent: number,
): readonly Counted[] | null {
  const [units, paid] = [unitsOf(line, item, facts), paidUnits(line, item, facts)];
  if (units === null || paid === null) return null;
  const step = facts.steps[item.id];
  if (step === undefined) return [{ units, paid: decimal(paid), percent: 100 }];
  const steps = paidSteps(item, facts);
  return [
    { units: decimal(step), paid: decimal(steps ?? "0"), percent: stepPercent },
    { units, paid: decimal(paid), percent: 100 - stepPercent },
  ];
}

/** Steps on the way that are paid: those verified, up to what is left; null where an item has none. */
export function paidSteps(item: Item, facts: Facts): string | null {
  const text = facts.steps[item.id];
  if (text === undefined || !isDecimal(text)) return null;
  const left = leftOf({ ...item, id: stepId(item.id) }, facts);
  return left !== null && compare(decimal(text), left) > 0 ? plainDecimal(left) : text;
}

/** Under which id steps that were paid are remembered beside an item's units. */
export function stepId(itemId: string): string {
  return `${itemId} step`;
}

/** What one item comes to, exactly. */
export interface ItemSum {
  readonly item: Item;
  readonly results: Rational;
  /** Nothing where the price is not split. */
  readonly steps: Rational;
}

/** What each item comes to; empty while the line is unfinished or units are missing. */
export function itemSums(line: RateCard, facts: Facts, stepPercent = 0): readonly ItemSum[] {
  const sums = (pricedItems(line) ?? []).map((item) => {
    const [results, steps] = (countedOf(line, item, facts, stepPercent) ?? []).toReversed();
    return {
      item,
      results: results === undefined ? null : priced(item.unitMinor, results),
      steps: steps === undefined ? integer(0) : priced(item.unitMinor, steps),
    };
  });
  return sums.flatMap(({ results, ...rest }) => (results === null ? [] : [{ ...rest, results }]));
}

function priced(unitMinor: number, { paid, percent }: Counted): Rational {
  return divide(multiply(paid, integer(BigInt(unitMinor) * BigInt(percent))), integer(100));
}

/** What the line pays; with `stepPercent` that share of a price is for the step on the way to it. */
export function paySplit(
  line: RateCard,
  facts: Facts,
  context: PaymentContext,
  stepPercent: number,
): Trace | null {
  const items = pricedItems(line);
  if (items === null) return null;
  const before: Step[] = [];
  const terms: string[] = [];
  let exact = integer(0);
  for (const item of items) {
    const counted = countedOf(line, item, facts, stepPercent);
    if (counted === null) return null;
    for (const each of counted) {
      const [units, limit] = [each.units, each.paid].map((n) => writeMeasure(n, context.language));
      if (units !== limit) {
        const label = labelOf(item, context);
        before.push(figureStep(`min(${units}, ${limit})`, each.paid, context, label));
      }
      const price = writeMoney(item.unitMinor, context.currency, context.language);
      const share = each.percent === 100 ? "" : ` × ${each.percent}%`;
      terms.push(`${limit} × ${price}${share}`);
      exact = add(exact, priced(item.unitMinor, each));
    }
  }
  return traced(terms.join(" + "), exact, context, { before });
}

function sum(line: RateCard, facts: Facts, context: PaymentContext): Trace | null {
  return paySplit(line, facts, context, 0);
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
