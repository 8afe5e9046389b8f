import type { RateSetId } from "../reference/discount-rates.ts";
import { usualElasticity } from "../reference/distribution.ts";
import type {
  Flow,
  FundingStage,
  IncomeGroup,
  Project,
  SharedLoss,
  SharedReturn,
  Spillover,
  ValueForMoney,
} from "./value.ts";

/** New, empty parts of an appraisal of value for money. */

export function blankValue(set: RateSetId, baseYear: number | null): ValueForMoney {
  return {
    baseYear,
    rates: { set, own: [], ownSource: "", ownDate: null },
    flows: [],
    outcomes: { unit: "", byYear: [], deadweightPercent: null, valueMinor: null },
    funding: { stages: [], payoffMinor: null, payoffYear: null },
    routes: {
      chancePercent: null,
      costMinor: null,
      payoffMinor: null,
      sharedFailurePercent: null,
    },
    portfolio: [],
    spillovers: [],
    negativeSpillovers: "",
    learning: { firstCostMinor: null, firstUnits: null, units: null, ratePercent: null },
    adoption: { market: null, innovation: "", imitation: "", years: null },
    symbiosis: { losses: [], returns: [], nonCash: [] },
  };
}

export function blankFlow(id: string, kind: Flow["kind"]): Flow {
  return {
    id,
    label: "",
    kind,
    bearer: kind === "cost" ? "public" : "others",
    amounts: [null],
    optimism: { category: null, mitigationPercent: 0, evidence: "" },
  };
}

export function blankFundingStage(id: string): FundingStage {
  return { id, title: "", costMinor: null, chancePercent: null, salvageMinor: null, year: null };
}

export function blankProject(id: string): Project {
  return { id, title: "", chancePercent: null, costMinor: null, payoffMinor: null };
}

export function blankSpillover(id: string): Spillover {
  return {
    id,
    type: "knowledge",
    indicator: "",
    flowId: null,
    low: "",
    base: "",
    high: "",
    confidencePercent: null,
    counterfactual: "",
    note: "",
  };
}

/** Weights by income as the Green Book has them, with no group yet. */
export function blankDistribution(): NonNullable<ValueForMoney["distribution"]> {
  const { value, source, asOf } = usualElasticity;
  return { elasticity: value, source, date: asOf, medianMinor: null, groups: [] };
}

export function blankIncomeGroup(id: string): IncomeGroup {
  return { id, title: "", incomeMinor: null };
}

export function blankLoss(id: string): SharedLoss {
  return { id, title: "", publicMinor: null, privateMinor: null };
}

export function blankReturn(id: string): SharedReturn {
  return { id, title: "", publicMinor: null, privateMinor: null, chancePercent: null };
}
