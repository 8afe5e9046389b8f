import { eachMetric } from "../each-metric.ts";
import type { Rule } from "../rule.ts";

export const paysForActivity: Rule = {
  id: "pays-for-activity",
  level: "warning",
  title: "Measure at least one outcome",
  why: "A contract that measures only what is done pays for activity, not for change.",
  source: "FAR 37.6",
  *check({ design }) {
    const kinds = eachMetric(design).map(({ metric }) => metric.kind);
    if (kinds.length === 0) return;
    if (kinds.some((kind) => kind !== "input" && kind !== "process" && kind !== "output")) return;
    yield {
      message: "Every metric counts inputs, activities or outputs: this pays for activity.",
      remedy: "Add a metric of the change itself, or of a sign of it that comes early.",
      where: { field: "outcomes" },
    };
  },
  bad: [
    {
      title: "outputs only",
      change: (d) => ({
        ...d,
        outcomes: d.outcomes.map((outcome) => ({
          ...outcome,
          metrics: outcome.metrics.map((metric) => ({ ...metric, kind: "output" as const })),
        })),
      }),
    },
  ],
  good: [{ title: "as it stands", change: (d) => d }],
};
