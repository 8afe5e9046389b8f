import { replaceAt } from "../../base/path.ts";
import { attemptTypes } from "../contract-types.ts";
import type { Rule } from "../rule.ts";

export const failureNotPermitted: Rule = {
  id: "failure-not-permitted",
  level: "warning",
  title: "Say that an honest failure is no breach",
  why: "Whoever is punished for trying proposes what is sure to work already.",
  source: "Founding brief; NASA commercial cargo agreements",
  *check({ design, clauses }) {
    if (!attemptTypes.has(design.contract.type) || clauses.has("permitted-failure")) return;
    yield {
      message:
        "The contract asks for an attempt, and does not say what follows if it honestly fails.",
      remedy: "Take in the clause on permitted failure.",
      where: { clause: "permitted-failure", field: "clauses.permitted-failure.use" },
    };
  },
  bad: [{ title: "a prize without it", change: (d) => replaceAt(d, "contract.type", "prz") }],
  good: [{ title: "a service", change: (d) => d }],
};
