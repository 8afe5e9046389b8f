import { replaceAt } from "../../base/path.ts";
import { eachMetric } from "../each-metric.ts";
import type { Rule } from "../rule.ts";

export const paidMetricSelfVerified: Rule = {
  id: "paid-metric-self-verified",
  level: "warning",
  title: "Have a paid metric verified independently",
  why: "Whoever is paid by a number should not be the one to certify it.",
  source: "Good Finance, SIB toolkit",
  *check({ design }) {
    for (const { metric, path, name, isPaid } of eachMetric(design)) {
      if (!isPaid) continue;
      const { verifierId } = metric.verification;
      const verifier = design.parties.find((party) => party.id === verifierId);
      if (verifier && verifier.role !== "supplier") continue;
      yield {
        message: verifier
          ? `The Supplier itself verifies ${name}, on which payment hangs.`
          : `Nobody is named to verify ${name}, on which payment hangs.`,
        remedy: "Name a verifier who depends on neither party.",
        where: { field: `${path}.verification.verifierId` },
      };
    }
  },
  bad: [
    {
      title: "the supplier verifies",
      change: (d) =>
        replaceAt(
          replaceAt(d, "payments.0.metricId", d.outcomes[0]?.metrics[0]?.id),
          "outcomes.0.metrics.0.verification.verifierId",
          d.parties.find((party) => party.role === "supplier")?.id,
        ),
    },
  ],
  good: [{ title: "as it stands", change: (d) => d }],
};
