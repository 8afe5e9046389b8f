import { replaceAt } from "../../base/path.ts";
import { compare, decimal } from "../../base/rational.ts";
import { eachMetric } from "../each-metric.ts";
import type { Rule } from "../rule.ts";

export const targetNotBetter: Rule = {
  id: "target-not-better",
  level: "blocker",
  title: "Set a target on the improving side of the baseline",
  why: "A target that is missing, or worse than today, rewards nothing.",
  source: "House policy",
  *check({ design }) {
    for (const { metric, path, name } of eachMetric(design)) {
      if (metric.target.value === "") {
        yield {
          message: `${name} has no target.`,
          remedy: "Give the value to be reached, and its date.",
          where: { field: `${path}.target.value` },
        };
      } else if (metric.baseline.value !== "") {
        const order = compare(decimal(metric.target.value), decimal(metric.baseline.value));
        const improves = metric.direction === "up" ? order > 0 : order < 0;
        if (improves) continue;
        yield {
          message: `The target of ${name} is not better than its baseline.`,
          remedy: "Check the two values and whether a higher or a lower value is better.",
          where: { field: `${path}.target.value` },
        };
      }
    }
  },
  bad: [
    { title: "no target", change: (d) => replaceAt(d, "outcomes.0.metrics.0.target.value", "") },
    {
      title: "the wrong way round",
      change: (d) =>
        replaceAt(
          d,
          "outcomes.0.metrics.0.direction",
          d.outcomes[0]?.metrics[0]?.direction === "up" ? "down" : "up",
        ),
    },
  ],
  good: [{ title: "as it stands", change: (d) => d }],
};
