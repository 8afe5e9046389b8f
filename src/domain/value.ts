import * as v from "valibot";
import { rateSetIds } from "../reference/discount-rates.ts";
import { optimismCategories } from "../reference/optimism-bias.ts";
import { count, countOrNull, dayOrNull, decimalText, id, minor, percent, text } from "./field.ts";

/**
 * What is known of the value for money of a contract (domain specification §7). Years are counted from
 * the base year, which is year 0; the amount at place t of a list falls in year t, and null is nothing.
 */

/** The longest horizon, in years after the base year. */
export const longestHorizon = 125;

const tooLong = `Expected at most ${longestHorizon + 1} years`;
/** Whole percent; null while unknown. */
const percentOrNull = v.nullable(percent);

const flow = v.strictObject({
  id,
  label: text,
  kind: v.picklist(["cost", "benefit"]),
  /** Who pays the cost or has the benefit. */
  bearer: v.picklist(["public", "supplier", "others"]),
  /** In prices of the base year. */
  amounts: v.pipe(v.array(minor), v.maxLength(longestHorizon + 1, tooLong)),
  /** Uplift of a cost for optimism bias; a null category is none. */
  optimism: v.strictObject({
    category: v.nullable(v.picklist(optimismCategories)),
    /** How far the causes of bias have been dealt with. */
    mitigationPercent: percent,
    evidence: text,
  }),
  /** Id of the income group that bears or has it; absent or null for none, which weighs 1. */
  groupId: v.optional(v.nullable(id)),
});

/** A phase of funding: what it costs, the chance that it leads on, what stopping before it still gives. */
const fundingStage = v.strictObject({
  id,
  title: text,
  costMinor: minor,
  chancePercent: percentOrNull,
  salvageMinor: minor,
  /** Year in which its gate falls. */
  year: countOrNull,
});

export const spilloverTypes = [
  "knowledge",
  "follow-on",
  "market",
  "skills",
  "cross-sector",
  "system",
  "regional",
  "negative",
] as const;

const spillover = v.strictObject({
  id,
  type: v.picklist(spilloverTypes),
  /** What is watched, and where it is read. */
  indicator: text,
  /** Id of the benefit that it springs from; null is all benefits together. */
  flowId: v.nullable(id),
  /** Multiplier of that benefit's present value, at least, likely and at most. */
  low: decimalText,
  base: decimalText,
  high: decimalText,
  confidencePercent: percentOrNull,
  /** What would have happened anyway, and how one would know. */
  counterfactual: text,
  note: text,
  /** Id of the condition or clause that answers a harm; absent or null while nothing does. */
  answeredBy: v.optional(v.nullable(id)),
});

const project = v.strictObject({
  id,
  title: text,
  chancePercent: percentOrNull,
  costMinor: minor,
  payoffMinor: minor,
});

const shared = { id, title: text, publicMinor: minor, privateMinor: minor };

const incomeGroup = v.strictObject({
  id,
  title: text,
  /** Household income in a year, made comparable for the size of the household. */
  incomeMinor: minor,
});

export const valueForMoney = v.strictObject({
  /** Calendar year to which all is discounted, and of whose prices all amounts are. */
  baseYear: v.nullable(v.pipe(count, v.minValue(1900), v.maxValue(2200))),
  rates: v.strictObject({
    /** A table of `reference/discount-rates.ts`, or the design's own. */
    set: v.picklist([...rateSetIds, "own"]),
    /** From which year on which yearly rate in percent holds. */
    own: v.array(v.strictObject({ fromYear: count, percent: decimalText })),
    ownSource: text,
    ownDate: dayOrNull,
  }),
  flows: v.array(flow),
  outcomes: v.strictObject({
    /** What one outcome is: "household lifted out of cold". */
    unit: text,
    byYear: v.pipe(v.array(countOrNull), v.maxLength(longestHorizon + 1, tooLong)),
    /** Share that would have come about without the contract. */
    deadweightPercent: percentOrNull,
    /** What one outcome is worth to society. */
    valueMinor: minor,
  }),
  funding: v.strictObject({
    stages: v.array(fundingStage),
    /** Value where all stages succeed, in the year `payoffYear`. */
    payoffMinor: minor,
    payoffYear: countOrNull,
  }),
  /** Routes to one goal, each tried at once. */
  routes: v.strictObject({
    chancePercent: percentOrNull,
    costMinor: minor,
    payoffMinor: minor,
    /** Chance that a cause common to all routes fails every one of them. */
    sharedFailurePercent: percentOrNull,
  }),
  portfolio: v.array(project),
  spillovers: v.array(spillover),
  /** Displacement, lock-in, crowding out; to be answered even where the answer is none. */
  negativeSpillovers: text,
  learning: v.strictObject({
    firstCostMinor: minor,
    /** Units made when the first cost was found, and those to be reached. */
    firstUnits: countOrNull,
    units: countOrNull,
    /** Fall of the unit cost with each doubling. */
    ratePercent: percentOrNull,
  }),
  adoption: v.strictObject({
    market: countOrNull,
    /** Bass coefficients: share that adopts by itself, and by following others, each year. */
    innovation: decimalText,
    imitation: decimalText,
    years: v.nullable(v.pipe(count, v.minValue(0), v.maxValue(50))),
  }),
  symbiosis: v.strictObject({
    /** What each downside would cost the public and the private side. */
    losses: v.array(v.strictObject(shared)),
    returns: v.array(v.strictObject({ ...shared, chancePercent: percentOrNull })),
    /** Rewards that are no money: licences, access, spillovers. */
    nonCash: v.array(text),
  }),
  /** Weights by income; absent is off. */
  distribution: v.optional(
    v.strictObject({
      elasticity: decimalText,
      source: text,
      date: dayOrNull,
      /** Median of the incomes that those of the groups are compared with. */
      medianMinor: minor,
      groups: v.array(incomeGroup),
    }),
  ),
});

export type ValueForMoney = v.InferOutput<typeof valueForMoney>;
export type Flow = ValueForMoney["flows"][number];
export type FundingStage = ValueForMoney["funding"]["stages"][number];
export type Spillover = ValueForMoney["spillovers"][number];
export type SpilloverType = (typeof spilloverTypes)[number];
export type Project = ValueForMoney["portfolio"][number];
export type IncomeGroup = NonNullable<ValueForMoney["distribution"]>["groups"][number];
export type SharedLoss = ValueForMoney["symbiosis"]["losses"][number];
export type SharedReturn = ValueForMoney["symbiosis"]["returns"][number];
