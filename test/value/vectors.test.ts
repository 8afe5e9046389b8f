import { describe, expect, test } from "vitest";
import { decimal, divide, integer } from "../../src/base/rational.ts";
import { blankFundingStage } from "../../src/domain/blank-value.ts";
import { rateSetNamed } from "../../src/reference/discount-rates.ts";
import { appraise } from "../../src/value/appraisal.ts";
import { adoptionPath, learningCurve } from "../../src/value/diffusion.ts";
import { discountFactors } from "../../src/value/discount.ts";
import { upliftOf } from "../../src/value/flows.ts";
import { stagedFunding } from "../../src/value/funding.ts";
import { internalRate } from "../../src/value/rate-of-return.ts";
import { chanceOfOne, parallelRoutes, portfolioOf } from "../../src/value/routes.ts";
import { spilloverRegister } from "../../src/value/spillovers.ts";
import { symbiosisOf } from "../../src/value/symbiosis.ts";
import { flowOf, minor, pounds, shown, valueWith } from "./figures.ts";

/** Known answers of the domain specification §7, and sums made by hand. */

const uk = discountFactors(rateSetNamed("uk").bands, 125);

const vaccine = valueWith({
  funding: {
    stages: [
      { ...blankFundingStage("lab"), costMinor: minor(1), chancePercent: 60 },
      { ...blankFundingStage("trial"), costMinor: minor(3), chancePercent: 50 },
      { ...blankFundingStage("plant"), costMinor: minor(10), chancePercent: 70 },
    ],
    payoffMinor: minor(60),
    payoffYear: null,
  },
});
const staged = stagedFunding(vaccine, uk, pounds);

const homes = valueWith({
  flows: [
    flowOf("cost", [100, 50], { id: "works" }),
    flowOf("cost", [20], { id: "suppliers-own", bearer: "supplier" }),
    flowOf("benefit", [0, 103.5, 107.1225], { id: "health", bearer: "others" }),
  ],
  outcomes: {
    unit: "warm home",
    byYear: [0, 40, 60],
    deadweightPercent: 20,
    valueMinor: minor(2),
  },
});
const appraised = appraise(homes, pounds);

const routes = valueWith({
  routes: {
    chancePercent: 25,
    costMinor: minor(4),
    payoffMinor: minor(40),
    sharedFailurePercent: null,
  },
});

const learning = valueWith({
  learning: { firstCostMinor: minor(100), firstUnits: 1000, units: 5000, ratePercent: 20 },
});

const adoption = valueWith({
  adoption: { market: 1000, innovation: "0.03", imitation: "0.38", years: 2 },
});

const projects = [60, 50].map((chancePercent, i) => ({
  id: `project-${i + 1}`,
  title: "",
  chancePercent,
  costMinor: minor(10),
  payoffMinor: minor(40),
}));
const portfolio = portfolioOf(valueWith({ portfolio: projects }), pounds);

const share = { id: "one", title: "" };
const symbiosis = symbiosisOf(
  valueWith({
    symbiosis: {
      losses: [{ ...share, publicMinor: minor(80), privateMinor: minor(20) }],
      returns: [
        { ...share, publicMinor: minor(10), privateMinor: minor(30), chancePercent: 50 },
        { ...share, publicMinor: minor(0), privateMinor: minor(60), chancePercent: 10 },
      ],
      nonCash: ["Open licence to the survey method", ""],
    },
  }),
  pounds,
);

const civil = flowOf("cost", [100], {
  optimism: { category: "standard-civil", mitigationPercent: 50, evidence: "" },
});

const blank = { id: "s", indicator: "", counterfactual: "", note: "" };
const spilling = valueWith({
  ...homes,
  spillovers: [
    {
      ...blank,
      type: "knowledge",
      flowId: "health",
      low: "0.1",
      base: "0.5",
      high: "3",
      confidencePercent: 40,
    },
    {
      ...blank,
      type: "negative",
      flowId: null,
      low: "0",
      base: "0.1",
      high: "0.2",
      confidencePercent: 50,
    },
  ],
});
const register = appraised && spilloverRegister(spilling, appraised, pounds);

