import { replaceAt } from "../../base/path.ts";
import { eachMetric } from "../each-metric.ts";
import type { Rule } from "../rule.ts";

export const metricWithoutBaseline: Rule = {
  id: "metric-without-baseline",
  level: "blocker",
  title: "Give every outcome metric a baseline",
  why: "Without a starting point nobody can tell progress from standing still.",
  source: "GO Lab; NAO 2015",
  *check({ design }) {
    for (const { metric, path, name } of eachMetric(design)) {
      if (metric.kind !== "outcome") continue;
      if (metric.baseline.value === "") {
        yield {
          message: `${name} has no baseline.`,
          remedy: "Give its value before the contract, with date and source.",
          where: { field: `${path}.baseline.value` },
        };
      } else if (metric.baseline.source === "") {
        yield {
          message: `The baseline of ${name} has no source.`,
          remedy: "Name the study, register or survey that it comes from.",
          where: { field: `${path}.baseline.source` },
        };
      }
    }
  },
  bad: [
    { title: "no value", change: (d) => replaceAt(d, "outcomes.0.metrics.0.baseline.value", "") },
    { title: "no source", change: (d) => replaceAt(d, "outcomes.0.metrics.0.baseline.source", "") },
  ],
  good: [
    {
      title: "a lead measure without one",
      change: (d) =>
        replaceAt(
          replaceAt(d, "outcomes.0.metrics.0.kind", "lead"),
          "outcomes.0.metrics.0.baseline.value",
          "",
        ),
    },
  ],
};
