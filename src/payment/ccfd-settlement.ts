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
import { paymentWordsOf } from "../reference/payment-words.ts";
import { contextWith } from "./context.ts";
import { type Facts, factsOf } from "./facts.ts";
import { counted, readingOf, scaleOf, writeMeasure, writeMeasureWithUnit } from "./measure.ts";
import type {
  LineOf,
  Mechanism,
  PaymentContext,
  PaymentCurve,
  Row,
  Vector,
  WorkedExample,
} from "./mechanism.ts";
import { duePeriods, oneReading } from "./outcome-line.ts";
import { inMajor, priceMinor, writePrice } from "./price.ts";
import { moneyStep, type Trace, traced } from "./trace.ts";

type Settlement = LineOf<"ccfd-settlement">;

function sum(line: Settlement, facts: Facts, context: PaymentContext): Trace | null {
  const reading = readingOf(line.metricId, facts);
  const reference = priceMinor(facts.referencePrice, context.currency);
  if (line.strikeMinor === null || reading === null || reference === null) return null;
  const units = counted(reading, scaleOf(context.metric));
  if (units.n < 0n) return null;
  return settle(line, units, reference, facts.earlier.paidMinor, context, facts);
}

function settle(
  line: Settlement,
  units: Rational,
  reference: Rational,
  paidMinor: bigint,
  context: PaymentContext,
  { strikePrice, cuts }: Pick<Facts, "strikePrice" | "cuts"> = { strikePrice: null, cuts: [] },
): Trace | null {
  if (line.strikeMinor === null) return null;
  const money = (minor: bigint): string => writeMoney(minor, context.currency, context.language);
  const strike = priceMinor(strikePrice, context.currency) ?? integer(line.strikeMinor);
  const difference = subtract(strike, reference);
  const gross = multiply(difference, units);
  const apart = `(${writePrice(strike, context)} − ${writePrice(reference, context)})`;
  const formula = `${apart} × ${writeMeasure(units, context.language)}`;
  if (gross.n < 0n) {
    if (!line.twoWay) {
      return traced(`max(0, ${formula})`, integer(0), context);
    }
    const back = divide(multiply(gross, integer(line.paybackPercent)), integer(100));
    const part = line.paybackPercent === 100 ? "" : ` × ${line.paybackPercent}%`;
    return traced(`${formula}${part}`, back, context);
  }
  const owed = lessCuts(traced(formula, gross, context), cuts, context);
  const limit = limitOf(line, paidMinor);
  if (limit === null || owed.dueMinor <= limit) return owed;
  return traced(`min(${money(owed.dueMinor)}, ${money(limit)})`, integer(limit), context, {
    before: owed.steps,
  });
}

/** What the Authority owes less each deduction, and never less than nothing. */
function lessCuts(owed: Trace, cuts: Facts["cuts"], context: PaymentContext): Trace {
  if (cuts.length === 0) return owed;
  const taken = cuts.map(({ formula, exactMinor }) => moneyStep(formula, exactMinor, context));
  const all = cuts.reduce((total, { exactMinor }) => add(total, exactMinor), integer(0));
  const left = subtract(owed.exactMinor, all);
  const first = owed.steps.at(-1)?.result ?? "";
  const formula = `max(0, ${[first, ...taken.map(({ result }) => result)].join(" − ")})`;
  const before = [...owed.steps, ...taken];
  return traced(formula, left.n > 0n ? left : integer(0), context, { before });
}

/** The most that the Authority pays now: the period's limit, and what is left of that over the term. */
function limitOf({ capPeriodMinor, capTotalMinor }: Settlement, paidMinor: bigint): bigint | null {
  const left = capTotalMinor === null ? null : BigInt(capTotalMinor) - paidMinor;
  const period = capPeriodMinor === null ? null : BigInt(capPeriodMinor);
  const least = left !== null && (period === null || left < period) ? left : period;
  return least !== null && least < 0n ? 0n : least;
}

