import { type Design, findMetric } from "../domain/design.ts";
import { metricIdsOf } from "../domain/payment.ts";
import { clean } from "./clean.ts";
import type { Facts } from "./helpers.ts";

/** What helpers may ask of a Design. `included` are the clauses whose text is in. */
export function factsOf(design: Design, included: ReadonlySet<string>): Facts {
  return {
    isIncluded: (clauseId) => included.has(clauseId),
    paidBy: (model) => {
      const lines = design.payments.filter((line) => line.model === model);
      if (lines.length === 0) return null;
      const names = lines.flatMap(metricIdsOf).flatMap((metricId) => {
        const name = clean(findMetric(design, metricId)?.metric.name ?? "");
        return name === "" ? [] : [name];
      });
      return [...new Set(names)];
    },
    isConditionClause: (clauseId) =>
      design.conditions.some((condition) => condition.clauseId === clauseId),
  };
}
