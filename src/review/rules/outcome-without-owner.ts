import { replaceAt } from "../../base/path.ts";
import type { Rule } from "../rule.ts";

export const outcomeWithoutOwner: Rule = {
  id: "outcome-without-owner",
  level: "warning",
  title: "Name who in government owns each outcome",
  why: "An outcome that nobody in government owns ends with the contract.",
  source: "Founding brief",
  *check({ design }) {
    for (const [i, outcome] of design.outcomes.entries()) {
      if (outcome.owner.trim() !== "") continue;
      yield {
        message: `Nobody in government owns outcome ${i + 1}.`,
        remedy: "Name the public body or office that answers for it.",
        where: { field: `outcomes.${i}.owner` },
      };
    }
  },
  bad: [{ title: "no owner", change: (d) => replaceAt(d, "outcomes.0.owner", "") }],
  good: [
    {
      title: "as it stands",
      change: (d) => replaceAt(d, "outcomes.0.owner", "Housing department"),
    },
  ],
};
