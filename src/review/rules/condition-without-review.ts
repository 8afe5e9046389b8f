import { monthsBetween } from "../../base/calendar.ts";
import { withCondition } from "../example-condition.ts";
import type { Rule } from "../rule.ts";

const longestMonths = 24;

export const conditionWithoutReview: Rule = {
  id: "condition-without-review",
  level: "warning",
  title: "Review every condition within two years",
  why: "Expectations must stay realistic, and change as the parties learn.",
  source: "Founding brief",
  *check({ design }) {
    for (const [i, { reviewDate }] of design.conditions.entries()) {
      const { start } = design.contract;
      const where = { field: `conditions.${i}.reviewDate` };
      if (reviewDate === null) {
        yield {
          message: `Condition ${i + 1} has no review date.`,
          remedy: "Give the day on which the parties look at it again.",
          where,
        };
      } else if (start !== null && monthsBetween(start, reviewDate) > longestMonths) {
        yield {
          message: `Condition ${i + 1} is first reviewed more than ${longestMonths} months after the start.`,
          remedy: "Bring the first review forward.",
          where,
        };
      }
    }
  },
  bad: [
    { title: "no date", change: (d) => withCondition(d, { reviewDate: null }) },
    { title: "after ten years", change: (d) => withCondition(d, { reviewDate: "2040-01-01" }) },
  ],
  good: [
    {
      title: "within two years",
      change: (d) => withCondition({ ...d, contract: { ...d.contract, start: "2027-04-01" } }, {}),
    },
  ],
};
