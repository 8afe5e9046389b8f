import { replaceAt } from "../../base/path.ts";
import { resultTypes } from "../contract-types.ts";
import type { Rule } from "../rule.ts";

const leastPercent = 20;

export const littlePayOnOutcomes: Rule = {
  id: "little-pay-on-outcomes",
  level: "warning",
  title: "Let enough of the pay hang on outcomes",
  why: "Where little depends on results, results get little attention.",
  source: "House policy",
  *check({ design, payment }) {
    const { totals } = payment;
    if (!resultTypes.has(design.contract.type)) return;
    if (totals.maximumMinor === 0n || totals.outcomeSharePercent >= leastPercent) return;
    yield {
      message: `Only ${totals.outcomeSharePercent}% of the pay hangs on outcomes.`,
      remedy: `Move pay from fees and milestones to outcomes until it is ${leastPercent}% or more, or say why not.`,
      where: { field: "payments" },
    };
  },
  bad: [
    {
      title: "fees only",
      change: (d) => ({ ...d, payments: d.payments.filter((line) => line.model === "fee-core") }),
    },
  ],
  good: [
    { title: "as it stands", change: (d) => d },
    {
      title: "milestones of a development",
      change: (d) => replaceAt({ ...d, payments: [] }, "contract.type", "mda"),
    },
  ],
};
