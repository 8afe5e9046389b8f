import { addMonths, daysBetween, monthsBetween } from "../base/calendar.ts";
import { choiceFor, type Design } from "../domain/design.ts";
import type { Library } from "../library/library.ts";
import { fieldsOf } from "../library/shape.ts";
import type { Words } from "../library/words.ts";
import { type PaymentSummary, summarise } from "../payment/summary.ts";
import { type MetricNames, metricNamesIn, traceAnswers } from "./answers.ts";
import type { Memo } from "./memo.ts";
import {
  type Measures,
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
  /** What every clause can read; the table is in `clauses/README.md`. */
  readonly root: TracedRecord;
  /** Parameters by clause id. */
  readonly answers: ReadonlyMap<string, TracedRecord>;
}

const plainNames = ["title", "reference", "draft", "contract", "cap"] as const;
const listNames = ["risks", "stages", "seats"] as const;

/**
 * Traces a Design, and what follows from it, to where each value came from. With the same `memo` the
 * parts that did not change are the same objects again.
 */
export function contextOf(design: Design, library: Library, memo: Memo): Context {
  const { words } = library;
  const { contract, parties, outcomes, payments, cap, mission } = design;
  const summary = memo.get("summary", [contract, outcomes, payments, cap], () => summarise(design));
  const people = memo.get("people", [parties], () => tracePeople(design, words));
  const measures = memo.get("measures", [outcomes, payments, people], () =>
    traceMeasures(design, people, words),
  );
  const metricNames = memo.get("metric names", [outcomes], () => metricNamesIn(design, words));
  const answers = memo.get("answers", [design.clauses, metricNames], () =>
    traceAllAnswers(design, library, metricNames, memo),
  );
  const fields: Record<string, Traced> = {
    ...people.roles,
    ...memo.get("payments", [summary, measures], () =>
      tracePayments(design, summary, measures, words),
    ),
    ...memo.get("conditions", [design.conditions], () => traceConditions(design, words)),
    outcomes: measures.outcomes,
    metrics: measures.metrics,
    mission: memo.get("mission", [mission, measures], () => traceMission(design, measures, words)),
    termMonths: memo.get("term", [contract], () =>
      scalar("integer", termMonths(design), "contract.end"),
    ),
    answers: memo.get("answers record", [answers], () => answersRecord(answers)),
    definedTerms: nothingListed,
    openPoints: nothingListed,
    schedules: nothingListed,
  };
  for (const name of plainNames) {
    fields[name] = memo.get(name, [design[name]], () =>
      trace(design[name], shapeNamed(name), name, words),
    );
  }
  for (const name of listNames) {
    fields[name] = memo.get(name, [design[name]], () => numberedList(design, name, words));
  }
  return { design, payments: summary, root: recordOf(fields, ""), answers };
}

const nothingListed = listOf([], "");

function traceAllAnswers(
  design: Design,
  library: Library,
  metricNames: MetricNames,
  memo: Memo,
): Context["answers"] {
  return new Map(
    Object.values(library.clauses).map((clause) => {
      const choice = choiceFor(design, clause.id);
      const names = clause.parameters.some(({ type }) => type === "metrics") ? metricNames : null;
      const traced = memo.get(`answers ${clause.id}`, [choice, names], () =>
        traceAnswers(clause, choice, library.words, metricNames),
      );
      return [clause.id, traced];
    }),
  );
}

function traceMission(design: Design, measures: Measures, words: Words): Traced {
  const fields = fieldsOf(shapeNamed("mission"));
  const mission = traceRecord(design.mission, fields, "mission", words);
  return withFields(mission, { metric: missionMetric(design, measures) });
}

function traceConditions(design: Design, words: Words): Readonly<Record<string, Traced>> {
  const conditions = numberedList(design, "conditions", words);
  const iterative = conditions.items.filter(isIterative);
  return { conditions, iterativeConditions: listOf(iterative, "conditions") };
}

/** The length of the contract in whole months, last day included; null while a date is missing. */
export function termMonths(design: Design): number | null {
  const { start, end } = design.contract;
  if (start === null || end === null || end < start) return null;
  const months = monthsBetween(start, end);
  return daysBetween(end, addMonths(start, months + 1)) === 1 ? months + 1 : months;
}

function isIterative(condition: Traced): boolean {
  const negotiability =
    condition.kind === "record" ? condition.fields.get("negotiability") : undefined;
  return negotiability?.kind === "scalar" && negotiability.value === "iterative";
}

function answersRecord(answers: Context["answers"]): TracedRecord {
  return recordOf(Object.fromEntries(answers), "clauses");
}
