import type { Path } from "../base/path.ts";
import { placedLabelFor } from "../domain/labels.ts";
import { clauseOf } from "./library.ts";

/**
 * A field in words, for people: `outcomes.0.metrics.1.target.value` is "Target value, outcome 1,
 * metric 2", and a clause's answer is the clause's title with what is asked.
 */
export function wordsOf(path: Path): string {
  const [root, clauseId, ...rest] = path.split(".");
  const clause = root === "clauses" && clauseId ? clauseOf(clauseId) : null;
  if (clause === null) return placedLabelFor(path);
  const asked = rest.filter((key) => key !== "answers").map(spaced);
  return [clause.title, ...asked].join(", ");
}

/** `governingLaw` becomes "governing law". */
function spaced(key: string): string {
  return key.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}
