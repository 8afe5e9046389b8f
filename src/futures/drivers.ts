import type { Finding } from "../base/finding.ts";
import { add, decimal, divide, integer, isDecimal, multiply, subtract } from "../base/rational.ts";
import {
  type Assumptions,
  blankAssumptions,
  type CommonDriver,
  commonDrivers,
  type Distribution,
} from "../domain/assumptions.ts";
import type { Design, Metric } from "../domain/design.ts";
import { metricIdsOf } from "../domain/payment.ts";
import { plainDecimal } from "../payment/measure.ts";
import { type Quantile, quantileOf } from "./quantile.ts";

/** One thing that moves a future. */
export interface Driver {
  /** A metric's id, or a common driver. */
  readonly id: string;
  readonly metric: Metric | null;
  readonly distribution: Distribution;
}

/** A driver with its distribution compiled. */
export interface Moved extends Driver {
  readonly quantile: Quantile;
}

/** The assumptions of a design, or those that nobody has touched. */
export function assumptionsOf({ assumptions = blankAssumptions }: Design): Assumptions {
  return assumptions;
}

/** Metrics that any line pays on, in the order of the outcomes. */
export function paidMetrics({ outcomes, payments }: Design): readonly Metric[] {
  const paid = new Set(payments.flatMap(metricIdsOf));
  return outcomes.flatMap(({ metrics }) => metrics.filter(({ id }) => paid.has(id)));
}

/**
 * Every driver in the order in which a future holds their values: paid metrics, then the common ones.
 * `usualCost` stands in where no cost of delivery was given.
 */
export function driversOf(design: Design, usualCost: Distribution): readonly Driver[] {
  const assumptions = assumptionsOf(design);
  const metrics = paidMetrics(design).map((metric): Driver => {
    const own = Object.hasOwn(assumptions.metrics, metric.id)
      ? assumptions.metrics[metric.id]
      : undefined;
    return { id: metric.id, metric, distribution: own ?? usualResult(metric) };
  });
  const common = commonDrivers.map((id): Driver => {
    return { id, metric: null, distribution: assumptions[id] ?? usualCost };
  });
  return [...metrics, ...common];
}

/**
 * PERT from the baseline over the target to a fifth of the way beyond it, but not below zero where the
 * baseline is not; without both values it is unfinished.
 */
export function usualResult({ baseline, target }: Metric): Distribution {
  if (!isDecimal(baseline.value) || !isDecimal(target.value)) {
    return { kind: "pert", low: baseline.value, likely: target.value, high: "" };
  }
  const [from, to] = [decimal(baseline.value), decimal(target.value)];
  const fifth = add(to, divide(subtract(to, from), integer(5)));
  const beyond = from.n >= 0n && to.n >= 0n && fifth.n < 0n ? "0" : plainDecimal(fifth);
  return from.n * to.d <= to.n * from.d
    ? { kind: "pert", low: baseline.value, likely: target.value, high: beyond }
    : { kind: "pert", low: beyond, likely: target.value, high: baseline.value };
}

/** PERT about nine tenths of what the contract pays a year at target, in major units. */
export function usualCostOf(minorAYear: number, exponent: number): Distribution {
  const major = (percent: number): string => {
    const minor = integer(BigInt(Math.max(0, Math.round(minorAYear))));
    const part = divide(multiply(minor, integer(percent)), integer(100n * 10n ** BigInt(exponent)));
    return plainDecimal(integer(part.n / part.d));
  };
  return { kind: "pert", low: major(80), likely: major(90), high: major(115) };
}

/** Compiled drivers, or what is wrong with them. */
export function compileDrivers(
  drivers: readonly Driver[],
): { readonly moved: readonly Moved[] } | { readonly faults: readonly Finding[] } {
  const faults: Finding[] = [];
  const moved: Moved[] = [];
  for (const driver of drivers) {
    const quantile = quantileOf(driver.distribution);
    if (quantile !== null) moved.push({ ...driver, quantile });
    else faults.push(unfinished(driver));
  }
  return faults.length > 0 ? { faults } : { moved };
}

function unfinished({ id, metric }: Driver): Finding {
  const name = metric === null ? driverNames[id as CommonDriver] : `“${metric.name || metric.id}”`;
  const field = metric === null ? `assumptions.${id}` : `assumptions.metrics.${id}`;
  return {
    code: "assumption-unfinished",
    level: "blocker",
    message: `The values assumed for ${name} are missing or in no order.`,
    remedy: "Give every value, the lowest first; a metric also needs its baseline and target.",
    where: { field },
  };
}

/** Common drivers in the middle of a sentence. */
export const driverNames: Readonly<Record<CommonDriver, string>> = {
  volume: "the volume of work",
  delay: "delay",
  prices: "the growth of prices",
  cost: "the cost of delivery",
  interest: "interest",
};