/** The Authority's limit in a period or, without one, what the planning figures give. */
function maximumOf(line: Settlement, context: PaymentContext): bigint | null {
  const { capPeriodMinor, capTotalMinor } = line;
  if (line.strikeMinor === null) return null;
  const planned = plan(line, context);
  const period = capPeriodMinor === null ? planned : BigInt(capPeriodMinor);
  if (period === null) return capTotalMinor === null ? null : BigInt(capTotalMinor);
  return capTotalMinor !== null && BigInt(capTotalMinor) < period ? BigInt(capTotalMinor) : period;
}

/** What the assumed reference price and the expected tonnes give; nothing where the Supplier would pay. */
function plan(line: Settlement, context: PaymentContext): bigint | null {
  if (line.assumedReferenceMinor === null || !isDecimal(line.expectedUnits)) return null;
  const reference = integer(line.assumedReferenceMinor);
  const trace = settle(line, decimal(line.expectedUnits), reference, 0n, context);
  return trace && (trace.dueMinor > 0n ? trace.dueMinor : 0n);
}

function totalOf(line: Settlement, context: PaymentContext): bigint | null {
  const maximum = maximumOf(line, context);
  if (maximum === null) return null;
  const all = maximum * BigInt(duePeriods(line, context));
  const cap = line.capTotalMinor === null ? all : BigInt(line.capTotalMinor);
  return cap < all ? cap : all;
}

/** Reference prices of the table: nothing, as assumed, at the strike price, and as far beyond it. */
function prices(line: Settlement): Rational[] {
  const strike = integer(line.strikeMinor ?? 0);
  const assumed = integer(line.assumedReferenceMinor ?? 0);
  const beyond = subtract(multiply(strike, integer(2)), assumed);
  const all = [integer(0), assumed, strike, beyond];
  return all.filter((price, i) => price.n >= 0n && all.findIndex((p) => p.n === price.n) === i);
}

function rowsOf(line: Settlement, context: PaymentContext): Row[] {
  if (line.strikeMinor === null || !isDecimal(line.expectedUnits)) return [];
  const words = paymentWordsOf(context.language);
  const units = decimal(line.expectedUnits);
  const written = writeMeasureWithUnit(units, scaleOf(context.metric), context.language);
  return prices(line)
    .toReversed()
    .flatMap((price) => {
      const trace = settle(line, units, price, 0n, context);
      const label = words.atReferencePrice
        .replace("{a}", writePrice(price, context))
        .replace("{b}", written);
      return trace
        ? [
            {
              label,
              amountMinor: trace.dueMinor,
              labelField: "assumedReferenceMinor",
              amountField: "strikeMinor",
            },
          ]
        : [];
    });
}

function examplesOf(line: Settlement, context: PaymentContext): WorkedExample[] {
  if (line.strikeMinor === null || line.assumedReferenceMinor === null) return [];
  if (!isDecimal(line.expectedUnits)) return [];
  const words = paymentWordsOf(context.language);
  const units = decimal(line.expectedUnits);
  const strike = BigInt(line.strikeMinor);
  const apart = strike - BigInt(line.assumedReferenceMinor);
  const far = apart < 0n ? -apart : apart;
  const cases = [
    { place: "below", price: strike - far },
    { place: "at", price: strike },
    { place: "above", price: strike + far },
  ] as const;
  return cases.flatMap(({ place, price }) => {
    const trace = settle(line, units, integer(price), 0n, context);
    const measured = words.atReferencePrice
      .replace("{a}", writePrice(integer(price), context))
      .replace("{b}", writeMeasureWithUnit(units, scaleOf(context.metric), context.language));
    return trace ? [{ place, measured, trace }] : [];
  });
}

