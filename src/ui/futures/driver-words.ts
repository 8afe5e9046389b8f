import { isDecimal } from "../../base/rational.ts";
import type { CommonDriver, Distribution, DistributionKind } from "../../domain/assumptions.ts";
import type { FurtherKind } from "../../futures/further.ts";
import type { Option } from "../parts/ChoiceField.tsx";
import { showDecimal } from "../parts/decimal-text.ts";

/** What a driver is called, its unit, and what it does. `{currency}` stands for that of the contract. */
export interface DriverWords {
  readonly title: string;
  readonly unit: string;
  readonly hint: string;
}

export const driverWords: Readonly<Record<CommonDriver | FurtherKind, DriverWords>> = {
  volume: {
    title: "Volume of work",
    unit: "% of plan",
    hint: "People referred or units ordered. It moves what is paid by the unit.",
  },
  delay: {
    title: "Delay",
    unit: "months",
    hint: "Milestones and results come so much later, and the work costs money meanwhile.",
  },
  prices: {
    title: "Growth of prices",
    unit: "% a year",
    hint: "It moves costs, and payments where the contract indexes them.",
  },
  cost: {
    title: "Cost of delivery",
    unit: "{currency} a year",
    hint: "What the work costs the Supplier in the first year’s prices.",
  },
  interest: {
    title: "Interest",
    unit: "% a year",
    hint: "What the Supplier pays on money that it must put in.",
  },
  "market-price": {
    title: "Market price",
    unit: "{currency}",
    hint: "The reference price in the first contract year.",
  },
  "price-growth": {
    title: "Growth of the market price",
    unit: "% a year",
    hint: "How the reference price moves from year to year.",
  },
  strike: {
    title: "Strike price",
    unit: "{currency}",
    hint: "As adjusted for energy; in every period the same.",
  },
  support: {
    title: "Support from others",
    unit: "{currency} a period",
    hint: "Taken off what the buyer owes on a settlement.",
  },
  premium: {
    title: "Premium of the product",
    unit: "{currency} a period",
    hint: "What buyers pay beyond the usual price. A share of it is taken off a settlement.",
  },
  allowances: {
    title: "Allowances received free",
    unit: "a period",
    hint: "Taken off a settlement at the reference price.",
  },
  "fund-used": {
    title: "Fund used by others",
    unit: "{currency}",
    hint: "Before the Supplier delivers, where whoever delivers first is paid first.",
  },
  capacity: {
    title: "Capacity found",
    unit: "units a year",
    hint: "A smaller one makes the Supplier’s part of the fund smaller.",
  },
  steps: {
    title: "Steps on the way",
    unit: "% of results",
    hint: "A share of each price is paid for the step, whether or not the result follows.",
  },
  "set-up-cost": {
    title: "Cost of setting up",
    unit: "{currency}",
    hint: "Paid with its margin in place of the fee, and at most the fee, evenly through set-up.",
  },
  profit: {
    title: "Profit after tax",
    unit: "{currency} a year",
    hint: "Of the firm or the project. A share of it comes back to the buyer.",
  },
  "limit-raised": {
    title: "Limit raised",
    unit: "% of the limit",
    hint: "As far as the contract lets the buyer raise its limit over the term, from the second period on.",
  },
  prepared: {
    title: "Proof of preparation",
    unit: "% of the advance",
    hint: "What is advanced against proof is advanced as far as this.",
  },
  "actual-cost": {
    title: "Actual cost",
    unit: "{currency}",
    hint: "What the work has cost when gain and pain are shared, against the target cost.",
  },
  winners: {
    title: "Winners",
    unit: "prizes",
    hint: "Entrants that win a prize. The buyer pays as many, from the first down.",
  },
  rank: {
    title: "The Supplier’s rank",
    unit: "rank",
    hint: "1 is the first prize, 0 none. Prizes of others cost the buyer and do not reach the Supplier.",
  },
  "base-rate": {
    title: "Base rate",
    unit: "% a year",
    hint: "It stands for the whole loan; the margin comes on top.",
  },
  drawn: {
    title: "Paid out",
    unit: "% of the loan",
    hint: "How much of the loan is drawn, on the first day.",
  },
  "conditions-met": {
    title: "Conditions met",
    unit: "% of their number",
    hint: "Of the conditions that move the margin, the first so many are met and the others missed.",
  },
  "round-price": {
    title: "Share price of the next round",
    unit: "{currency}",
    hint: "At which the right turns into shares.",
  },
  "exit-price": {
    title: "Share price at exit",
    unit: "{currency}",
    hint: "The worth of the rights comes from the owners, and leaves the Supplier’s cash as it is.",
  },
  milestones: {
    title: "Milestones passed",
    unit: "% of their number",
    hint: "The first so many by their dates; of the next, the parts that this reaches.",
  },
  deadweight: {
    title: "What would have come anyway",
    unit: "% of the way to target",
    hint: "The contract takes it off where it compares; scenarios count only what lies beyond.",
  },
  cohort: {
    title: "People compared",
    unit: "people",
    hint: "In a smaller group than the contract asks for, its fixed share is taken off instead.",
  },
  lasting: {
    title: "Results that last",
    unit: "% of those paid on",
    hint: "What the later looks find of the results that were paid on.",
  },
  people: {
    title: "People served",
    unit: "people over the term",
    hint: "They come evenly, and the limit for one person is held to their number.",
  },
  demand: {
    title: "Planned demand",
    unit: "units a year",
    hint: "At a volume of work of 100%. What stays away of the guaranteed number is paid for.",
  },
  points: {
    title: "Points for failures",
    unit: "points a month",
    hint: "In each month in which the service fails.",
  },
  "failing-months": {
    title: "Months that fail",
    unit: "months a year",
    hint: "The first so many of each contract year have points, the others none.",
  },
  effort: {
    title: "Effort proved",
    unit: "1 yes, 0 no",
    hint: "Without it, the floors of outcome payments do not hold.",
  },
  revenue: {
    title: "Revenue from what was paid for",
    unit: "{currency} a year",
    hint: "Royalties are a share of it.",
  },
  "base-cash": {
    title: "Cash of the base case",
    unit: "{currency}",
    hint: "What the project was expected to have earned by the end of the term.",
  },
  cash: {
    title: "Cash of the project",
    unit: "% of the base case",
    hint: "What lies far enough above the base case is shared.",
  },
  claim: {
    title: "Claimed back",
    unit: "% of the charges",
    hint: "At the end of the term, after an event that allows it; 0 where there is none.",
  },
  "payment-days": {
    title: "Days to payment",
    unit: "days",
    hint: "From a sum’s falling due to its coming in. The Supplier carries the costs meanwhile.",
  },
};

