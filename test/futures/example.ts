import { type Assumptions, blankAssumptions } from "../../src/domain/assumptions.ts";
import type { Design, LineOf, Payment } from "../../src/domain/design.ts";
import { compileContract, type FutureContract } from "../../src/futures/contract.ts";
import { openSimulation, type Simulation } from "../../src/futures/simulation.ts";
import { noTerms, type Terms } from "../../src/payment/terms.ts";
import { contract, metric } from "../payment/engine/contract.ts";

/** A contract of four years that pays by every model, on five metrics and by two that are counted. */

export const metrics = [
  metric("work", "40", "60", { decimals: 1, unit: "%" }),
  metric("offences", "48.5", "36", { decimals: 1, direction: "down", unit: "%" }),
  metric("homes", "0", "50"),
  metric("tonnes", "0", "9000", { decimals: 1, unit: "t" }),
  metric("doses", "0", "1200"),
  metric("warmth", "18", "20.5", { decimals: 2, unit: "°C" }),
  metric("school", "70", "82"),
];

export const fee: LineOf<"fee-core"> = {
  id: "fee",
  title: "Readiness",
  model: "fee-core",
  amountMinor: 25_000_00,
  period: "month",
  start: null,
  end: null,
};

export const linear: LineOf<"linear-incentive"> = {
  id: "linear",
  title: "Sustained employment",
  model: "linear-incentive",
  metricId: "work",
  frequency: "yearly",
  points: [
    { at: "40", amountMinor: 0 },
    { at: "60", amountMinor: 300_000_00 },
    { at: "80", amountMinor: 500_000_00 },
  ],
};

export const bands: LineOf<"tiered-bands"> = {
  id: "bands",
  title: "Fewer offences",
  model: "tiered-bands",
  metricId: "offences",
  frequency: "yearly",
  inclusive: false,
  cumulative: false,
  bands: [
    { from: "45", amountMinor: 50_000_00 },
    { from: "40", amountMinor: 120_000_00 },
    { from: "36", amountMinor: 200_000_00 },
  ],
};

export const card: LineOf<"rate-card"> = {
  id: "card",
  title: "Homes",
  model: "rate-card",
  frequency: "half-yearly",
  items: [
    {
      id: "home",
      title: "Home",
      metricId: "homes",
      band: "",
      unitMinor: 1_500_00,
      capUnits: 420,
      repeatable: false,
    },
  ],
};

export const threshold: LineOf<"binary-threshold"> = {
  id: "threshold",
  title: "Warm homes",
  model: "binary-threshold",
  metricId: "warmth",
  frequency: "once",
  inclusive: true,
  threshold: "20.5",
  amountMinor: 400_000_00,
};

export const score: LineOf<"weighted-score"> = {
  id: "score",
  title: "School and work",
  model: "weighted-score",
  frequency: "yearly",
  poolMinor: 150_000_00,
  items: [
    { metricId: "work", weight: 40, maximum: "1.2" },
    { metricId: "school", weight: 60, maximum: "" },
  ],
  gates: [{ metricId: "warmth", minimum: "0.5", factor: "0.25" }],
};

export const milestones: LineOf<"milestone-payments"> = {
  id: "milestones",
  title: "Setting up",
  model: "milestone-payments",
  milestones: [
    {
      id: "open",
      title: "Open",
      due: "2027-05-15",
      amountMinor: 200_000_00,
      criteria: "",
      evidence: "",
      parts: [],
    },
    {
      id: "run",
      title: "Running",
      due: "2028-10-31",
      amountMinor: 100_000_00,
      criteria: "",
      evidence: "",
      parts: [
        { id: "staff", title: "Staff", weight: 40 },
        { id: "site", title: "Site", weight: 60 },
      ],
    },
  ],
  latePerDayMinor: 1_000_00,
  lateCapMinor: 50_000_00,
};

export const settlement: LineOf<"ccfd-settlement"> = {
  id: "settlement",
  title: "Steel without coal",
  model: "ccfd-settlement",
  metricId: "tonnes",
  frequency: "yearly",
  strikeMinor: 120_00,
  reference: "auction price",
  assumedReferenceMinor: 80_00,
  expectedUnits: "9000",
  twoWay: true,
  paybackPercent: 80,
  capPeriodMinor: 600_000_00,
  capTotalMinor: 1_500_000_00,
};

export const topUp: LineOf<"amc-top-up"> = {
  id: "top-up",
  title: "Doses",
  model: "amc-top-up",
  metricId: "doses",
  frequency: "yearly",
  fundMinor: 40_000_00,
  topUpMinor: 3_50,
  tailMinor: 3_50,
  targetUnits: 3000,
  supplierUnits: 1000,
  firmOrders: [],
};

export const prize: LineOf<"prize-award"> = {
  id: "prize",
  title: "Prize for all",
  model: "prize-award",
  purseMinor: 100_000_01,
  prizes: [
    { id: "first", title: "First", share: 50 },
    { id: "second", title: "Second", share: 30 },
    { id: "third", title: "Third", share: 20 },
  ],
  tie: "share",
};

export const gain: LineOf<"gain-share"> = {
  id: "gain",
  title: "Savings shared",
  model: "gain-share",
  targetCostMinor: 1_000_000_00,
  gainPercent: 40,
  painPercent: 50,
  neutralMinor: 10_000_00,
  capMinor: 90_000_00,
  floorMinor: 60_000_00,
};

export const loan: LineOf<"loan-terms"> = {
  id: "loan",
  title: "Machine tools",
  model: "loan-terms",
  principalMinor: 2_400_000_00,
  baseRate: "Bank Rate",
  assumedBase: "4",
  marginBps: 240,
  steps: [
    { id: "st1", conditionId: "fair", when: "missed", bps: 25 },
    { id: "st2", conditionId: "skills", when: "met", bps: 40 },
  ],
  graceMonths: 12,
  termMonths: 72,
  repayment: "annuity",
  instalments: "quarterly",
};

export const warrants: LineOf<"equity-warrants"> = {
  id: "stake",
  title: "Warrants",
  model: "equity-warrants",
  awardMinor: 5_000_000_00,
  instrument: "warrant",
  coverage: 10,
  strikeMinor: 4_00,
  capPriceMinor: null,
  discount: 20,
  assumedExitMinor: 10_00,
};

/** Lines that hang on a market, a contest, a cost or a lender rather than on verified results. */
export const otherLines: readonly Payment[] = [settlement, topUp, prize, gain, loan, warrants];

export const allLines: readonly Payment[] = [
  fee,
  milestones,
  linear,
  bands,
  card,
  threshold,
  score,
];

export function designWith(
  payments: readonly Payment[],
  assumed: Partial<Assumptions> = {},
  cap: Design["cap"] = { totalMinor: null, perYearMinor: null },
): Design {
  const assumptions = { ...blankAssumptions, ...assumed };
  return { ...contract(payments, metrics, { cap }), assumptions };
}

/** The compiled contract; a fault is a fault of the test. */
export function compiled(design: Design, terms: Partial<Terms> = {}): FutureContract {
  const found = compileContract(design, { ...noTerms, ...terms });
  if (found.contract === null) throw new Error(found.findings.map((f) => f.message).join(" "));
  return found.contract;
}

/** A simulation that has run all its futures. */
export function simulated(design: Design, terms: Partial<Terms> = {}): Simulation {
  const { simulation, findings } = openSimulation(design, { ...noTerms, ...terms });
  if (simulation === null) throw new Error(findings.map((f) => f.message).join(" "));
  simulation.advance(simulation.runs);
  return simulation;
}