/** The settlement at the expected tonnes, against the reference price. */
function curveOf(line: Settlement, context: PaymentContext): PaymentCurve | null {
  if (line.strikeMinor === null || !isDecimal(line.expectedUnits)) return null;
  const units = decimal(line.expectedUnits);
  const strike = integer(line.strikeMinor);
  const limit = limitOf(line, 0n);
  const bend =
    limit === null || units.n <= 0n ? null : subtract(strike, divide(integer(limit), units));
  const all = [
    multiply(strike, integer(2)),
    strike,
    ...(bend && bend.n > 0n ? [bend] : []),
    integer(0),
  ];
  const points = all.flatMap((price) => {
    const trace = settle(line, units, price, 0n, context);
    const at = inMajor(price, context.currency);
    return trace ? [{ at, amountMinor: trace.dueMinor }] : [];
  });
  const axis = {
    name: paymentWordsOf(context.language).referencePrice,
    up: false,
    target: inMajor(strike, context.currency),
  };
  return { shape: "line", points, axis };
}

/**
 * Settlement of a carbon contract for difference: `X = (strike − reference) × tonnes`. Above zero the
 * Authority pays, up to its limits; below zero the Supplier pays back its share where the contract
 * runs both ways (§6.12).
 */
export const ccfdSettlement: Mechanism<"ccfd-settlement"> = {
  model: "ccfd-settlement",
  needs: (line) => [...oneReading(line), { kind: "reference-price" }],
  pay: sum,
  maximum: maximumOf,
  periods: duePeriods,
  total: totalOf,
  rows: rowsOf,
  examples: examplesOf,
  curve: curveOf,
  vectors: [
    vector("strike 120, reference 75.50", "10000.4", "75.50", {}, 445_017_80n),
    vector("strike 120, reference 131.25", "10000", "131.25", {}, -112_500_00n),
    vector("80% of it paid back", "10000", "131.25", { paybackPercent: 80 }, -90_000_00n),
    vector("one way only", "10000", "131.25", { twoWay: false }, 0n),
    vector(
      "up to the limit of the period",
      "10000.4",
      "75.50",
      { capPeriodMinor: 400_000_00 },
      400_000_00n,
    ),
    vector("a reference price of three decimals", "10", "75.505", {}, 444_95n),
    {
      ...vector("a strike price that rose with energy", "10000", "75.50", {}, 465_000_00n),
      facts: { ...vector("", "10000", "75.50", {}, 0n).facts, strikePrice: "122" },
    },
    {
      ...vector("less a premium, before the limit", "10000", "75.50", {}, 405_000_00n),
      facts: {
        ...vector("", "10000", "75.50", {}, 0n).facts,
        cuts: [{ formula: "€100,000 × 40%", exactMinor: integer(40_000_00) }],
      },
    },
    {
      ...vector(
        "what is left over the term",
        "10000.4",
        "75.50",
        { capTotalMinor: 1_000_000_00 },
        100_000_00n,
      ),
      facts: {
        ...vector("", "10000.4", "75.50", {}, 0n).facts,
        earlier: { units: {}, paidMinor: 900_000_00n },
      },
    },
  ],
};

function vector(
  title: string,
  tonnes: string,
  referencePrice: string,
  changed: Partial<Settlement>,
  dueMinor: bigint,
): Vector<Settlement> {
  return {
    title,
    payment: {
      id: "steel",
      title: "Steel without coal",
      model: "ccfd-settlement",
      metricId: "tonnes",
      frequency: "yearly",
      strikeMinor: 120_00,
      reference: "average auction price of the year",
      assumedReferenceMinor: 75_50,
      expectedUnits: "10000",
      twoWay: true,
      paybackPercent: 100,
      capPeriodMinor: null,
      capTotalMinor: null,
      ...changed,
    },
    context: contextWith({
      currency: "EUR",
      metrics: [{ ...blankMetric("tonnes"), unit: "t CO2e", decimals: 1 }],
    }),
    facts: factsOf({ readings: { tonnes }, referencePrice }),
    dueMinor,
  };
}
