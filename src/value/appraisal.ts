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
import { writeNumber } from "../reference/language.ts";
import { discountFactors, presentValue, type Rates, ratesOf } from "./discount.ts";
import {
  type Figure,
  inFigures,
  inMoney,
  minorOf,
  moneyFigure,
  ratioFigure,
  shareOf,
  type Writing,
} from "./figure.ts";
import { byYear, type CountedFlow, countedFlows, horizonOf, netOf, yearSteps } from "./flows.ts";
import { internalRate } from "./rate-of-return.ts";

/** One year of the appraisal, in minor units before discounting. */
export interface AppraisalYear {
  /** "2027", or "year 0" where the base year is not known. */
  readonly name: string;
  readonly costs: Rational;
  readonly benefits: Rational;
  readonly factor: Rational;
}

/** Costs and benefits in present values. A figure that cannot be had yet is null. */
export interface Appraisal {
  readonly rates: Rates;
  readonly years: readonly AppraisalYear[];
  readonly flows: readonly CountedFlow[];
  readonly costs: Figure;
  readonly publicCosts: Figure;
  readonly benefits: Figure;
  readonly netPresentValue: Figure;
  /** Benefits less the costs that others bear, for each unit of public cost. */
  readonly ratioToPublicCost: Figure | null;
  /** Benefits for each unit of all costs. */
  readonly ratioToAllCost: Figure | null;
  /** Percent with two decimals; null where the flows have no one rate. */
  readonly internalRatePercent: string | null;
  /** What each outcome must be worth for the benefits to match all costs. */
  readonly breakEvenPrice: Figure | null;
  /** How many outcomes, at their stated worth, match all costs. */
  readonly breakEvenOutcomes: Figure | null;
  readonly costPerOutcome: Figure | null;
  /** The same for outcomes that would not have come about anyway. */
  readonly costPerNetOutcome: Figure | null;
}

/** Null where nothing is stated yet, or no table of rates holds. */
export function appraise(value: ValueForMoney, writing: Writing): Appraisal | null {
  const rates = ratesOf(value);
  if (rates === null || value.flows.length === 0) return null;
  const last = horizonOf(value);
  const factors = discountFactors(rates.bands, last);
  const flows = countedFlows(value, writing);
  const nameOfYear = yearNames(value);
  const sumOf = (wanted: (flow: Flow) => boolean): Figure => {
    const amounts = byYear(flows, last, wanted);
    const steps = yearSteps(amounts, factors, nameOfYear, writing);
    return moneyFigure(sumFormula(steps), presentValue(amounts, factors), writing, steps);
  };
  const costs = sumOf(({ kind }) => kind === "cost");
  const publicCosts = sumOf(({ kind, bearer }) => kind === "cost" && bearer === "public");
  const benefits = sumOf(({ kind }) => kind === "benefit");
  const costsByYear = byYear(flows, last, ({ kind }) => kind === "cost");
  const benefitsByYear = byYear(flows, last, ({ kind }) => kind === "benefit");
  return {
    rates,
    flows,
    years: factors.map((factor, year) => ({
      name: nameOfYear(year),
      costs: costsByYear[year] ?? integer(0),
      benefits: benefitsByYear[year] ?? integer(0),
      factor,
    })),
    costs,
    publicCosts,
    benefits,
    netPresentValue: moneyFigure(
      `${benefits.result} − ${costs.result}`,
      subtract(benefits.exact, costs.exact),
      writing,
    ),
    ...ratiosOf(benefits, costs, publicCosts, writing),
    internalRatePercent: rateOf(netOf(benefitsByYear, costsByYear), writing),
    ...perOutcome(value, costs, factors, writing),
  };
}

/** What each year is called. */
export function yearNames({ baseYear }: ValueForMoney): (year: number) => string {
  return (year) => (baseYear === null ? `year ${year}` : String(baseYear + year));
}

/** The years' worths added up; of a long row the first and the last. */
function sumFormula(steps: readonly Step[]): string {
  const worths = steps.map(({ result }) => result);
  if (worths.length === 0) return "0";
  if (worths.length <= mostTerms) return worths.join(" + ");
  return [...worths.slice(0, mostTerms - 2), "…", worths.at(-1)].join(" + ");
}

/** Terms of a sum that still read as one line. */
const mostTerms = 6;

function ratiosOf(benefits: Figure, costs: Figure, publicCosts: Figure, writing: Writing) {
  const others = subtract(costs.exact, publicCosts.exact);
  const net = subtract(benefits.exact, others);
  const numerator = `(${benefits.result} − ${inMoney(others, writing)})`;
  return {
    ratioToPublicCost: isPositive(publicCosts.exact)
      ? ratioFigure(`${numerator} ÷ ${publicCosts.result}`, divide(net, publicCosts.exact), writing)
      : null,
    ratioToAllCost: isPositive(costs.exact)
      ? ratioFigure(
          `${benefits.result} ÷ ${costs.result}`,
          divide(benefits.exact, costs.exact),
          writing,
        )
      : null,
  };
}

function rateOf(flows: readonly Rational[], { language }: Writing): string | null {
  const rate = internalRate(flows.map(({ n, d }) => Number(n) / Number(d)));
  if (rate === null || !Number.isFinite(rate)) return null;
  return language.percent.replace("{number}", writeNumber((rate * 100).toFixed(2), language));
}

function perOutcome(
  { outcomes }: ValueForMoney,
  costs: Figure,
  factors: readonly Rational[],
  writing: Writing,
) {
  const units = outcomes.byYear.map((count) => integer(count ?? 0));
  const total = units.reduce(add, integer(0));
  const discounted = presentValue(units, factors);
  const worth = minorOf(outcomes.valueMinor);
  const deadweight = shareOf(outcomes.deadweightPercent);
  const net = deadweight === null ? null : multiply(total, subtract(integer(1), deadweight));
  const over = (divisor: Rational | null): Figure | null =>
    divisor === null || !isPositive(divisor)
      ? null
      : moneyFigure(
          `${costs.result} ÷ ${inFigures(divisor, writing)}`,
          divide(costs.exact, divisor),
          writing,
        );
  return {
    breakEvenPrice: over(discounted),
    breakEvenOutcomes:
      worth === null || !isPositive(worth)
        ? null
        : ratioFigure(
            `${costs.result} ÷ ${inMoney(worth, writing)}`,
            divide(costs.exact, worth),
            writing,
          ),
    costPerOutcome: over(total),
    costPerNetOutcome: over(net),
  };
}

function isPositive(figure: Rational): boolean {
  return compare(figure, integer(0)) > 0;
}
