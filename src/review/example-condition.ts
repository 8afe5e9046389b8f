import { blankCondition } from "../domain/blank.ts";
import type { Condition, Design } from "../domain/design.ts";

/** A design with one sound condition, but for the part given: for the examples of rules. */
export function withCondition(design: Design, part: Partial<Condition>): Design {
  const sound: Condition = {
    ...blankCondition("fair-work"),
    title: "Fair work",
    measure: "Share of workers paid the living wage",
    evidence: { source: "Evaluation of living-wage clauses", grade: "M", date: "2026-11-24" },
    reviewDate: "2028-03-31",
  };
  return { ...design, conditions: [{ ...sound, ...part }] };
}
