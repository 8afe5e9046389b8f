import type { Design } from "../../domain/design.ts";
import { metricIdsOf } from "../../domain/payment.ts";
import { resultTypes } from "../contract-types.ts";
import type { Rule } from "../rule.ts";

export const outcomeUnpaid: Rule = {
  id: "outcome-unpaid",
  level: "advice",
  title: "Know which outcomes earn nothing",
  why: "What is measured and not paid for gives way to what is.",
  source: "House policy",
  *check({ design }) {
    if (!resultTypes.has(design.contract.type)) return;
    const paid = new Set(design.payments.flatMap(metricIdsOf));
    if (paid.size === 0) return;
    for (const [i, { metrics, statement }] of design.outcomes.entries()) {
      if (metrics.length === 0 || metrics.some(({ id }) => paid.has(id))) continue;
      yield {
        message: `Nothing is paid for outcome ${i + 1}${statement === "" ? "" : `, “${shortened(statement)}”`}.`,
        remedy:
          "Pay for one of its metrics, make one a gate, or be content that it is only reported.",
        where: { field: `outcomes.${i}` },
      };
    }
  },
  bad: [{ title: "a line moved to another outcome", change: (d) => paidByFirst(d) }],
  good: [{ title: "no outcome is paid", change: (d) => ({ ...d, payments: [] }) }],
};

function shortened(statement: string): string {
  return statement.length > 60 ? `${statement.slice(0, 59)}…` : statement;
}

/** Two outcomes of which only the first is paid for. */
function paidByFirst(design: Design): Design {
  const [first] = design.outcomes;
  if (!first) return design;
  const other = {
    ...first,
    id: "other",
    metrics: first.metrics.map((m) => ({ ...m, id: `${m.id}-2` })),
  };
  return { ...design, outcomes: [...design.outcomes, other] };
}
