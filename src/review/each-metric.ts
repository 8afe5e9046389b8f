import type { Design, Metric } from "../domain/design.ts";

/** A metric with its place, a name to speak of it by, and whether any payment hangs on it. */
export interface PlacedMetric {
  readonly metric: Metric;
  readonly path: string;
  readonly name: string;
  readonly isPaid: boolean;
}

/** All metrics of all outcomes, in order. */
export function eachMetric(design: Design): PlacedMetric[] {
  const paid = new Set(
    design.payments.flatMap((line) => ("metricId" in line ? line.metricId : [])),
  );
  return design.outcomes.flatMap((outcome, i) =>
    outcome.metrics.map((metric, j) => ({
      metric,
      path: `outcomes.${i}.metrics.${j}`,
      name: metric.name.trim() ? `“${metric.name.trim()}”` : `Metric ${j + 1} of outcome ${i + 1}`,
      isPaid: paid.has(metric.id),
    })),
  );
}
