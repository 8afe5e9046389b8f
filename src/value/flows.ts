import {
  add,
  compare,
  divide,
  integer,
  multiply,
  type Rational,
  subtract,
} from "../base/rational.ts";
import type { Flow, ValueForMoney } from "../domain/value.ts";
import type { Step } from "../payment/trace.ts";
import { optimismUplift } from "../reference/optimism-bias.ts";
import { type Figure, inFigures, inMoney, shareFigure, type Writing } from "./figure.ts";

/** A cost or benefit by year, after its uplift for optimism bias. */
export interface CountedFlow {
  readonly flow: Flow;
  /** Share by which a cost is raised; null where it is not. */
  readonly uplift: Figure | null;
  /** From year 0. */
  readonly amounts: readonly Rational[];
}

/** u = lower + (upper − lower) × (1 − m), as a share of the cost; m is how far bias is dealt with. */
export function upliftOf({ optimism, kind }: Flow, writing: Writing): Figure | null {
  if (kind !== "cost" || optimism.category === null) return null;
  const { upper, lower } = optimismUplift(optimism.category);
  const open = integer(100 - optimism.mitigationPercent);
  const percent = add(integer(lower), divide(multiply(integer(upper - lower), open), integer(100)));
  const formula = `${lower}% + (${upper}% − ${lower}%) × (1 − ${optimism.mitigationPercent}%)`;
  return shareFigure(formula, divide(percent, integer(100)), writing);
}

export function countedFlows(value: ValueForMoney, writing: Writing): readonly CountedFlow[] {
  return value.flows.map((flow) => {
    const uplift = upliftOf(flow, writing);
    const raise = add(integer(1), uplift?.exact ?? integer(0));
    return {
      flow,
      uplift,
      amounts: flow.amounts.map((minor) => multiply(integer(minor ?? 0), raise)),
    };
  });
}

/** The last year in which anything is said to happen; 0 for an empty appraisal. */
export function horizonOf({ flows, outcomes, funding }: ValueForMoney): number {
  const lengths = [...flows.map(({ amounts }) => amounts.length), outcomes.byYear.length];
  const gates = [...funding.stages.map(({ year }) => year ?? 0), funding.payoffYear ?? 0];
  return Math.max(0, ...lengths.map((length) => length - 1), ...gates);
}

/** The flows of a kind added up by year, to year `last`. */
export function byYear(
  flows: readonly CountedFlow[],
  last: number,
  wanted: (flow: Flow) => boolean,
): readonly Rational[] {
  const chosen = flows.filter(({ flow }) => wanted(flow));
  return Array.from({ length: last + 1 }, (_, year) =>
    chosen.reduce((sum, { amounts }) => add(sum, amounts[year] ?? integer(0)), integer(0)),
  );
}

/** Year by year, what comes in less what goes out. */
export function netOf(
  benefits: readonly Rational[],
  costs: readonly Rational[],
): readonly Rational[] {
  return benefits.map((benefit, year) => subtract(benefit, costs[year] ?? integer(0)));
}

/** A step for each year with an amount: the amount, its factor, and what it is worth today. */
export function yearSteps(
  amounts: readonly Rational[],
  factors: readonly Rational[],
  nameOfYear: (year: number) => string,
  writing: Writing,
): readonly Step[] {
  return amounts.flatMap((amount, year): Step[] => {
    const factor = factors[year] ?? integer(1);
    if (compare(amount, integer(0)) === 0) return [];
    const formula = `${inMoney(amount, writing)} × ${inFigures(factor, writing)}`;
    const worth = multiply(amount, factor);
    return [{ formula, row: nameOfYear(year), result: inMoney(worth, writing), resultMinor: null }];
  });
}
