import type { Day } from "../base/calendar.ts";
import type { Rational } from "../base/rational.ts";

/** A milestone whose criteria were met. */
export interface PassedMilestone {
  /** Ids of the parts that were met; null is the whole milestone. */
  readonly parts: readonly string[] | null;
  /** Days between its due date and the day on which it was passed; 0 where it was in time. */
  readonly lateDays: number;
}

/** An entrant's place in a prize contest: 1 is the best; entrants of equal merit share a rank. */
export interface Placed {
  readonly entrant: string;
  readonly rank: number;
  /** Day on which the entrant reached the result; null where that does not matter. */
  readonly day: Day | null;
}

/** A sum that is taken off, with its way. */
export interface Cut {
  readonly formula: string;
  readonly exactMinor: Rational;
}

/** What a line has paid before, which some lines must know to keep their limits. */
export interface Earlier {
  /** Units paid for so far, by id of the item (rate card) or of the line (top-up). */
  readonly units: Readonly<Record<string, string>>;
  /** Sum paid so far over the term, in minor units. */
  readonly paidMinor: bigint;
}

/**
 * What has been verified when a payment line falls due. Numbers are plain decimals; a fact that is not
 * there has not been established, and a line that needs it then pays nothing: it waits.
 */
export interface Facts {
  /** Verified values by id of the metric. */
  readonly readings: Readonly<Record<string, string>>;
  /** Verified units by id of the item of a rate card, where several items count by one metric. */
  readonly units: Readonly<Record<string, string>>;
  /** Verified steps on the way by id of the item; an item without an entry has no step. */
  readonly steps: Readonly<Record<string, string>>;
  /** Whether the Supplier's breach is why a reading is missing, or its effort failed: no floor protects it. */
  readonly isUnprotected: boolean;
  /** Milestones passed, by id. */
  readonly milestones: Readonly<Record<string, PassedMilestone>>;
  /** What the work has cost, in minor units. */
  readonly actualCostMinor: bigint | null;
  /** Whether that cost is an estimate on the way. */
  readonly isCostInterim: boolean;
  /** Average market price that a strike price is set against, in major units: `75.50`. */
  readonly referencePrice: string | null;
  /** The strike price as adjusted for the period, in major units; null is that of the line. */
  readonly strikePrice: string | null;
  /** What is taken off a settlement that the Authority owes. */
  readonly cuts: readonly Cut[];
  /** Result of a prize contest; an empty list is a contest without a winner. */
  readonly placed: readonly Placed[] | null;
  /** Whether each condition is met, by id. */
  readonly conditions: Readonly<Record<string, boolean>>;
  /** Base rate of a loan in percent a year. */
  readonly baseRate: string | null;
  /** Prices of a share in major units: in the round at which a right converts, and at exit. */
  readonly roundPrice: string | null;
  readonly exitPrice: string | null;
  /** First and last day for which a fee is counted; null is its whole life. */
  readonly served: { readonly from: Day; readonly to: Day } | null;
  readonly earlier: Earlier;
}

const nothing: Facts = {
  readings: {},
  units: {},
  steps: {},
  isUnprotected: false,
  milestones: {},
  actualCostMinor: null,
  isCostInterim: false,
  referencePrice: null,
  strikePrice: null,
  cuts: [],
  placed: null,
  conditions: {},
  baseRate: null,
  roundPrice: null,
  exitPrice: null,
  served: null,
  earlier: { units: {}, paidMinor: 0n },
};

/** These facts, and nothing else established. */
export function factsOf(known: Partial<Facts>): Facts {
  return { ...nothing, ...known };
}

/** One fact that a line must know before it can pay: what to ask for, and under which id. */
export type Need =
  | { readonly kind: "reading"; readonly metricId: string }
  | { readonly kind: "expected" | "cohort"; readonly metricId: string }
  | { readonly kind: "units"; readonly itemId: string; readonly metricId: string | null }
  | { readonly kind: "milestone"; readonly milestoneId: string }
  | { readonly kind: "condition"; readonly conditionId: string }
  | {
      readonly kind:
        | "actual-cost"
        | "reference-price"
        | "placed"
        | "base-rate"
        | "draw"
        | "round-price"
        | "exit-price";
    };
