import { replaceAt } from "../../base/path.ts";
import { type Design, findMetric, type Payment } from "../../domain/design.ts";
import { isEdgeOpen } from "../../domain/payment.ts";
import type { Rule } from "../rule.ts";

export const thresholdEdgeOpen: Rule = {
  id: "threshold-edge-open",
  level: "blocker",
  title: "Say whether the threshold itself pays",
  why: "A result exactly at a threshold is the one that the Parties quarrel over; no custom decides it.",
  source: "House policy",
  *check({ design }) {
    for (const [i, line] of design.payments.entries()) {
      if (!isEdgeOpen(line)) continue;
      const [reached, beyond] = wordsFor(design, line);
      yield {
        message: "Nobody has chosen whether a result exactly at the threshold pays.",
        remedy: `Choose “${reached}” (it pays) or “${beyond}” (it does not).`,
        where: { field: `payments.${i}.inclusive` },
      };
    }
  },
  bad: [
    { title: "a threshold left open", change: (d) => edged(d, null) },
    {
      title: "a threshold left open where lower is better",
      change: (d) => lowerIsBetter(edged(d, null)),
    },
  ],
  good: [
    { title: "a threshold that pays", change: (d) => edged(d, true) },
    { title: "a threshold that does not pay", change: (d) => edged(d, false) },
  ],
};

/** How the two choices are called, by the way in which the metric improves. */
function wordsFor(design: Design, line: Payment): readonly [string, string] {
  const metricId = "metricId" in line ? line.metricId : null;
  const isDown = findMetric(design, metricId)?.metric.direction === "down";
  return isDown ? ["at most", "less than"] : ["at least", "more than"];
}

function edged(design: Design, inclusive: boolean | null): Design {
  const metricId = design.outcomes[0]?.metrics[0]?.id ?? null;
  const line: Payment = {
    id: "edge",
    title: "Homes at standard",
    model: "binary-threshold",
    metricId,
    frequency: "once",
    inclusive,
    threshold: "10",
    amountMinor: 100_00,
  };
  return { ...design, payments: [line] };
}

function lowerIsBetter(design: Design): Design {
  return replaceAt(design, "outcomes.0.metrics.0.direction", "down");
}
