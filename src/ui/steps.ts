import type { Path } from "../base/path.ts";
import type { Design, Metric, Party, Payment } from "../domain/design.ts";
import { isEdgeOpen } from "../domain/payment.ts";
import type { Flow, ValueForMoney } from "../domain/value.ts";
import { contextFor } from "../payment/context.ts";
import { mechanismOf } from "../payment/list.ts";

export type StepId =
  | "mission"
  | "outcomes"
  | "instrument"
  | "payment"
  | "conditions"
  | "partners"
  | "risks"
  | "value"
  | "futures"
  | "clauses"
  | "library"
  | "review"
  | "export"
  | "results";

export interface Step {
  readonly id: StepId;
  readonly title: string;
  /** The heading under which the step stands in the list of steps. */
  readonly group: "Design" | "Draft" | "Check" | "Issue" | "Run";
  /** Path prefixes of the fields that this step edits. */
  readonly owns: readonly Path[];
  /** The clause or schedule that the step shapes most, to bring into sight; null leaves the pages. */
  readonly shows: string | null;
}

/** The steps in the order in which a design is usually made. */
export const steps: readonly Step[] = [
  {
    id: "mission",
    title: "Mission",
    group: "Design",
    owns: ["title", "reference", "mission", "contract.background"],
    shows: "mission-statement",
  },
  {
    id: "outcomes",
    title: "Outcomes",
    group: "Design",
    owns: ["outcomes"],
    shows: "outcome-definitions",
  },
  {
    id: "instrument",
    title: "Instrument",
    group: "Design",
    owns: ["contract", "circumstances", "stages"],
    shows: "term",
  },
  {
    id: "payment",
    title: "Payment",
    group: "Design",
    owns: ["payments", "cap"],
    shows: "schedule-payment",
  },
  {
    id: "conditions",
    title: "Conditions",
    group: "Design",
    owns: ["conditions"],
    shows: "schedule-conditions",
  },
  {
    id: "partners",
    title: "Partners",
    group: "Design",
    owns: ["parties", "seats"],
    shows: "mission-board",
  },
  { id: "risks", title: "Risks", group: "Design", owns: ["risks"], shows: "schedule-risk" },
  { id: "value", title: "Value", group: "Design", owns: ["value"], shows: null },
  { id: "futures", title: "Futures", group: "Design", owns: ["assumptions"], shows: null },
  {
    id: "clauses",
    title: "Clauses",
    group: "Draft",
    owns: ["clauses", "packs", "library"],
    shows: null,
  },
  { id: "library", title: "Library", group: "Draft", owns: [], shows: null },
  { id: "review", title: "Review", group: "Check", owns: [], shows: null },
  { id: "export", title: "Export", group: "Issue", owns: ["draft", "style"], shows: null },
  { id: "results", title: "Results", group: "Run", owns: ["ledger"], shows: null },
];

/** The step with this id. */
export function stepNamed(id: StepId): Step {
  const step = steps.find((one) => one.id === id);
  if (step === undefined) throw new RangeError(`No step is called ${id}`);
  return step;
}

/** The step that usually comes after this one; null after the last. The library is a place to read, not a step of the way. */
export function nextStep(id: StepId): Step | null {
  const way = steps.filter((step) => step.id === id || step.id !== "library");
  return way[way.findIndex((step) => step.id === id) + 1] ?? null;
}

/** True where `path` is `prefix` or lies below it. */
export function isAtOrBelow(path: Path, prefix: Path): boolean {
  return path === prefix || path.startsWith(`${prefix}.`);
}

/** The step whose form holds the field, by the longest prefix; null for a path that none edits. */
export function stepOf(path: Path): StepId | null {
  let best: { id: StepId; length: number } | null = null;
  for (const step of steps) {
    for (const prefix of step.owns) {
      if (isAtOrBelow(path, prefix) && prefix.length > (best?.length ?? -1)) {
        best = { id: step.id, length: prefix.length };
      }
    }
  }
  return best?.id ?? null;
}

/** How far a step is: `share` from 0 to 1, and a short count to print beside it, often empty. */
export interface Progress {
  readonly share: number;
  readonly count: string;
}

/** Progress of the steps that are judged by the Design alone; null for the others. */
export function progressOf(step: StepId, design: Design): Progress | null {
  switch (step) {
    case "mission":
      return plain(missionClaims(design));
    case "outcomes":
      return counted(
        design.outcomes.map((o) => [o.statement !== "", o.metrics.every(isMeasurable)]),
      );
    case "instrument":
      return plain(instrumentClaims(design));
    case "payment":
      return counted(design.payments.map((p) => [p.title !== "", isPriced(design, p)]));
    case "conditions":
      return design.conditions.length === 0
        ? null
        : counted(design.conditions.map((c) => [c.title, c.requirement, c.measure].map(Boolean)));
    case "partners":
      return plain(design.parties.flatMap(partyClaims));
    case "risks":
      return counted(design.risks.map((r) => [r.title, r.reason, r.mitigation].map(Boolean)));
    case "value":
      return design.value === undefined ? null : plain(valueClaims(design.value));
    case "futures":
    case "clauses":
    case "library":
    case "review":
    case "export":
    case "results":
      return null;
  }
}

function missionClaims(design: Design): boolean[] {
  const { challenge, statement, deadline, owner, targetMetricId } = design.mission;
  return [design.title, challenge, statement, deadline, owner, targetMetricId].map(Boolean);
}

function instrumentClaims(design: Design): boolean[] {
  const { start, end, procedure, governingLaw, courts } = design.contract;
  return [start, end, procedure, governingLaw, courts].map(Boolean);
}

function isMeasurable(metric: Metric): boolean {
  const { name, unit, baseline, target, verification } = metric;
  return [name, unit, baseline.value, target.value, target.date, verification.verifierId].every(
    Boolean,
  );
}

/** Whether the line's sum over the term can be computed, and each sum of its table. */
function isPriced(design: Design, payment: Payment): boolean {
  const total = mechanismOf(payment).total(payment, contextFor(design, payment));
  return total !== null && !isEdgeOpen(payment);
}

function partyClaims(party: Party): boolean[] {
  const { role, name, address, commitment, signatoryName } = party;
  const signs = role === "buyer" || role === "supplier";
  const own = role === "partner" ? [commitment] : signs ? [signatoryName] : [];
  return [name, address, ...own].map(Boolean);
}

function valueClaims({ baseYear, flows, outcomes, negativeSpillovers }: ValueForMoney): boolean[] {
  const has = (kind: Flow["kind"]): boolean => flows.some((flow) => flow.kind === kind);
  return [baseYear, has("cost"), has("benefit"), outcomes.unit, negativeSpillovers].map(Boolean);
}

function plain(claims: readonly boolean[]): Progress {
  return { share: claims.filter(Boolean).length / Math.max(1, claims.length), count: "" };
}

/** Items of a list, each with its claims: "2 of 3" while some are unfinished, else how many. */
function counted(items: readonly (readonly boolean[])[]): Progress {
  const whole = items.filter((claims) => claims.every(Boolean)).length;
  const count =
    items.length === 0 ? "" : whole < items.length ? `${whole} of ${items.length}` : `${whole}`;
  return { share: plain(items.flat()).share, count };
}
