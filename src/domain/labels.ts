import type { Path } from "../base/path.ts";

/**
 * Human names of the Design's fields: for forms, open points and findings. `*` stands for a position in
 * a list. A field without a label of its own takes that of what holds it.
 */
const labels: Readonly<Record<string, string>> = {
  title: "Contract title",
  reference: "Reference",
  "draft.version": "Version",
  "draft.state": "State of the draft",
  "style.paper": "Paper",
  "style.typeface": "Typeface",
  "contract.type": "Contract type",
  "contract.jurisdiction": "Jurisdiction",
  "contract.language": "Language",
  "contract.currency": "Currency",
  "contract.start": "Start date",
  "contract.end": "End date",
  "contract.uncertainty": "Uncertainty",
  "contract.procedure": "Procurement procedure",
  "contract.governingLaw": "Governing law",
  "contract.courts": "Courts",
  "contract.background": "Background",
  "mission.challenge": "Challenge",
  "mission.statement": "Mission statement",
  "mission.deadline": "Mission deadline",
  "mission.owner": "Mission owner",
  "mission.sectors": "Sectors",
  "mission.sdgTargets": "SDG targets of the mission",
  "mission.nationalMission": "National mission",
  "mission.targetMetricId": "Metric of the mission",
  outcomes: "Outcomes",
  "outcomes.*": "Outcome",
  "outcomes.*.statement": "Outcome statement",
  "outcomes.*.population": "Population",
  "outcomes.*.owner": "Outcome owner",
  "outcomes.*.sdgTargets": "SDG targets",
  "outcomes.*.metrics": "Metrics",
  "outcomes.*.metrics.*": "Metric",
  "outcomes.*.metrics.*.name": "Metric name",
  "outcomes.*.metrics.*.definition": "Metric definition",
  "outcomes.*.metrics.*.kind": "Kind of metric",
  "outcomes.*.metrics.*.unit": "Unit",
  "outcomes.*.metrics.*.direction": "Direction",
  "outcomes.*.metrics.*.decimals": "Decimals",
  "outcomes.*.metrics.*.baseline": "Baseline",
  "outcomes.*.metrics.*.baseline.value": "Baseline value",
  "outcomes.*.metrics.*.baseline.date": "Baseline date",
  "outcomes.*.metrics.*.baseline.source": "Baseline source",
  "outcomes.*.metrics.*.target": "Target",
  "outcomes.*.metrics.*.target.value": "Target value",
  "outcomes.*.metrics.*.target.date": "Target date",
  "outcomes.*.metrics.*.frequency": "Frequency of measurement",
  "outcomes.*.metrics.*.dataSource": "Data source",
  "outcomes.*.metrics.*.verification": "Verification",
  "outcomes.*.metrics.*.verification.method": "Verification method",
  "outcomes.*.metrics.*.verification.verifierId": "Verifier",
  "outcomes.*.metrics.*.weight": "Weight",
  parties: "Parties",
  "parties.*": "Party",
  "parties.*.role": "Role",
  "parties.*.name": "Party name",
  "parties.*.legalForm": "Legal form",
  "parties.*.registration": "Registration number",
  "parties.*.address": "Address",
  "parties.*.contactName": "Contact person",
  "parties.*.contactEmail": "Contact email",
  "parties.*.sector": "Sector",
  "parties.*.isSme": "Small or medium-sized",
  "parties.*.signatoryName": "Signatory name",
  "parties.*.signatoryTitle": "Signatory title",
  "parties.*.commitment": "Commitment",
  stages: "Stages",
  "stages.*": "Stage",
  "stages.*.title": "Stage title",
  "stages.*.purpose": "Purpose of the stage",
  "stages.*.start": "Start of the stage",
  "stages.*.end": "End of the stage",
  "stages.*.decision": "Decision at the end of the stage",
  payments: "Payments",
  "payments.*": "Payment",
  "payments.*.title": "Payment title",
  "payments.*.model": "Payment mechanism",
  "payments.*.amountMinor": "Amount",
  "payments.*.period": "Payment period",
  "payments.*.start": "First day of the payment",
  "payments.*.end": "Last day of the payment",
  "payments.*.metricId": "Metric that decides the payment",
  "payments.*.frequency": "How often it is paid",
  "payments.*.inclusive": "Whether the threshold itself counts",
  "payments.*.threshold": "Threshold",
  "payments.*.milestones": "Milestones",
  "payments.*.milestones.*": "Milestone",
  "payments.*.milestones.*.title": "Milestone title",
  "payments.*.milestones.*.due": "Milestone date",
  "payments.*.milestones.*.amountMinor": "Milestone amount",
  "payments.*.milestones.*.criteria": "Milestone criteria",
  "payments.*.milestones.*.evidence": "Milestone evidence",
  "payments.*.points": "Points of the payment line",
  "payments.*.points.*.at": "Measure at the point",
  "payments.*.points.*.amountMinor": "Amount at the point",
  "payments.*.bands": "Bands",
  "payments.*.bands.*.from": "Measure from which the band runs",
  "payments.*.bands.*.amountMinor": "Amount in the band",
  cap: "Outcome cap",
  "cap.totalMinor": "Outcome cap over the term",
  "cap.perYearMinor": "Outcome cap a year",
  conditions: "Conditions",
  "conditions.*": "Condition",
  "conditions.*.title": "Condition title",
  "conditions.*.behaviour": "Behaviour targeted",
  "conditions.*.negotiability": "Negotiability",
  "conditions.*.objective": "Objective of the condition",
  "conditions.*.requirement": "What the supplier shall do",
  "conditions.*.measure": "Measure of the condition",
  "conditions.*.baseline": "Baseline of the condition",
  "conditions.*.level": "Level required",
  "conditions.*.evidence": "Evidence for the condition",
  "conditions.*.evidence.source": "Source of the evidence",
  "conditions.*.evidence.grade": "Strength of the evidence",
  "conditions.*.evidence.date": "Date of the evidence",
  "conditions.*.cost": "Cost of meeting the condition",
  "conditions.*.reviewDate": "Review date of the condition",
  "conditions.*.remedy": "Remedy for the condition",
  "conditions.*.clauseId": "Clause of the condition",
  risks: "Risks",
  "risks.*": "Risk",
  "risks.*.title": "Risk",
  "risks.*.category": "Risk category",
  "risks.*.holder": "Who holds the risk",
  "risks.*.reason": "Why they hold it",
  "risks.*.mitigation": "Mitigation",
  seats: "Seats on the board",
  "seats.*": "Seat",
  "seats.*.body": "Body that holds the seat",
  "seats.*.person": "Person in the seat",
  "seats.*.votes": "Whether the seat votes",
  "clauses.*": "Clause",
  "clauses.*.departure": "Departure from the text",
  "clauses.*.departure.text": "Text of the departure",
  "clauses.*.answers": "Answers",
};

