import * as v from "valibot";
import { count, decimalText, id, minor, text } from "./field.ts";

/**
 * What a buyer takes to be uncertain about a contract, for trying out futures (domain specification
 * §7). It is planning: nothing of it enters the contract. Values are plain decimals in the unit of
 * their driver; an empty one is not given yet.
 */

/** How a value may turn out. */
const distribution = v.variant("kind", [
  v.strictObject({ kind: v.literal("fixed"), value: decimalText }),
  /** A straight rise to the likeliest value and a straight fall from it. */
  v.strictObject({
    kind: v.literal("triangular"),
    low: decimalText,
    likely: decimalText,
    high: decimalText,
  }),
  /** The same three values, smooth, with more weight on the likeliest. */
  v.strictObject({
    kind: v.literal("pert"),
    low: decimalText,
    likely: decimalText,
    high: decimalText,
  }),
  /** A normal distribution, of which nothing lies outside `low` and `high`. */
  v.strictObject({
    kind: v.literal("normal"),
    mean: decimalText,
    deviation: decimalText,
    low: decimalText,
    high: decimalText,
  }),
  /** Above zero, with a long tail: half lie below the median, nine in ten below `p90`. */
  v.strictObject({ kind: v.literal("lognormal"), median: decimalText, p90: decimalText }),
  /** One of two values; the chance of `yes` is in percent. */
  v.strictObject({
    kind: v.literal("either"),
    yes: decimalText,
    no: decimalText,
    chancePercent: decimalText,
  }),
  /** One of several values, by weights that need not add up to anything. */
  v.strictObject({
    kind: v.literal("discrete"),
    values: v.array(v.strictObject({ value: decimalText, weight: decimalText })),
  }),
]);

/**
 * What moves a future beside its metrics: units ordered in percent of the plan, months by which
 * results come late, growth of prices in percent a year, cost of delivery in major units a year,
 * interest on the Supplier's working capital in percent a year.
 */
export const commonDrivers = ["volume", "delay", "prices", "cost", "interest"] as const;

export const assumptions = v.strictObject({
  /** The same seed gives the same futures. */
  seed: v.pipe(count, v.minValue(0), v.maxValue(4_294_967_295)),
  runs: v.pipe(count, v.minValue(100), v.maxValue(100_000)),
  /** By id of the metric: its verified value. A metric without an entry takes its default. */
  metrics: v.record(v.string(), distribution),
  volume: distribution,
  delay: distribution,
  prices: distribution,
  /** Null is the default, which follows from what the contract pays at target. */
  cost: v.nullable(distribution),
  interest: distribution,
  /**
   * What else payment hangs on, by id of the driver (`futures/further.ts`): a price, a rank, points. A
   * driver without an entry takes its default; an entry that no line or rule asks for is left alone.
   */
  further: v.optional(v.record(v.string(), distribution)),
  /** Money that the Supplier can put in before it has none left. */
  ownMoneyMinor: minor,
  /** What it is worth to the buyer that every target is reached; null is what the contract then pays. */
  worthMinor: minor,
  /** Rank correlation from -1 to 1 of two drivers: a metric's id, or a common driver. */
  correlations: v.array(v.strictObject({ a: v.string(), b: v.string(), rank: decimalText })),
  /** Futures that have no probability: values by driver; one that is not named stands at its middle. */
  scenarios: v.array(v.strictObject({ id, name: text, values: v.record(v.string(), decimalText) })),
});

export type Assumptions = v.InferOutput<typeof assumptions>;
export type Distribution = v.InferOutput<typeof distribution>;
export type DistributionKind = Distribution["kind"];
export type CommonDriver = (typeof commonDrivers)[number];

const fixed = (value: string): Distribution => ({ kind: "fixed", value });

/** Assumptions that nobody has touched. */
export const blankAssumptions: Assumptions = {
  seed: 20_261_124,
  runs: 10_000,
  metrics: {},
  volume: { kind: "pert", low: "80", likely: "100", high: "110" },
  delay: { kind: "triangular", low: "0", likely: "0", high: "6" },
  prices: { kind: "pert", low: "0", likely: "2", high: "6" },
  cost: null,
  interest: fixed("6"),
  ownMoneyMinor: null,
  worthMinor: null,
  correlations: [],
  scenarios: [],
};
