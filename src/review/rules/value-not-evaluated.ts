import { untouched } from "../../domain/design.ts";
import type { Rule } from "../rule.ts";

/** What each clause would show, in the order in which it is missed. */
const evaluations = [
  {
    clause: "value-evaluation",
    message: "Nothing says how it will be judged whether the contract was worth its money.",
    remedy: "Take in the clause on the evaluation of value.",
  },
  {
    clause: "spillover-evaluation",
    message: "Effects on others (knowledge, markets, skills) will not be looked for.",
    remedy: "Take in the clause on the evaluation of spillovers.",
  },
];

export const valueNotEvaluated: Rule = {
  id: "value-not-evaluated",
  level: "advice",
  title: "Plan how the value will be judged, in costs and benefits and in spillovers",
  why: "A contract that is not evaluated teaches nothing to the next one, and cost-benefit alone misses what spreads.",
  source: "Founding brief; HM Treasury Green Book; Myers and Lanahan",
  *check({ clauses }) {
    for (const { clause, message, remedy } of evaluations) {
      if (clauses.has(clause)) continue;
      yield { message, remedy, where: { clause, field: `clauses.${clause}.use` } };
    }
  },
  bad: [{ title: "neither taken in", change: (d) => d }],
  good: [
    {
      title: "both taken in",
      change: (d) => ({
        ...d,
        clauses: {
          ...d.clauses,
          ...Object.fromEntries(
            evaluations.map(({ clause }) => [clause, { ...untouched, use: "in" as const }]),
          ),
        },
      }),
    },
  ],
};
