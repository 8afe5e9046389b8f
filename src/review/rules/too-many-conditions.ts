import { blankCondition } from "../../domain/blank.ts";
import { choiceFor } from "../../domain/design.ts";
import type { Rule } from "../rule.ts";

/** As the register's own limit defaults to. */
const usualMost = 6;

export const tooManyConditions: Rule = {
  id: "too-many-conditions",
  level: "warning",
  title: "Keep conditions few",
  why: "The right conditions on the best evidence, not a shopping list.",
  source: "Founding brief",
  *check({ design }) {
    const answer = choiceFor(design, "conditionality-register").answers.maxConditions;
    const most = typeof answer === "number" ? answer : usualMost;
    if (design.conditions.length <= most) return;
    yield {
      message: `${design.conditions.length} conditions are a shopping list; the register allows ${most}.`,
      remedy: "Keep those with the best evidence; make the rest report-only or drop them.",
      where: { field: "conditions" },
    };
  },
  bad: [
    {
      title: "twenty",
      change: (d) => ({
        ...d,
        conditions: Array.from({ length: 20 }, (_, i) => blankCondition(`condition-${i}`)),
      }),
    },
  ],
  good: [{ title: "none", change: (d) => ({ ...d, conditions: [] }) }],
};
