import * as v from "valibot";
import { jurisdictions } from "../reference/jurisdictions.ts";
import { assumptions } from "./assumptions.ts";
import { circumstances } from "./circumstances.ts";
import { libraryUse, packs } from "./clause-pack.ts";
import { count, dayOrNull, decimalText, id, minor, percent, text } from "./field.ts";
import { ledger } from "./ledger.ts";
import { payment } from "./payment.ts";
import { valueForMoney } from "./value.ts";

/**
 * The Design: all that a user decides, and all that is saved. Everything else (document, numbers,
 * pages, findings) is derived from it.
 *
 * A Design may be unfinished. Missing text is `""`; a missing day, amount or choice is `null`. What is
 * missing or unwise is a finding, never a fault of the file; only a wrong shape is refused on reading.
 */

const metric = v.strictObject({
  id,
  name: text,
  /** What is counted, for whom, how it is calculated. */
  definition: text,
  kind: v.picklist(["outcome", "output", "input", "process", "lead", "proxy"]),
  unit: text,
  /** Whether a higher (`up`) or a lower (`down`) value is better. */
  direction: v.picklist(["up", "down"]),
  /** Decimals at which the measure is stated and compared with thresholds. */
  decimals: v.pipe(count, v.minValue(0), v.maxValue(6)),
  baseline: v.strictObject({ value: decimalText, date: dayOrNull, source: text }),
  target: v.strictObject({ value: decimalText, date: dayOrNull }),
  frequency: v.picklist(["monthly", "quarterly", "half-yearly", "yearly", "once"]),
  dataSource: text,
  verification: v.strictObject({
    method: v.nullable(v.picklist(["admin-data", "audit", "sample", "meter", "survey", "test"])),
    /** Id of the party that verifies. */
    verifierId: v.nullable(id),
  }),
  /** Share of the design's attention in percent, for reporting; null where metrics are unweighted. */
  weight: v.nullable(percent),
});

const outcome = v.strictObject({
  id,
  /** What changes, as a sentence without a full stop. */
  statement: text,
  population: text,
  /** The public body that owns the outcome. */
  owner: text,
  /** SDG targets such as `7.3`. */
  sdgTargets: v.array(text),
  metrics: v.array(metric),
});

const party = v.strictObject({
  id,
  role: v.picklist(["buyer", "supplier", "verifier", "partner"]),
  name: text,
  legalForm: text,
  registration: text,
  address: text,
  contactName: text,
  contactEmail: text,
  sector: text,
  /** A small or medium-sized enterprise (or charity of that size). */
  isSme: v.boolean(),
  signatoryName: text,
  signatoryTitle: text,
  /** For partners (other public bodies): what they commit to do, by when. */
  commitment: text,
});

const stage = v.strictObject({
  id,
  title: text,
  purpose: text,
  start: dayOrNull,
  end: dayOrNull,
  /** What is decided at the end of the stage and on what evidence. */
  decision: text,
});

const condition = v.strictObject({
  id,
  title: text,
  /** Mazzucato and Rodrik's first dimension: which behaviour of the firm is targeted. */
  behaviour: v.picklist(["access", "direction", "reward-sharing", "reinvestment"]),
  /** Their second dimension: set in advance, bargained once, or adjusted at each review. */
  negotiability: v.picklist(["fixed", "negotiable", "iterative"]),
  objective: text,
  /** The duty itself, as the end of a sentence that begins "The Supplier shall". */
  requirement: text,
  /** What is measured, in which unit. */
  measure: text,
  baseline: text,
  level: text,
  evidence: v.strictObject({
    source: text,
    grade: v.nullable(v.picklist(["S", "M", "L", "X"])),
    date: dayOrNull,
  }),
  /** What meeting the condition costs the Supplier, roughly and in words. */
  cost: text,
  reviewDate: dayOrNull,
  remedy: text,
  /** Clause that carries the condition's standing terms, for example `fair-work`. */
  clauseId: v.nullable(id),
});

const risk = v.strictObject({
  id,
  title: text,
  /** OCDS risk-allocation category, for example `demand`. */
  category: text,
  holder: v.picklist(["authority", "supplier", "shared"]),
  reason: text,
  mitigation: text,
});

const seat = v.strictObject({ id, body: text, person: text, votes: v.boolean() });

const answer = v.union([
  v.null(),
  v.boolean(),
  v.pipe(v.number(), v.safeInteger("Expected a whole number")),
  text,
  v.array(text),
  v.array(v.record(v.string(), text)),
]);

const clauseChoice = v.strictObject({
  /** `auto` follows the contract type; `omitted` keeps the number and prints "Intentionally omitted". */
  use: v.picklist(["auto", "in", "out", "omitted"]),
  useReason: text,
  /** `preferred`, or the id of a fallback position. */
  position: v.string(),
  positionReason: text,
  /** The user's own words for this clause, in the clause grammar; null while the library's stand. */
  departure: v.nullable(v.strictObject({ text, reason: text })),
  /** By parameter name. A parameter without an answer takes its default. */
  answers: v.record(v.string(), answer),
  review: v.strictObject({ state: v.picklist(["open", "agreed", "contested"]), note: text }),
});

