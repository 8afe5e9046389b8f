import {
  blankCondition,
  blankDesign,
  blankMetric,
  blankOutcome,
  blankParty,
  blankRisk,
  blankSeat,
  blankStage,
} from "../src/domain/blank.ts";
import type { Design, Metric } from "../src/domain/design.ts";

/**
 * A small complete contract of Riverside Council: every list holds something, every payment mechanism
 * and every kind of party is there. Clause examples are set against it.
 */

const reOffending: Metric = {
  ...blankMetric("re-offending"),
  name: "People who re-offend within a year",
  definition: "Share of the people helped who are convicted of an offence within a year.",
  unit: "% of people",
  direction: "down",
  decimals: 1,
  baseline: {
    value: "48.5",
    date: "2026-03-31",
    source: "Court records, April 2025 to March 2026",
  },
  target: { value: "36", date: "2030-03-31" },
  frequency: "yearly",
  dataSource: "Court records",
  verification: { method: "admin-data", verifierId: "institute" },
  weight: 60,
};

const inWork: Metric = {
  ...blankMetric("in-work"),
  name: "People in work for six months",
  definition: "Number of the people helped who have been in paid work for six months.",
  kind: "lead",
  unit: "people",
  baseline: { value: "120", date: "2026-03-31", source: "Tax records" },
  target: { value: "400", date: "2029-09-30" },
  frequency: "quarterly",
  dataSource: "Tax records",
  verification: { method: "sample", verifierId: "institute" },
  weight: 40,
};

const parties: Design["parties"] = [
  {
    ...blankParty("council", "buyer"),
    name: "Riverside Council",
    legalForm: "Local authority",
    address: "Town Hall, Quay Street, Riverside RV1 1AA",
    contactName: "Ada Okafor",
    contactEmail: "contracts@riverside.example",
    signatoryName: "Ada Okafor",
    signatoryTitle: "Chief Executive",
  },
  {
    ...blankParty("second-chance", "supplier"),
    name: "Second Chance Works CIC",
    legalForm: "Community interest company",
    registration: "Company number 10 203 405",
    address: "3 Mill Lane, Riverside RV2 4BB",
    contactName: "Bo Lindqvist",
    contactEmail: "bo@secondchance.example",
    sector: "Justice",
    isSme: true,
    signatoryName: "Bo Lindqvist",
    signatoryTitle: "Director",
  },
  {
    ...blankParty("institute", "verifier"),
    name: "Institute for Justice Statistics",
    legalForm: "Charity",
    address: "9 College Road, Riverside RV1 9ZZ",
    contactName: "Dr Chi Mensah",
    contactEmail: "chi@ijs.example",
  },
  {
    ...blankParty("probation", "partner"),
    name: "Riverside Probation Service",
    legalForm: "Public body",
    address: "1 Court Square, Riverside RV1 2CC",
    commitment: "share the names of people who leave prison, by the fifth day of each month",
  },
];

export const standardDesign: Design = {
  ...blankDesign("riverside-second-chance", "obs"),
  title: "Riverside Second Chance",
  reference: "RC/2026/117",
  contract: {
    ...blankDesign("x", "obs").contract,
    jurisdiction: "uk",
    currency: "GBP",
    start: "2027-04-01",
    end: "2031-03-31",
    uncertainty: "medium",
    procedure: "Competitive flexible procedure",
    governingLaw: "England and Wales",
    courts: "the courts of England and Wales",
    background: "Half of the people who leave prison in Riverside are back in court within a year.",
  },
  mission: {
    challenge: "Half of the people who leave prison in Riverside offend again within a year.",
    statement: "By 2030 no more than 36% of the people who leave prison re-offend within a year",
    deadline: "2030-03-31",
    owner: "Director of Community Safety",
    sectors: ["Justice", "Work"],
    sdgTargets: ["16.1", "8.5"],
    nationalMission: "Safer streets",
    targetMetricId: "re-offending",
  },
  outcomes: [
    {
      ...blankOutcome("fewer-offences", "x"),
      statement: "People who leave prison do not offend again",
      population: "Adults who leave prison to an address in Riverside",
      owner: "Director of Community Safety",
      sdgTargets: ["16.1"],
      metrics: [reOffending, inWork],
    },
  ],
  parties,
  stages: [
    {
      ...blankStage("set-up"),
      title: "Set-up",
      purpose: "Test the first-day plan with 60 people.",
      start: "2027-04-01",
      end: "2027-09-30",
      decision: "Continue where 40 of the 60 keep their first appointment.",
    },
  ],
  payments: [
    {
      id: "core",
      title: "Core service",
      model: "fee-core",
      amountMinor: 4_500_000,
      period: "month",
      start: null,
      end: null,
    },
    {
      id: "opening",
      title: "Opening of the service",
      model: "milestone-payments",
      milestones: [
        {
          id: "open",
          title: "Service open",
          due: "2027-10-01",
          amountMinor: 15_000_000,
          criteria: "The service takes people on every working day.",
          evidence: "Register of people taken on",
        },
      ],
    },
    {
      id: "bands",
      title: "Less re-offending",
      model: "tiered-bands",
      metricId: "re-offending",
      frequency: "yearly",
      inclusive: true,
      bands: [
        { from: "45", amountMinor: 10_000_000 },
        { from: "40", amountMinor: 25_000_000 },
        { from: "36", amountMinor: 40_000_000 },
      ],
    },
    {
      id: "line",
      title: "More people in work",
      model: "linear-incentive",
      metricId: "in-work",
      frequency: "yearly",
      points: [
        { at: "150", amountMinor: 0 },
        { at: "400", amountMinor: 20_000_000 },
      ],
    },
    {
      id: "threshold",
      title: "Mission achieved",
      model: "binary-threshold",
      metricId: "re-offending",
      frequency: "once",
      inclusive: true,
      threshold: "36",
      amountMinor: 50_000_000,
    },
  ],
  cap: { totalMinor: 200_000_000, perYearMinor: 60_000_000 },
  conditions: ["fair-work", "skills", "decarbonisation", "knowledge-sharing"].map(
    (clauseId, index) => ({
      ...blankCondition(clauseId),
      title: ["Fair pay", "Places for learners", "Clean vehicles", "Open lessons"][index] ?? "",
      behaviour: "direction",
      negotiability: index === 2 ? "iterative" : "fixed",
      objective: "share the gains with the people who do the work",
      requirement: "meet the level of the measure on each review date",
      measure: "Share of the people concerned, in percent",
      baseline: "70",
      level: "100",
      evidence: { source: "Pilot of 2024", grade: "M", date: "2025-01-31" },
      cost: "About 1% of the Charges",
      reviewDate: "2028-04-01",
      remedy: "A plan to make good within 30 days",
      clauseId,
    }),
  ),
  risks: [
    {
      ...blankRisk("demand"),
      title: "Fewer people than forecast",
      category: "demand",
      holder: "authority",
      reason: "The Authority decides who is referred.",
      mitigation: "Quarterly forecast",
    },
  ],
  seats: [{ ...blankSeat("chair"), body: "Riverside Council", person: "Ada Okafor", votes: true }],
};
