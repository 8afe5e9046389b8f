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
import type { Terms } from "../payment/terms.ts";
import { currencyOf } from "../reference/currencies.ts";
import { type AtTarget, type Further, furtherDriversOf } from "./further.ts";
import { type Quantile, quantileOf } from "./quantile.ts";

/** One thing that moves a future. */
export interface Driver {
  /** A metric's id, a common driver, or the id of a further one. */
  readonly id: string;
  readonly metric: Metric | null;
  /** What it is where it is neither of a metric nor common. */
  readonly further: Further | null;
  readonly distribution: Distribution;
  /** What it is where the user gave nothing. */
  readonly usual: Distribution;
  readonly isOwn: boolean;
  /** Where it stands in the design: `assumptions.delay`. */
  readonly path: string;
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
 * Every driver in the order in which a future holds their values: paid metrics, the common ones, then
 * those that lines and rules of this contract ask for. `atTarget` gives the defaults that follow from
 * what the contract pays; null while that is being found out.
 */
export function driversOf(
  design: Design,
  terms: Terms,
  atTarget: AtTarget | null,
): readonly Driver[] {
  const assumptions = assumptionsOf(design);
  const { exponent } = currencyOf(design.contract.currency);
  const usualOf = (id: CommonDriver): Distribution =>
    id === "cost" || blankAssumptions[id] === null
      ? usualCostOf(atTarget?.yearMinor ?? 0, exponent)
      : blankAssumptions[id];
  return [
    ...paidMetrics(design).map((metric): Driver => {
      const path = `assumptions.metrics.${metric.id}`;
      const own = ownIn(assumptions.metrics, metric.id);
      return { ...driverBy(metric.id, path, own, usualResult(metric)), metric };
    }),
    ...commonDrivers.map((id): Driver => {
      const usual = usualOf(id);
      const given = assumptions[id];
      return driverBy(id, `assumptions.${id}`, isSame(given, usual) ? null : given, usual);
    }),
    ...furtherDriversOf(design, terms, atTarget).map((further): Driver => {
      const path = `assumptions.further.${further.id}`;
      const own = ownIn(assumptions.further ?? {}, further.id);
      return { ...driverBy(further.id, path, own, further.usual), further };
    }),
  ];
}

function ownIn(given: Readonly<Record<string, Distribution>>, id: string): Distribution | null {
  return Object.hasOwn(given, id) ? (given[id] ?? null) : null;
}

function driverBy(id: string, path: string, own: Distribution | null, usual: Distribution): Driver {
  const isOwn = own !== null && !isSame(own, usual);
  return { id, path, metric: null, further: null, usual, isOwn, distribution: own ?? usual };
}

function isSame(a: Distribution | null, b: Distribution): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
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

function unfinished({ path }: Driver): Finding {
  return {
    code: "assumption-unfinished",
    level: "blocker",
    message: "Something assumed is missing a value, or its values are in no order.",
    remedy: "Give every value, the lowest first; a metric also needs its baseline and target.",
    where: { field: path },
  };
}