export const designSchema = v.strictObject({
  format: v.literal("pactwright-design"),
  version: v.literal(2),
  id,
  title: text,
  /** The buyer's own reference for the procurement. */
  reference: text,
  draft: v.strictObject({ version: text, state: v.picklist(["draft", "final"]) }),
  style: v.strictObject({
    paper: v.picklist(["a4", "letter"]),
    /** House style: sizes, faces and spaces; a file of data in `src/layout/styles`. */
    house: v.picklist(["classic", "modern", "large-print"]),
    /** Whether lines of text are filled to the margin or left ragged. */
    setting: v.picklist(["justified", "ragged"]),
    /** Picture at the head of the cover: base64 of a PNG or SVG file; null is none. */
    letterhead: v.nullable(
      v.strictObject({
        name: text,
        mediaType: v.picklist(["image/png", "image/svg+xml"]),
        data: v.pipe(
          v.string(),
          v.base64(),
          v.maxLength(1_400_000, "Expected a picture of at most 1 MB"),
        ),
        /** What it shows, for those who cannot see it. */
        alt: text,
      }),
    ),
  }),
  contract: v.strictObject({
    /** Contract type: the id of a file in `templates/`. */
    type: id,
    jurisdiction: v.picklist(jurisdictions),
    language: v.string(),
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "Expected an ISO 4217 currency code")),
    start: dayOrNull,
    end: dayOrNull,
    uncertainty: v.picklist(["low", "medium", "high", "deep"]),
    /** How the supplier is or was chosen. */
    procedure: text,
    governingLaw: text,
    courts: text,
    /** Recital: how the need arose and what was learned before this contract. */
    background: text,
  }),
  circumstances,
  mission: v.strictObject({
    /** The challenge: what is wrong for whom today. */
    challenge: text,
    /** What is to be achieved, by when, in words that allow a yes or a no. */
    statement: text,
    deadline: dayOrNull,
    owner: text,
    sectors: v.array(text),
    sdgTargets: v.array(text),
    nationalMission: text,
    /** Id of the metric that tells whether the mission was achieved. */
    targetMetricId: v.nullable(id),
  }),
  outcomes: v.array(outcome),
  parties: v.array(party),
  stages: v.array(stage),
  payments: v.array(payment),
  /** Limits on all Outcome Payments together; null is no limit stated. */
  cap: v.strictObject({ totalMinor: minor, perYearMinor: minor }),
  conditions: v.array(condition),
  risks: v.array(risk),
  /** Seats on the Mission Board. */
  seats: v.array(seat),
  /** By clause id; a clause without an entry is at its library state. */
  clauses: v.record(v.string(), clauseChoice),
  packs,
  library: libraryUse,
  ledger,
  /** Absent until an appraisal is begun. */
  value: v.optional(valueForMoney),
  /** What is uncertain; absent until somebody tries futures. */
  assumptions: v.optional(assumptions),
});

export type Design = v.InferOutput<typeof designSchema>;
export type Outcome = Design["outcomes"][number];
export type Metric = Outcome["metrics"][number];
export type Party = Design["parties"][number];
export type Stage = Design["stages"][number];
export type { LineOf, Payment } from "./payment.ts";
export type Condition = Design["conditions"][number];
export type Risk = Design["risks"][number];
export type Seat = Design["seats"][number];
export type ClauseChoice = Design["clauses"][string];
export type { ClausePack } from "./clause-pack.ts";
export type { LedgerEntry } from "./ledger.ts";
export type Answer = ClauseChoice["answers"][string];

/** A clause that nobody has touched. */
export const untouched: ClauseChoice = {
  use: "auto",
  useReason: "",
  position: "preferred",
  positionReason: "",
  departure: null,
  answers: {},
  review: { state: "open", note: "" },
};

/** The choice made for a clause, or the untouched one. */
export function choiceFor(design: Design, clauseId: string): ClauseChoice {
  return Object.hasOwn(design.clauses, clauseId)
    ? (design.clauses[clauseId] ?? untouched)
    : untouched;
}

/** The metric with this id, with its outcome and its path, or null. */
export function findMetric(
  design: Design,
  metricId: string | null,
): { metric: Metric; outcome: Outcome; path: string } | null {
  if (metricId === null) return null;
  for (const [i, o] of design.outcomes.entries()) {
    const j = o.metrics.findIndex((m) => m.id === metricId);
    const found = o.metrics[j];
    if (found) return { metric: found, outcome: o, path: `outcomes.${i}.metrics.${j}` };
  }
  return null;
}
