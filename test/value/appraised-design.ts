import {
  blankDistribution,
  blankFlow,
  blankFundingStage,
  blankIncomeGroup,
  blankLoss,
  blankProject,
  blankReturn,
  blankSpillover,
  blankValue,
} from "../../src/domain/blank-value.ts";
import type { Design } from "../../src/domain/design.ts";
import { standardDesign } from "../standard-design.ts";
import { minor } from "./figures.ts";

/** The small contract of Riverside Council with a business case in which every part says something. */
export const appraisedDesign: Design = {
  ...standardDesign,
  value: {
    ...blankValue("uk", 2027),
    flows: [
      {
        ...blankFlow("service", "cost"),
        label: "Fees and outcome payments",
        amounts: [minor(900_000), minor(1_100_000), minor(1_100_000)],
        optimism: {
          category: "outsourcing",
          mitigationPercent: 50,
          evidence: "Prices of two like services",
        },
      },
      {
        ...blankFlow("training", "cost"),
        label: "Training that the Supplier pays for",
        bearer: "supplier",
        amounts: [minor(150_000)],
      },
      {
        ...blankFlow("crime", "benefit"),
        label: "Crimes that do not happen",
        groupId: "estates",
        amounts: [null, minor(1_600_000), minor(2_900_000)],
      },
    ],
    outcomes: {
      unit: "person who does not re-offend within a year",
      byYear: [null, 160, 290],
      deadweightPercent: 30,
      valueMinor: minor(10_000),
    },
    funding: {
      stages: [
        {
          ...blankFundingStage("pilot"),
          title: "Pilot in two prisons",
          costMinor: minor(200_000),
          chancePercent: 60,
          year: 0,
        },
        {
          ...blankFundingStage("region"),
          title: "The whole region",
          costMinor: minor(2_000_000),
          chancePercent: 50,
          salvageMinor: minor(50_000),
          year: 1,
        },
      ],
      payoffMinor: minor(9_000_000),
      payoffYear: 2,
    },
    routes: {
      chancePercent: 25,
      costMinor: minor(400_000),
      payoffMinor: minor(4_000_000),
      sharedFailurePercent: 10,
    },
    portfolio: [
      {
        ...blankProject("mentors"),
        title: "Mentors",
        chancePercent: 60,
        costMinor: minor(300_000),
        payoffMinor: minor(1_000_000),
      },
      {
        ...blankProject("housing"),
        title: "A home at release",
        chancePercent: 40,
        costMinor: minor(500_000),
        payoffMinor: minor(3_000_000),
      },
    ],
    spillovers: [
      {
        ...blankSpillover("method"),
        type: "knowledge",
        indicator: "Councils that take up the open method",
        flowId: "crime",
        low: "0",
        base: "0.2",
        high: "1.5",
        confidencePercent: 40,
        counterfactual: "Councils that could not see the method",
      },
      {
        ...blankSpillover("displaced"),
        type: "negative",
        indicator: "Crime moved to the next town",
        answeredBy: "learning-review",
        low: "0",
        base: "0.05",
        high: "0.1",
        confidencePercent: 60,
      },
    ],
    distribution: {
      ...blankDistribution(),
      medianMinor: minor(35_000),
      groups: [
        {
          ...blankIncomeGroup("estates"),
          title: "Households where most of the crime is",
          incomeMinor: minor(21_000),
        },
      ],
    },
    negativeSpillovers: "Some crime may move to the next town; both police forces count it.",
    learning: {
      firstCostMinor: minor(6_000),
      firstUnits: 100,
      units: 500,
      ratePercent: 15,
    },
    adoption: { market: 40, innovation: "0.03", imitation: "0.4", years: 5 },
    symbiosis: {
      losses: [
        {
          ...blankLoss("nothing-works"),
          title: "No fewer re-offend",
          publicMinor: minor(900_000),
          privateMinor: minor(600_000),
        },
      ],
      returns: [
        {
          ...blankReturn("licences"),
          title: "Method sold abroad",
          publicMinor: minor(200_000),
          privateMinor: minor(300_000),
          chancePercent: 20,
        },
      ],
      nonCash: ["The method is open to every council"],
    },
  },
};
