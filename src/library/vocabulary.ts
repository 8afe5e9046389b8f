import { paymentModels } from "../domain/payment.ts";
import type { Parameter } from "./clause.ts";
import {
  boolean,
  choice,
  day,
  decimal,
  integer,
  list,
  money,
  percent,
  place,
  record,
  type Shape,
  text,
} from "./shape.ts";

/**
 * What a clause can read, beside its own parameters: the Design's fields (`src/domain/design.ts`),
 * and what follows from them. The table in `clauses/README.md` tells it in words.
 */

const party = {
  id: text,
  role: choice("party.role", "buyer", "supplier", "verifier", "partner"),
  name: text,
  legalForm: text,
  registration: text,
  address: text,
  contactName: text,
  contactEmail: text,
  sector: text,
  isSme: boolean,
  signatoryName: text,
  signatoryTitle: text,
  commitment: text,
  number: integer,
};

const outcomeHead = {
  id: text,
  statement: text,
  population: text,
  owner: text,
  sdgTargets: list(text),
  number: integer,
};

const metric = {
  id: text,
  name: text,
  definition: text,
  kind: choice("metric.kind", "outcome", "output", "input", "process", "lead", "proxy"),
  unit: text,
  direction: choice("metric.direction", "up", "down"),
  decimals: integer,
  baseline: record({ value: decimal, date: day, source: text }),
  target: record({ value: decimal, date: day }),
  frequency: choice("metric.frequency", "monthly", "quarterly", "half-yearly", "yearly", "once"),
  dataSource: text,
  verification: record({
    method: choice(
      "metric.verification.method",
      "admin-data",
      "audit",
      "sample",
      "meter",
      "survey",
      "test",
    ),
    verifierId: text,
  }),
  weight: percent,
  number: integer,
  outcome: record(outcomeHead),
  verifier: record(party),
  paid: boolean,
};

const condition = {
  id: text,
  title: text,
  behaviour: choice("condition.behaviour", "access", "direction", "reward-sharing", "reinvestment"),
  negotiability: choice("condition.negotiability", "fixed", "negotiable", "iterative"),
  objective: text,
  requirement: text,
  measure: text,
  baseline: text,
  level: text,
  evidence: record({
    source: text,
    grade: choice("condition.evidence.grade", "S", "M", "L", "X"),
    date: day,
  }),
  cost: text,
  reviewDate: day,
  remedy: text,
  clauseId: text,
  number: integer,
};

const payment = {
  id: text,
  title: text,
  model: choice("payment.model", ...paymentModels),
  amountMinor: money,
  period: choice("payment.period", "month", "quarter", "year"),
  start: day,
  end: day,
  milestones: list(
    record({
      id: text,
      title: text,
      due: day,
      amountMinor: money,
      criteria: text,
      evidence: text,
      number: integer,
      parts: list(record({ id: text, title: text, weight: percent })),
    }),
  ),
  latePerDayMinor: money,
  lateCapMinor: money,
  metricId: text,
  frequency: choice("payment.frequency", "once", "yearly", "half-yearly", "quarterly"),
  points: list(record({ at: decimal, amountMinor: money })),
  inclusive: boolean,
  edge: choice("payment.edge", "inside", "outside"),
  bands: list(record({ from: decimal, amountMinor: money })),
  threshold: decimal,
  cumulative: boolean,
  items: list(
    record({
      id: text,
      title: text,
      metricId: text,
      metric: record(metric),
      band: text,
      unitMinor: money,
      capUnits: integer,
      repeatable: boolean,
      weight: percent,
      maximum: decimal,
    }),
  ),
  poolMinor: money,
  gates: list(
    record({ metricId: text, metric: record(metric), minimum: decimal, factor: decimal }),
  ),
  targetCostMinor: money,
  gainPercent: percent,
  painPercent: percent,
  neutralMinor: money,
  capMinor: money,
  floorMinor: money,
  strikeMinor: money,
  reference: text,
  assumedReferenceMinor: money,
  expectedUnits: decimal,
  twoWay: boolean,
  paybackPercent: percent,
  capPeriodMinor: money,
  capTotalMinor: money,
  fundMinor: money,
  topUpMinor: money,
  tailMinor: money,
  targetUnits: integer,
  supplierUnits: integer,
  firmOrders: list(record({ year: integer, share: percent })),
  purseMinor: money,
  prizes: list(record({ id: text, title: text, share: percent, number: integer })),
  tie: choice("payment.tie", "share", "earlier"),
  principalMinor: money,
  baseRate: text,
  assumedBase: decimal,
  marginBps: integer,
  steps: list(
    record({
      id: text,
      conditionId: text,
      condition: record(condition),
      when: choice("payment.steps.when", "met", "missed"),
      bps: integer,
    }),
  ),
  graceMonths: integer,
  termMonths: integer,
  repayment: choice("payment.repayment", "annuity", "straight-line", "bullet"),
  instalments: choice("payment.instalments", "monthly", "quarterly", "half-yearly", "yearly"),
  awardMinor: money,
  instrument: choice("payment.instrument", "warrant", "safe", "shares"),
  coverage: percent,
  capPriceMinor: money,
  discount: percent,
  assumedExitMinor: money,
  number: integer,
  kind: choice("payment.kind", "fee", "milestone", "outcome", "finance"),
  metric: record(metric),
  outcome: record(outcomeHead),
  maximumMinor: money,
  totalMinor: money,
  periods: integer,
  rows: list(record({ label: text, amountMinor: money })),
  examples: list(
    record({
      place: choice("payment.examples.place", "below", "at", "above"),
      label: text,
      measured: text,
      formula: text,
      dueMinor: money,
    }),
  ),
};

