import type { Day } from "../base/calendar.ts";

/**
 * The results of a running contract: what was verified, when, on what evidence and by whom. One result
 * is one row of a file; `of` and `item` say what it is of. Sums of money and prices are in major units
 * (`910000.00`), so that a reader of the file sees what the record says.
 */
export const resultKinds = [
  /** Value of a metric for the measurement period that ends on the day. */
  "reading",
  /** Value that the metric would have had anyway, for the same period. */
  "expected",
  /** People in the group that a metric is measured on. */
  "cohort",
  /** Why a reading is missing: `supplier`, `authority` or `neither`. */
  "missing",
  /** People in the group that they are compared with, outside the work. */
  "comparison",
  /** Verified units of a line's item, in the period that ends on the day. */
  "units",
  /** Steps on the way to the results of a line's item, in the period that ends on the day. */
  "steps",
  /** Share in percent of a line's earlier results that were found to have lasted, on the day of the look. */
  "lasting",
  /** A line's milestone, passed on the day; the value names the parts that were met, or is empty for all. */
  "milestone",
  /** Days by which the due date of a line's milestone has moved, told on the day. */
  "moved",
  /** Actual cost of a line that shares gain and pain, the item `interim` for an estimate so far; cost of setting up a service that a fee pays for. */
  "cost",
  /** Reference price of a line, averaged over the period that ends on the day. */
  "price",
  /** Strike price of a line as adjusted for energy, for the period that ends on the day. */
  "strike",
  /** Premium that buyers paid for a line's product, allowances received without payment beyond the benchmark, and support from others that is taken off, in the period that ends on the day. */
  "premium",
  "allowances",
  "support",
  /** What other suppliers have drawn from the fund of a line so far, and the units a year that the Supplier was found able to supply. */
  "fund-used",
  "capacity",
  /** Profit after tax of the financial year that ends on the day, below zero for a loss: of the firm or the project that a line supports. */
  "profit",
  /** Reading of the index; the item is `base`, or the number of the contract year that it is for. */
  "index",
  /** Base rate of a loan in percent a year, from the day on. */
  "rate",
  /** Part of a loan that was paid out. */
  "draw",
  /** Part of a loan that was repaid early. */
  "repaid",
  /** Price of a share of a line; the item is `round` or `exit`. */
  "share-price",
  /** Rank of an entrant (the item) in a prize contest; the day is that on which it got there. */
  "placed",
  /** Whether a condition was `met` or `missed`, found on the day. */
  "condition",
  /** Points for a failed service level. */
  "points",
  /** Points for a failure that harmed somebody or was not recorded: their credit cannot be earned back. */
  "points-kept",
  /** Days of delay for which damages were agreed. */
  "delay",
  /** Units ordered, or people referred, in the contract year that the day lies in. */
  "volume",
  /** People served so far: in all, by a line, or by a line's item. */
  "people",
  /** Sum by which the limit over the term was raised, for measurement periods that begin after the day. */
  "limit-raised",
  /** Part of an advance for which the plan's proof was given; at the end of preparation, what it cost. */
  "advance",
  /** Net revenue of the business year that ends on the day, from what the contract paid for. */
  "revenue",
  /** Cash of the project since the start, and that of the base case, as present values on one day. */
  "cash",
  "base-cash",
  /** What was spent by the day of a share of windfall that is to be reinvested. */
  "reinvested",
  /** That the Supplier bought itself free of royalties. */
  "buy-out",
  /** An event that lets the Authority claim back, the value is the share in percent that it claims; or with the item `stop` an event that ends all further charges. */
  "clawback",
  /** Sum that a clause (the item) lets somebody find, above zero the Authority's to pay. */
  "stated",
  /** Whether what protects the Supplier at a lower limit was true in the year: `kept` or `failed`. */
  "effort",
] as const;

export type ResultKind = (typeof resultKinds)[number];

/** One verified result. */
export interface Result {
  readonly kind: ResultKind;
  /** Id of the metric, payment line or condition; empty where the kind is of the whole contract. */
  readonly of: string;
  /** What of it: an item, milestone, entrant; empty where there is nothing to tell apart. */
  readonly item: string;
  readonly day: Day;
  readonly value: string;
  /** Reference of the evidence, and who verified it. */
  readonly evidence: string;
  readonly verifiedBy: string;
  /** Line of the file that it was read from, from 1; 0 for one that was typed. */
  readonly row: number;
}

/** Results up to a day, after which nothing is known. */
export interface Results {
  readonly file: string;
  /** The day on which the account is drawn up. */
  readonly asOf: Day;
  readonly results: readonly Result[];
}
