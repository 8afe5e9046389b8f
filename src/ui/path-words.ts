import type { Path } from "../base/path.ts";
import { placedLabelFor } from "../domain/labels.ts";
import { clauseOf, parameterOf } from "./library.ts";

/**
 * A field in words, for people: `outcomes.0.metrics.1.target.value` is "Target value, outcome 1,
 * metric 2", and a clause's answer is the clause's title with the question.
 */
export function wordsOf(path: Path): string {
  const [root, clauseId, ...rest] = path.split(".");
  const clause = root === "clauses" && clauseId ? clauseOf(clauseId) : null;
  if (clause === null) return placedLabelFor(path);
  const [part, name] = rest;
  const asked = part === "answers" && name !== undefined ? parameterOf(clause.id, name) : null;
  if (asked !== null) return `${clause.title}: ${asked.question}`;
  return [clause.title, ...rest.map(spaced)].join(", ");
}

/** `governingLaw` becomes "governing law". */
function spaced(key: string): string {
  return key.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}
