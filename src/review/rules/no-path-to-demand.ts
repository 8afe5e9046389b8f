import { replaceAt } from "../../base/path.ts";
import { upstreamTypes } from "../contract-types.ts";
import type { Rule } from "../rule.ts";

export const noPathToDemand: Rule = {
  id: "no-path-to-demand",
  level: "warning",
  title: "Lead from the development to a demand",
  why: "What is developed and never bought changes nothing.",
  source: "Founding brief; pre-commercial procurement",
  *check({ design, clauses }) {
    if (!upstreamTypes.has(design.contract.type) || clauses.has("scale-up-option")) return;
    yield {
      message: "Nothing says who may buy or roll out what comes of this contract.",
      remedy: "Take in the option to scale up, or say in the background which contract follows.",
      where: { clause: "scale-up-option", field: "clauses.scale-up-option.use" },
    };
  },
  bad: [{ title: "a grant for a works", change: (d) => replaceAt(d, "contract.type", "fin") }],
  good: [{ title: "a service", change: (d) => d }],
};
