import type { Answer, ClauseChoice, Design } from "../domain/design.ts";
import type { Clause, Parameter } from "../library/clause.ts";
import { misfit } from "../library/parameter.ts";
import { shapeOf } from "../library/vocabulary.ts";
import { phrase, type Words } from "../library/words.ts";
import { clean } from "./clean.ts";
import { type Ask, type Scalar, type Traced, type TracedRecord, trace } from "./traced.ts";

/** The stored answer, where there is one of the right type; else null. */
function answerTo(parameter: Parameter, choice: ClauseChoice): { readonly answer: Answer } | null {
  const { answers } = choice;
  if (!Object.hasOwn(answers, parameter.name)) return null;
  const answer = answers[parameter.name];
  return answer === undefined || misfit(parameter, answer) !== null ? null : { answer };
}

/** What a contract calls each metric, by id. */
export type MetricNames = ReadonlyMap<string, string>;

export function metricNamesIn({ outcomes }: Design, words: Words): MetricNames {
  const metrics = outcomes.flatMap((outcome) => outcome.metrics);
  return new Map(
    metrics.map(({ id, name }, i) => [
      id,
      phrase(words, "answer.metric", { number: String(i + 1), name: clean(name) }),
    ]),
  );
}

/** A clause's parameters as it reads them: the answers given, the defaults for the rest. */
export function traceAnswers(
  clause: Clause,
  choice: ClauseChoice,
  words: Words,
  metricNames: MetricNames,
): TracedRecord {
  const fields = new Map(
    clause.parameters.map((parameter) => {
      const from = `clauses.${clause.id}.answers.${parameter.name}`;
      const given = answerTo(parameter, choice);
      const told = parameter.type === "metrics" && given ? named(given, metricNames) : given;
      return [parameter.name, traceAnswer(parameter, told, from, words)];
    }),
  );
  return { kind: "record", fields, from: `clauses.${clause.id}.answers` };
}

/** Metrics by name; one that the design no longer has is empty, and so prints as a blank. */
function named({ answer }: { readonly answer: Answer }, names: MetricNames) {
  const ids = Array.isArray(answer) ? answer : [];
  return { answer: ids.map((id) => (typeof id === "string" && names.get(id)) || "") };
}

function traceAnswer(
  parameter: Parameter,
  given: { readonly answer: Answer } | null,
  from: string,
  words: Words,
): Traced {
  const ask: Ask = {
    label: parameter.question,
    text: spaced(parameter.name),
    confirm: parameter.confirm && given === null,
  };
  const value = given ? given.answer : parameter.default;
  const mark = (traced: Traced): Traced => {
    if (traced.kind === "list") return { ...traced, items: traced.items.map(mark) };
    if (traced.kind === "record") {
      const fields = [...traced.fields].map(([name, field]) => [name, mark(field)] as const);
      return { ...traced, fields: new Map(fields) };
    }
    return worded({ ...traced, ask, authored: given === null }, parameter);
  };
  return mark(trace(value, shapeOf(parameter), from, words));
}

function worded(answer: Scalar, parameter: Parameter): Scalar {
  if (parameter.type !== "choice") return answer;
  const option = parameter.options.find((each) => each.value === answer.value);
  return option ? { ...answer, words: option.words, authored: true } : answer;
}

/** `planMonths` becomes "plan months". */
function spaced(name: string): string {
  return name.replace(/[A-Z0-9]+/g, (part) => ` ${part.toLowerCase()}`).trim();
}