export const kindOptions: readonly Option<DistributionKind>[] = [
  { value: "fixed", words: "One value" },
  { value: "triangular", words: "Triangle" },
  { value: "pert", words: "PERT: smooth, three values" },
  { value: "normal", words: "Normal, within limits" },
  { value: "lognormal", words: "Long tail (lognormal)" },
  { value: "either", words: "Either of two" },
  { value: "discrete", words: "Several, with weights" },
];

/** The values of a distribution with their labels, by field; lists stand apart. */
export const valueWords: Readonly<
  Record<DistributionKind, readonly (readonly [string, string])[]>
> = {
  fixed: [["value", "Value"]],
  triangular: [
    ["low", "Lowest"],
    ["likely", "Likeliest"],
    ["high", "Highest"],
  ],
  pert: [
    ["low", "Lowest"],
    ["likely", "Likeliest"],
    ["high", "Highest"],
  ],
  normal: [
    ["mean", "Mean"],
    ["deviation", "Standard deviation"],
    ["low", "Never below"],
    ["high", "Never above"],
  ],
  lognormal: [
    ["median", "Half lie below"],
    ["p90", "Nine in ten lie below"],
  ],
  either: [
    ["yes", "It is"],
    ["chancePercent", "with a chance of %"],
    ["no", "or else"],
  ],
  discrete: [],
};

/** What a distribution says, in the middle of a sentence. */
export function distributionText(distribution: Distribution): string {
  const number = (value: string): string => (isDecimal(value) ? showDecimal(value) : "unknown");
  switch (distribution.kind) {
    case "fixed":
      return number(distribution.value);
    case "triangular":
    case "pert": {
      const { low, likely, high } = distribution;
      return `${number(low)} to ${number(high)}, likeliest ${number(likely)}`;
    }
    case "normal": {
      const { mean, deviation, low, high } = distribution;
      return `${number(mean)} ± ${number(deviation)}, between ${number(low)} and ${number(high)}`;
    }
    case "lognormal": {
      const { median, p90 } = distribution;
      return `half below ${number(median)}, nine in ten below ${number(p90)}`;
    }
    case "either": {
      const { yes, no, chancePercent } = distribution;
      return `${number(yes)} with a chance of ${number(chancePercent)}%, or else ${number(no)}`;
    }
    case "discrete":
      return distribution.values.map(({ value }) => number(value)).join(", ") || "nothing yet";
  }
}

/** A distribution of another kind that keeps what the two have in common. */
export function asKind(before: Distribution, kind: DistributionKind): Distribution {
  const [low, likely, high] = threeOf(before);
  switch (kind) {
    case "fixed":
      return { kind, value: likely };
    case "triangular":
    case "pert":
      return { kind, low, likely, high };
    case "normal":
      return { kind, mean: likely, deviation: "", low, high };
    case "lognormal":
      return { kind, median: likely, p90: high };
    case "either":
      return { kind, yes: high, no: low, chancePercent: "50" };
    case "discrete":
      return { kind, values: [low, likely, high].map((value) => ({ value, weight: "1" })) };
  }
}

function threeOf(before: Distribution): readonly [string, string, string] {
  switch (before.kind) {
    case "fixed":
      return [before.value, before.value, before.value];
    case "triangular":
    case "pert":
      return [before.low, before.likely, before.high];
    case "normal":
      return [before.low, before.mean, before.high];
    case "lognormal":
      return ["", before.median, before.p90];
    case "either":
      return [before.no, before.yes, before.yes];
    case "discrete": {
      const values = before.values.map(({ value }) => value);
      return [values[0] ?? "", values[Math.floor(values.length / 2)] ?? "", values.at(-1) ?? ""];
    }
  }
}
