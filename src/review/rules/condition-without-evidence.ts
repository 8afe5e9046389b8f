import { withCondition } from "../example-condition.ts";
import type { Rule } from "../rule.ts";

export const conditionWithoutEvidence: Rule = {
  id: "condition-without-evidence",
  level: "warning",
  title: "Rest every condition on evidence",
  why: "Conditions rest on the best evidence there is; where there is none, the condition is an experiment and should say so.",
  source: "Founding brief",
  *check({ design }) {
    for (const [i, condition] of design.conditions.entries()) {
      if (condition.evidence.source.trim() !== "") continue;
      yield {
        message: `Condition ${i + 1} names no evidence.`,
        remedy: "Name the best source, or write that it is an experiment.",
        where: { field: `conditions.${i}.evidence.source` },
      };
    }
  },
  bad: [
    {
      title: "no source",
      change: (d) => withCondition(d, { evidence: { source: "", grade: null, date: null } }),
    },
  ],
  good: [{ title: "a source", change: (d) => withCondition(d, {}) }],
};