const parties = list(record(party));
const payments = list(record(payment));
const conditions = list(record(condition));

/** Everything but the answers and the clause's own parameters. */
export const vocabulary: Readonly<Record<string, Shape>> = {
  title: text,
  reference: text,
  draft: record({ version: text, state: choice("draft.state", "draft", "final") }),
  contract: record({
    type: text,
    jurisdiction: choice("contract.jurisdiction", "generic", "eu", "uk", "us", "wb"),
    language: text,
    currency: text,
    start: day,
    end: day,
    uncertainty: choice("contract.uncertainty", "low", "medium", "high", "deep"),
    procedure: text,
    governingLaw: text,
    courts: text,
    background: text,
  }),
  mission: record({
    challenge: text,
    statement: text,
    deadline: day,
    owner: text,
    sectors: list(text),
    sdgTargets: list(text),
    nationalMission: text,
    targetMetricId: text,
    metric: record(metric),
  }),
  cap: record({ totalMinor: money, perYearMinor: money }),
  buyer: record(party),
  supplier: record(party),
  suppliers: parties,
  verifiers: parties,
  partners: parties,
  parties,
  outcomes: list(record({ ...outcomeHead, metrics: list(record(metric)) })),
  metrics: list(record(metric)),
  payments,
  feePayments: payments,
  milestonePayments: payments,
  outcomePayments: payments,
  financePayments: payments,
  totals: record({
    feeMinor: money,
    milestoneMinor: money,
    uncappedOutcomeMinor: money,
    outcomeMinor: money,
    financeMinor: money,
    maximumMinor: money,
    outcomeSharePercent: percent,
  }),
  dueYears: list(
    record({
      year: integer,
      to: day,
      certainMinor: money,
      milestoneMinor: money,
      outcomeMinor: money,
      totalMinor: money,
    }),
  ),
  conditions,
  iterativeConditions: conditions,
  risks: list(
    record({
      id: text,
      title: text,
      category: text,
      holder: choice("risk.holder", "authority", "supplier", "shared"),
      reason: text,
      mitigation: text,
      number: integer,
    }),
  ),
  stages: list(
    record({
      id: text,
      title: text,
      purpose: text,
      start: day,
      end: day,
      decision: text,
      number: integer,
    }),
  ),
  seats: list(record({ id: text, body: text, person: text, votes: boolean, number: integer })),
  termMonths: integer,
  definedTerms: list(record({ term: text })),
  openPoints: list(record({ label: text, place })),
  schedules: list(record({ title: text, place })),
};

/** How a parameter is read. */
export function shapeOf(parameter: Parameter): Shape {
  switch (parameter.type) {
    case "text":
      return text;
    case "integer":
      return integer;
    case "percent":
      return percent;
    case "money":
      return money;
    case "date":
      return day;
    case "boolean":
      return boolean;
    case "choice":
      return { kind: "option", values: parameter.options.map((option) => option.value) };
    case "list":
    case "metrics":
      return list(text);
    case "rows":
      return list(
        record(Object.fromEntries(parameter.columns.map((column) => [column.name, text]))),
      );
  }
}

/** Every closed choice of the Design and its values: what `words.yaml` must word. */
export function choicesIn(
  shapes: Readonly<Record<string, Shape>>,
  found = new Map<string, readonly string[]>(),
): ReadonlyMap<string, readonly string[]> {
  for (const shape of Object.values(shapes)) collect(shape, found);
  return found;
}

function collect(shape: Shape, found: Map<string, readonly string[]>): void {
  if (shape.kind === "choice") found.set(shape.words, shape.values);
  else if (shape.kind === "list") collect(shape.item, found);
  else if (shape.kind === "record") choicesIn(shape.fields, found);
}
