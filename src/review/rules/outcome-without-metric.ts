import { replaceAt } from "../../base/path.ts";
import type { Rule } from "../rule.ts";

export const outcomeWithoutMetric: Rule = {
  id: "outcome-without-metric",
  level: "blocker",
  title: "Give every outcome a metric",
  why: "An outcome that cannot be seen can be neither paid nor learned from.",
  source: "NAO 2015; FAR 37.6",
  *check({ design }) {
    if (design.outcomes.length === 0) {
      yield {
        message: "The contract has no outcome.",
        remedy: "Say what must change, for whom and by when.",
        where: { field: "outcomes" },
      };
    }
    for (const [i, outcome] of design.outcomes.entries()) {
      if (outcome.metrics.length > 0) continue;
      yield {
        message: `Outcome ${i + 1} has no metric.`,
        remedy: "Add the measure that shows the change.",
        where: { field: `outcomes.${i}.metrics` },
      };
    }
  },
  bad: [
    { title: "an outcome without a metric", change: (d) => replaceAt(d, "outcomes.0.metrics", []) },
    { title: "no outcomes", change: (d) => ({ ...d, outcomes: [] }) },
  ],
  good: [{ title: "as it stands", change: (d) => d }],
};