/** Nouns by which a position in a list is named. */
const nouns: Readonly<Record<string, string>> = {
  outcomes: "outcome",
  metrics: "metric",
  parties: "party",
  stages: "stage",
  payments: "payment",
  milestones: "milestone",
  points: "point",
  bands: "band",
  conditions: "condition",
  risks: "risk",
  seats: "seat",
};

/** The name of a field: `outcomes.0.statement` is "Outcome statement". */
export function labelFor(path: Path): string {
  const keys = path.split(".").map((key) => (/^\d+$/.test(key) ? "*" : key));
  if (keys[0] === "clauses" && keys.length > 1) keys[1] = "*";
  while (keys.length > 0) {
    const pattern = keys.join(".");
    const label = Object.hasOwn(labels, pattern) ? labels[pattern] : undefined;
    if (label !== undefined) return label;
    keys.pop();
  }
  return "Field";
}

/**
 * The name with its position, counted from one: "Target value, outcome 2, metric 1". An item of a list
 * goes by its noun: "Payment 3".
 */
export function placedLabelFor(path: Path): string {
  const keys = path.split(".");
  const places = keys.flatMap((key, index) => {
    const noun = Object.hasOwn(nouns, key) ? nouns[key] : undefined;
    const position = keys[index + 1];
    return noun !== undefined && position !== undefined && /^\d+$/.test(position)
      ? [`${noun} ${Number(position) + 1}`]
      : [];
  });
  const isItem = /^\d+$/.test(keys.at(-1) ?? "") && Object.hasOwn(nouns, keys.at(-2) ?? "");
  const item = isItem ? places.pop() : undefined;
  const name = item === undefined ? labelFor(path) : item.charAt(0).toUpperCase() + item.slice(1);
  return [name, ...places].join(", ");
}
