import { replaceAt } from "../../base/path.ts";
import { eachMetric } from "../each-metric.ts";
import type { Rule } from "../rule.ts";

export const paidMetricWithoutEvidence: Rule = {
  id: "paid-metric-without-evidence",
  level: "blocker",
  title: "Say what evidence a paid metric counts on",
  why: "A payment without a rule of evidence is a dispute in waiting.",
  source: "Good Finance, SIB toolkit",
  *check({ design }) {
    for (const { metric, path, name, isPaid } of eachMetric(design)) {
      if (!isPaid || metric.verification.method !== null) continue;
      yield {
        message: `Payment hangs on ${name}, but nobody knows what evidence counts.`,
        remedy: "Choose how it is verified.",
        where: { field: `${path}.verification.method` },
      };
    }
  },
  bad: [
    {
      title: "no method",
      change: (d) =>
        replaceAt(
          replaceAt(d, "payments.0.metricId", d.outcomes[0]?.metrics[0]?.id),
          "outcomes.0.metrics.0.verification.method",
          null,
        ),
    },
  ],
  good: [{ title: "as it stands", change: (d) => d }],
};
