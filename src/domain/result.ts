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
  /** Verified units of a line's item, in the period that ends on the day. */
  "units",
  /** Share in percent of a line's earlier results that were found to have lasted, on the day of the look. */
  "lasting",
  /** A line's milestone, passed on the day; the value names the parts that were met, or is empty for all. */
  "milestone",
  /** Actual cost of a line that shares gain and pain. */
  "cost",
  /** Reference price of a line, averaged over the period that ends on the day. */
  "price",
  /** Reading of the index; the item is `base`, or the number of the contract year that it is for. */
  "index",
  /** Base rate of a loan in percent a year, from the day on. */
  "rate",
  /** Part of a loan that was paid out. */
  "draw",
  /** Price of a share of a line; the item is `round` or `exit`. */
  "share-price",
  /** Rank of an entrant (the item) in a prize contest; the day is that on which it got there. */
  "placed",
  /** Whether a condition was `met` or `missed`, found on the day. */
  "condition",
  /** Points for a failed service level. */
  "points",
  /** Days of delay for which damages were agreed. */
  "delay",
  /** Units ordered, or people referred, in the contract year that the day lies in. */
  "volume",
  /** People served so far. */
  "people",
  /** Net revenue of the business year that ends on the day, from what the contract paid for. */
  "revenue",
  /** Cash of the project since the start, and that of the base case, as present values on one day. */
  "cash",
  "base-cash",
  /** An event that lets the Authority claim back; the value is the share in percent that it claims. */
  "clawback",
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
