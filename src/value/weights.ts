import {
  add,
  compare,
  decimal,
  integer,
  isDecimal,
  multiply,
  type Rational,
  roundTo,
  subtract,
} from "../base/rational.ts";
import type { IncomeGroup, ValueForMoney } from "../domain/value.ts";
import { mostElasticity } from "../reference/distribution.ts";
import type { Appraisal } from "./appraisal.ts";
import { presentValue } from "./discount.ts";
import { type Figure, inFigures, inMoney, minorOf, moneyFigure, type Writing } from "./figure.ts";
import { power } from "./power.ts";

/** An income group with its weight; null until its income, the median and the elasticity are known. */
export interface WeighedGroup {
  readonly group: IncomeGroup;
  readonly weight: Rational | null;
}

/** Costs and benefits weighed by the income of those who have them; beside the sum, never in it. */
export interface Distribution {
  readonly median: Rational | null;
  readonly elasticity: Rational | null;
  readonly groups: readonly WeighedGroup[];
  /** Null while a flow belongs to a group that has no weight yet. */
  readonly netPresentValue: Figure | null;
}

const decimals = 4;
const one = integer(1);

/**
 * weight = (median ÷ income)^elasticity, to four decimals (HM Treasury Green Book); a flow of no group
 * weighs 1. Null where weighing was not begun.
 */
export function distributionOf(
  { distribution }: ValueForMoney,
  appraisal: Appraisal,
  writing: Writing,
): Distribution | null {
  if (distribution === undefined) return null;
  const median = minorOf(distribution.medianMinor);
  const elasticity = elasticityOf(distribution.elasticity);
  const groups = distribution.groups.map((group) => ({
    group,
    weight: weightOf(median, minorOf(group.incomeMinor), elasticity),
  }));
  return { median, elasticity, groups, netPresentValue: weighedNet(appraisal, groups, writing) };
}

function elasticityOf(text: string): Rational | null {
  if (!isDecimal(text)) return null;
  const figure = roundTo(decimal(text), 2);
  const isFit = compare(figure, integer(0)) >= 0 && compare(figure, decimal(mostElasticity)) <= 0;
  return isFit ? figure : null;
}

function weightOf(
  median: Rational | null,
  income: Rational | null,
  elasticity: Rational | null,
): Rational | null {
  if (median === null || income === null || elasticity === null) return null;
  if (median.n <= 0n || income.n <= 0n) return null;
  return power({ n: median.n, d: income.n }, elasticity, decimals);
}

function weighedNet(
  { flows, years, benefits, costs }: Appraisal,
  groups: readonly WeighedGroup[],
  writing: Writing,
): Figure | null {
  const factors = years.map(({ factor }) => factor);
  const worths = flows.map(({ flow, amounts }) => {
    const belongs = groups.find(({ group }) => group.id === flow.groupId);
    const weight = belongs === undefined ? one : belongs.weight;
    return { flow, belongs, weight, worth: presentValue(amounts, factors) };
  });
  let net = subtract(benefits.exact, costs.exact);
  const steps: Figure["steps"][number][] = [];
  const terms = [`${benefits.result} − ${costs.result}`];
  for (const { flow, belongs, weight, worth } of worths) {
    if (weight === null) return null;
    if (belongs === undefined) continue;
    const more = multiply(worth, subtract(weight, one));
    const change = flow.kind === "cost" ? subtract(integer(0), more) : more;
    const formula = `${inMoney(worth, writing)} × (${inFigures(weight, writing)} − 1)`;
    const row = [flow.label.trim(), belongs.group.title.trim()].filter(Boolean).join(", ");
    steps.push({ formula, row: row || null, result: inMoney(more, writing), resultMinor: null });
    terms.push(`${flow.kind === "cost" ? "−" : "+"} ${inMoney(more, writing)}`);
    net = add(net, change);
  }
  return moneyFigure(terms.join(" "), net, writing, steps);
}
