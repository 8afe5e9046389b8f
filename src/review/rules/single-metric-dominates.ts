import { measuredTypes } from "../contract-types.ts";
import type { Rule } from "../rule.ts";

const mostPercent = 50n;

export const singleMetricDominates: Rule = {
  id: "single-metric-dominates",
  level: "warning",
  title: "Spread outcome pay over more than one metric",
  why: "What one number decides, one number will be managed for.",
  source: "NAO 2015; Liebman 2014",
  *check({ design, payment }) {
    if (design.outcomes.length < 2 || !measuredTypes.has(design.contract.type)) return;
    const lines = payment.lines.filter((line) => line.kind === "outcome");
    const all = lines.reduce((sum, line) => sum + (line.totalMinor ?? 0n), 0n);
    for (const path of new Set(lines.map((line) => line.metricPath))) {
      const group = lines.filter((line) => line.metricPath === path);
      const sum = group.reduce((total, line) => total + (line.totalMinor ?? 0n), 0n);
      if (path === null || sum * 100n <= mostPercent * all) continue;
      yield {
        message: `One metric decides ${(sum * 100n) / all}% of the outcome pay.`,
        remedy: "Pay on a second metric, or add a gate that the first cannot buy off.",
        where: { field: group[0]?.path ?? "payments" },
      };
    }
  },
  bad: [
    {
      title: "all on one",
      change: (d) => ({
        ...d,
        outcomes: [
          ...d.outcomes,
          ...d.outcomes.map((o) => ({ ...o, id: `${o.id}-b`, metrics: [] })),
        ],
        payments: d.payments.filter((line) => "metricId" in line).slice(0, 1),
      }),
    },
  ],
  good: [
    { title: "a single outcome", change: (d) => ({ ...d, outcomes: d.outcomes.slice(0, 1) }) },
  ],
};
