import { addMonths, daysBetween, monthsBetween } from "../base/calendar.ts";
import { choiceFor, type Design } from "../domain/design.ts";
import type { Library } from "../library/library.ts";
import { fieldsOf } from "../library/shape.ts";
import type { PaymentSummary } from "../payment/summary.ts";
import { traceAnswers } from "./answers.ts";
import {
  missionMetric,
  numberedList,
  shapeNamed,
  traceMeasures,
  tracePeople,
} from "./trace-design.ts";
import { tracePayments } from "./trace-payments.ts";
import {
  listOf,
  recordOf,
  scalar,
  type Traced,
  type TracedRecord,
  trace,
  traceRecord,
  withFields,
} from "./traced.ts";

/** What the clauses of one contract can read. */
export interface Context {
  readonly design: Design;
  readonly payments: PaymentSummary;
  /** By name, for every clause; the table is in `clauses/README.md`. */
  readonly root: ReadonlyMap<string, Traced>;
  /** Parameters by clause id, and by name. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, Traced>>;
}

const plainNames = ["title", "reference", "draft", "contract", "cap"] as const;

/** Traces a Design, and what follows from it, to where each value came from. */
export function contextOf(design: Design, payments: PaymentSummary, library: Library): Context {
  const { words, clauses } = library;
  const answers = new Map(
    Object.values(clauses).map((clause) => [
      clause.id,
      traceAnswers(clause, choiceFor(design, clause.id), words),
    ]),
  );
  const people = tracePeople(design, words);
  const measures = traceMeasures(design, people, words);
  const conditions = numberedList(design, "conditions", words);
  const mission = traceRecord(design.mission, fieldsOf(shapeNamed("mission")), "mission", words);
  const root: Record<string, Traced> = {
    ...Object.fromEntries(
      plainNames.map((name) => [name, trace(design[name], shapeNamed(name), name, words)]),
    ),
    mission: withFields(mission, { metric: missionMetric(design, measures) }),
    ...people.roles,
    outcomes: measures.outcomes,
    metrics: measures.metrics,
    ...tracePayments(design, payments, measures, words),
    conditions,
    iterativeConditions: listOf(conditions.items.filter(isIterative), "conditions"),
    risks: numberedList(design, "risks", words),
    stages: numberedList(design, "stages", words),
    seats: numberedList(design, "seats", words),
    termMonths: scalar("integer", termMonths(design), "contract.end"),
    answers: answersRecord(answers),
    definedTerms: listOf([], ""),
    openPoints: listOf([], ""),
    schedules: listOf([], ""),
  };
  return { design, payments, root: new Map(Object.entries(root)), answers };
}

/** The length of the contract in whole months, last day included; null while a date is missing. */
export function termMonths(design: Design): number | null {
  const { start, end } = design.contract;
  if (start === null || end === null || end < start) return null;
  const months = monthsBetween(start, end);
  // Years have four digits, so the month after December 9999 cannot be written.
  if (end >= "9999") return months;
  return daysBetween(end, addMonths(start, months + 1)) === 1 ? months + 1 : months;
}

function isIterative(condition: Traced): boolean {
  const negotiability =
    condition.kind === "record" ? condition.fields.get("negotiability") : undefined;
  return negotiability?.kind === "scalar" && negotiability.value === "iterative";
}

function answersRecord(answers: Context["answers"]): TracedRecord {
  const records = [...answers].map(([id, fields]): [string, Traced] => [
    id,
    { kind: "record", fields, from: `clauses.${id}.answers` },
  ]);
  return recordOf(Object.fromEntries(records), "clauses");
}
