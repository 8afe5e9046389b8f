import { isDecimal } from "../../base/rational.ts";
import type { CommonDriver } from "../../domain/assumptions.ts";
import type { Driver } from "../../futures/drivers.ts";
import type { FurtherKind } from "../../futures/further.ts";
import { showDecimal } from "../parts/decimal-text.ts";
import { driverWords } from "./driver-words.ts";

/** Drivers that are stated together, in the order of the screen. */
export const driverGroups = ["results", "demand", "prices", "supplier"] as const;

export type DriverGroup = (typeof driverGroups)[number];

export const groupWords: Readonly<Record<DriverGroup, { title: string; lead: string }>> = {
  results: { title: "Results", lead: "What is reached, and what verification finds of it." },
  demand: { title: "Demand and delay", lead: "How much work comes, and how late." },
  prices: { title: "Prices", lead: "What markets and lenders ask." },
  supplier: { title: "Supplier", lead: "What the work costs the Supplier and earns it elsewhere." },
};

const groups: Readonly<Record<CommonDriver | FurtherKind, DriverGroup>> = {
  milestones: "results",
  deadweight: "results",
  cohort: "results",
  lasting: "results",
  steps: "results",
  winners: "results",
  rank: "results",
  "conditions-met": "results",
  points: "results",
  "failing-months": "results",
  effort: "results",
  claim: "results",
  volume: "demand",
  demand: "demand",
  "fund-used": "demand",
  "limit-raised": "demand",
  capacity: "demand",
  people: "demand",
  delay: "demand",
  "payment-days": "demand",
  prices: "prices",
  "market-price": "prices",
  "price-growth": "prices",
  strike: "prices",
  premium: "prices",
  allowances: "prices",
  "base-rate": "prices",
  "round-price": "prices",
  "exit-price": "prices",
  cost: "supplier",
  interest: "supplier",
  "actual-cost": "supplier",
  "set-up-cost": "supplier",
  drawn: "supplier",
  prepared: "supplier",
  support: "supplier",
  profit: "supplier",
  revenue: "supplier",
  "base-cash": "supplier",
  cash: "supplier",
};

export function groupOf({ id, metric, further }: Driver): DriverGroup {
  return metric === null ? groups[further?.kind ?? (id as CommonDriver)] : "results";
}

/** What a driver is called on the screen, its unit, and what it does. */
export interface NamedDriver {
  readonly title: string;
  readonly unit: string;
  readonly hint: string;
}

export function namedDriver({ id, metric, further }: Driver, currency: string): NamedDriver {
  if (metric !== null) {
    const { baseline, target, unit } = metric;
    const [from, to] = [baseline.value, target.value].map((value) =>
      isDecimal(value) ? showDecimal(value) : "nothing yet",
    );
    const hint = `From a baseline of ${from} to a target of ${to}.`;
    return { title: metric.name || "Metric without a name", unit, hint };
  }
  const { title, unit, hint } = driverWords[further?.kind ?? (id as CommonDriver)];
  const line = further?.isOneOfSeveral ? further.line : null;
  return {
    title: line === null ? title : lineTitle(line.title || line.id, title),
    unit: unit.replace("{currency}", currency),
    hint,
  };
}

/** A driver of one line, where several lines may have the like. */
export function lineTitle(line: string, title: string): string {
  return `${line}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
