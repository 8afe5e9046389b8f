import { unanswered } from "./circumstances.ts";
import type { Condition, Design, Metric, Outcome, Party, Risk, Seat, Stage } from "./design.ts";

/**
 * New, empty parts of a Design. Ids are given by the caller, so that this stays free of chance.
 */

export function blankParty(id: string, role: Party["role"]): Party {
  return {
    id,
    role,
    name: "",
    legalForm: "",
    registration: "",
    address: "",
    contactName: "",
    contactEmail: "",
    sector: "",
    isSme: false,
    signatoryName: "",
    signatoryTitle: "",
    commitment: "",
  };
}

export function blankMetric(id: string): Metric {
  return {
    id,
    name: "",
    definition: "",
    kind: "outcome",
    unit: "",
    direction: "up",
    decimals: 0,
    baseline: { value: "", date: null, source: "" },
    target: { value: "", date: null },
    frequency: "yearly",
    dataSource: "",
    verification: { method: null, verifierId: null },
    weight: null,
  };
}

export function blankOutcome(id: string, metricId: string): Outcome {
  return {
    id,
    statement: "",
    population: "",
    owner: "",
    sdgTargets: [],
    metrics: [blankMetric(metricId)],
  };
}

export function blankStage(id: string): Stage {
  return { id, title: "", purpose: "", start: null, end: null, decision: "" };
}

export function blankCondition(id: string): Condition {
  return {
    id,
    title: "",
    behaviour: "direction",
    negotiability: "negotiable",
    objective: "",
    requirement: "",
    measure: "",
    baseline: "",
    level: "",
    evidence: { source: "", grade: null, date: null },
    cost: "",
    reviewDate: null,
    remedy: "",
    clauseId: null,
  };
}

export function blankRisk(id: string): Risk {
  return { id, title: "", category: "", holder: "shared", reason: "", mitigation: "" };
}

export function blankSeat(id: string): Seat {
  return { id, body: "", person: "", votes: true };
}

/** A new draft: a buyer, a supplier and a verifier to name, and one outcome to state. */
export function blankDesign(id: string, type: string): Design {
  return {
    format: "pactwright-design",
    version: 2,
    id,
    title: "",
    reference: "",
    draft: { version: "0.1", state: "draft" },
    style: { paper: "a4", house: "classic", setting: "justified", letterhead: null },
    contract: {
      type,
      jurisdiction: "generic",
      language: "en",
      currency: "EUR",
      start: null,
      end: null,
      uncertainty: "medium",
      procedure: "",
      governingLaw: "",
      courts: "",
      background: "",
    },
    circumstances: unanswered,
    mission: {
      challenge: "",
      statement: "",
      deadline: null,
      owner: "",
      sectors: [],
      sdgTargets: [],
      nationalMission: "",
      targetMetricId: null,
    },
    outcomes: [blankOutcome("outcome-1", "metric-1")],
    parties: [
      blankParty("authority", "buyer"),
      blankParty("supplier", "supplier"),
      blankParty("verifier", "verifier"),
    ],
    stages: [],
    payments: [],
    cap: { totalMinor: null, perYearMinor: null },
    conditions: [],
    risks: [],
    seats: [],
    clauses: {},
    packs: [],
    library: { edition: "", upgraded: [] },
    ledger: [],
  };
}
