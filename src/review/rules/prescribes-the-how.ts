import { replaceAt } from "../../base/path.ts";
import { prescriptiveWords } from "../../reference/prescriptive-words.ts";
import type { Rule } from "../rule.ts";

export const prescribesTheHow: Rule = {
  id: "prescribes-the-how",
  level: "warning",
  title: "Leave the how open",
  why: "Suppliers who are told the means cannot offer a better one; open topics bring more innovation than specified ones.",
  source: "Howell, Rathje, Van Reenen and Wong, NBER 28700",
  *check({ design }) {
    for (const [i, outcome] of design.outcomes.entries()) {
      const found = prescriptiveWords.find((pattern) => pattern.test(outcome.statement));
      const words = found?.exec(outcome.statement)?.[0];
      if (words === undefined) continue;
      yield {
        message: `Outcome ${i + 1} prescribes the how: “${words}”.`,
        remedy: "Say what is different for people when it has worked, and leave the means open.",
        where: { field: `outcomes.${i}.statement` },
      };
    }
  },
  bad: [
    {
      title: "a means",
      change: (d) =>
        replaceAt(d, "outcomes.0.statement", "The Supplier shall install 4,000 heat pumps"),
    },
    {
      title: "an input",
      change: (d) => replaceAt(d, "outcomes.0.statement", "Raise the number of workshops held"),
    },
  ],
  good: [
    {
      title: "a change for people",
      change: (d) =>
        replaceAt(d, "outcomes.0.statement", "Homes need less heat than they do today"),
    },
  ],
};
