import type { PaymentModel } from "../../domain/payment.ts";
import type { ResultKind } from "../../domain/result.ts";

/** What a kind of result is of, and what its value may be. */
export interface Shape {
  readonly of: "metric" | "line" | "condition" | "line or nothing" | "nothing";
  /** Models of the lines that it can be of. */
  readonly models?: readonly PaymentModel[];
  readonly value: "number" | "count" | "money" | "price" | "share" | "parts" | readonly string[];
}

export const shapes: Readonly<Record<ResultKind, Shape>> = {
  reading: { of: "metric", value: "number" },
  expected: { of: "metric", value: "number" },
  cohort: { of: "metric", value: "count" },
  comparison: { of: "metric", value: "count" },
  missing: { of: "metric", value: ["supplier", "authority", "neither"] },
  units: { of: "line", models: ["rate-card"], value: "count" },
  steps: { of: "line", models: ["rate-card"], value: "count" },
  lasting: {
    of: "line",
    models: ["rate-card", "linear-incentive", "tiered-bands", "binary-threshold", "weighted-score"],
    value: "share",
  },
  milestone: { of: "line", models: ["milestone-payments"], value: "parts" },
  moved: { of: "line", models: ["milestone-payments"], value: "count" },
  cost: { of: "line", models: ["gain-share", "fee-core"], value: "money" },
  price: { of: "line", models: ["ccfd-settlement"], value: "price" },
  strike: { of: "line", models: ["ccfd-settlement"], value: "price" },
  premium: { of: "line", models: ["ccfd-settlement"], value: "money" },
  allowances: { of: "line", models: ["ccfd-settlement"], value: "price" },
  support: { of: "line", models: ["ccfd-settlement"], value: "money" },
  "fund-used": { of: "line", models: ["amc-top-up"], value: "money" },
  capacity: { of: "line", models: ["amc-top-up"], value: "count" },
  profit: {
    of: "line",
    models: ["ccfd-settlement", "equity-warrants", "loan-terms"],
    value: "number",
  },
  index: { of: "nothing", value: "price" },
  rate: { of: "line", models: ["loan-terms"], value: "number" },
  draw: { of: "line", models: ["loan-terms"], value: "money" },
  repaid: { of: "line", models: ["loan-terms"], value: "money" },
  "share-price": { of: "line", models: ["equity-warrants"], value: "price" },
  placed: { of: "line", models: ["prize-award"], value: "count" },
  condition: { of: "condition", value: ["met", "missed"] },
  points: { of: "nothing", value: "count" },
  "points-kept": { of: "nothing", value: "count" },
  delay: { of: "line or nothing", value: "count" },
  volume: { of: "nothing", value: "count" },
  people: { of: "line or nothing", value: "count" },
  "limit-raised": { of: "nothing", value: "money" },
  advance: { of: "nothing", value: "money" },
  revenue: { of: "nothing", value: "money" },
  cash: { of: "nothing", value: "number" },
  "base-cash": { of: "nothing", value: "number" },
  reinvested: { of: "nothing", value: "money" },
  "buy-out": { of: "nothing", value: ["whole"] },
  clawback: { of: "nothing", value: "share" },
  stated: { of: "nothing", value: "number" },
  effort: { of: "nothing", value: ["kept", "failed"] },
};
