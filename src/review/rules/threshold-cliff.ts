import { replaceAt } from "../../base/path.ts";
import type { Design } from "../../domain/design.ts";
import type { Rule } from "../rule.ts";

/** The largest step between neighbouring rows, as a share of the most that the line pays. */
const mostPercent = 25n;

export const thresholdCliff: Rule = {
  id: "threshold-cliff",
  level: "warning",
  title: "Avoid cliffs in a payment",
  why: "Just below a cliff effort is worth nothing, just above it nothing more is gained.",
  source: "NAO 2015",
  *check({ payment }) {
    for (const line of payment.lines) {
      if (line.plot?.shape !== "step" || line.maximumMinor === null) continue;
      const amounts = line.rows.map((row) => row.amountMinor);
      const steps = amounts.map((amount, i) => amount - (amounts[i - 1] ?? amount));
      const largest = steps.reduce((most, step) => (step > most ? step : most), 0n);
      if (largest * 100n <= mostPercent * line.maximumMinor) continue;
      const single = line.payment.model === "binary-threshold";
      yield {
        message: single
          ? "All of this line's payment hangs on one threshold."
          : `One step is worth ${(largest * 100n) / line.maximumMinor}% of this line.`,
        remedy:
          "Use more bands, or pay in proportion between points, so that effort counts on both sides.",
        where: { field: line.path },
      };
    }
  },
  bad: [{ title: "one threshold", change: (d) => withThreshold(d) }],
  good: [{ title: "no outcome payments", change: (d) => ({ ...d, payments: [] }) }],
};

function withThreshold(design: Design): Design {
  const metricId = design.outcomes[0]?.metrics[0]?.id ?? null;
  return replaceAt(design, "payments", [
    {
      id: "cliff",
      title: "Cliff",
      model: "binary-threshold",
      metricId,
      frequency: "once",
      inclusive: true,
      threshold: "10",
      amountMinor: 100_00,
    },
  ]);
}
