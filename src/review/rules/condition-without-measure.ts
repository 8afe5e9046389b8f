import { withCondition } from "../example-condition.ts";
import type { Rule } from "../rule.ts";

export const conditionWithoutMeasure: Rule = {
  id: "condition-without-measure",
  level: "blocker",
  title: "Give every condition a measure",
  why: "A condition that cannot be monitored is a wish.",
  source: "Mazzucato and Rodrik 2023",
  *check({ design }) {
    for (const [i, condition] of design.conditions.entries()) {
      if (condition.measure.trim() !== "") continue;
      yield {
        message: `Condition ${i + 1} cannot be monitored: it has no measure.`,
        remedy: "Say what is measured, and in which unit.",
        where: { field: `conditions.${i}.measure` },
      };
    }
  },
  bad: [{ title: "no measure", change: (d) => withCondition(d, { measure: "" }) }],
  good: [{ title: "a measure", change: (d) => withCondition(d, {}) }],
};
