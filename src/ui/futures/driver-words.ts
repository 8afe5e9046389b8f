import type { CommonDriver, Distribution, DistributionKind } from "../../domain/assumptions.ts";
import type { Option } from "../parts/ChoiceField.tsx";

/** What a common driver is called, its unit, and what it does. */
export interface DriverWords {
  readonly title: string;
  readonly unit: string;
  readonly hint: string;
}

export const driverWords: Readonly<Record<CommonDriver, DriverWords>> = {
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
    unit: "a year",
    hint: "What the work costs the Supplier in the first year’s prices.",
  },
  interest: {
    title: "Interest",
    unit: "% a year",
    hint: "What the Supplier pays on money that it must put in.",
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