const vectors: readonly (readonly [what: string, found: string | undefined, known: string])[] = [
  ["UK factor of year 1", shown(uk[1], 6), "0.966184"],
  ["UK factor of year 10", shown(uk[10], 6), "0.708919"],
  ["UK factor of year 30", shown(uk[30], 6), "0.356278"],
  ["UK factor of year 31", shown(uk[31], 6), "0.345901"],
  ["UK factor of year 75", shown(uk[75], 6), "0.094214"],
  ["UK factor of year 76", shown(uk[76], 6), "0.091916"],
  ["EU factor of year 10", factorOf("eu", 10), "0.744094"],
  ["US factor of year 10 at 7%", factorOf("us-7", 10), "0.508349"],
  ["present value of costs", appraised?.costs.result, "£168.31"],
  ["of public costs", appraised?.publicCosts.result, "£148.31"],
  ["of benefits", appraised?.benefits.result, "£200"],
  ["net present value", appraised?.netPresentValue.result, "£31.69"],
  ["benefits to public cost", appraised?.ratioToPublicCost?.result, "1.21"],
  ["benefits to all cost", appraised?.ratioToAllCost?.result, "1.19"],
  ["cost of an outcome", appraised?.costPerOutcome?.result, "£1.68"],
  ["cost of a net outcome", appraised?.costPerNetOutcome?.result, "£2.10"],
  ["break-even price", appraised?.breakEvenPrice?.result, "£1.78"],
  ["break-even outcomes", appraised?.breakEvenOutcomes?.result, "84.15"],
  ["uplift with half of the bias dealt with", upliftOf(civil, pounds)?.result, "23.5%"],
  ["all stages promised", staged?.commit.result, "−£1.40"],
  ["stages paid as they succeed", staged?.staged.result, "£6.80"],
  ["worth of the option", staged?.optionValue.result, "£8.20"],
  ["worth by the rule", staged?.byRule.result, "£6.80"],
  ["going on at the last gate", staged?.gates[2]?.goingOn.result, "£32"],
  ["one route", chance("0.25", 1, "0"), "0.25"],
  ["three routes", chance("0.25", 3, "0"), "0.58"],
  ["five routes", chance("0.25", 5, "0"), "0.76"],
  ["five routes with a shared cause of failure", chance("0.25", 5, "0.5"), "0.48"],
  ["routes worth their cost", String(parallelRoutes(routes, pounds)?.worthwhile), "4"],
  ["successes expected of a portfolio", portfolio?.expectedSuccesses.result, "1.1"],
  ["chance of some success", portfolio?.someSuccess.result, "80%"],
  ["chance of no failure", portfolio?.noFailure.result, "30%"],
  ["worth of a portfolio", portfolio?.expectedNet.result, "£24"],
  ["knowledge that spills over", register?.byType[0]?.range.base.result, "£40"],
  ["harm to others", register?.byType[1]?.range.base.result, "−£10"],
  ["spillovers at least, with the most harm", register?.total.low.result, "−£12"],
  ["spillovers at most, with the least harm", register?.total.high.result, "£240"],
  ["cost after two doublings", learningCurve(learning, pounds)?.[2]?.cost.result, "£64"],
  ["adopters in year 1", shown(adoptionPath(adoption)?.[0]?.adopters, 2), "30.00"],
  ["adopters in year 2", shown(adoptionPath(adoption)?.[1]?.adopters, 3), "40.158"],
  ["public share of losses", symbiosis?.riskPublic.result, "80%"],
  ["public share of returns", symbiosis?.rewardPublic.result, "19.2%"],
  ["gap between the two", symbiosis?.gap.result, "60.8%"],
  ["what the gap is called", symbiosis?.range, "parasitic"],
  ["rate of return", internalRate([-100, 60, 60])?.toFixed(4), "0.1307"],
];

function factorOf(id: "eu" | "us-7", year: number): string {
  return shown(discountFactors(rateSetNamed(id).bands, year)[year], 6);
}

function chance(of: string, count: number, shared: string): string {
  return shown(chanceOfOne(decimal(of), count, decimal(shared)), 2);
}

describe("Known answers", () => {
  test.each(vectors)("%s", (_what, found, known) => {
    expect(found).toBe(known);
  });

  test("A rate of return needs flows whose sign changes once", () => {
    expect(internalRate([100, 60])).toBeNull();
    expect(internalRate([-100, 230, -132])).toBeNull();
    expect(internalRate([])).toBeNull();
  });

  test("A present value has a step for each year, named by the calendar, and their sum", () => {
    expect(appraised?.benefits.steps.map(({ row, formula }) => [row, formula])).toEqual([
      ["2028", "£103.50 × 0.966184"],
      ["2029", "£107.12 × 0.933511"],
      [null, "£100 + £100"],
    ]);
  });

  test("Each factor is the one before, divided by its year's growth", () => {
    const growth = divide(uk[75] ?? integer(0), uk[76] ?? integer(1));
    expect(shown(growth, 12)).toBe("1.025000000000");
  });
});
