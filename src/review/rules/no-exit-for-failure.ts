import { replaceAt } from "../../base/path.ts";
import { bindingTypes, isUncertain } from "../contract-types.ts";
import type { Rule } from "../rule.ts";

const exits = ["terminate-for-learning", "stage-gates"];

export const noExitForFailure: Rule = {
  id: "no-exit-for-failure",
  level: "blocker",
  title: "Leave a way to stop on evidence",
  why: "Where nobody knows whether it will work, both sides need an end that is nobody's fault.",
  source: "Founding brief; Public Contracts Regulations 2015, regulation 31",
  *check({ design, clauses }) {
    if (!bindingTypes.has(design.contract.type)) return;
    if (!isUncertain(design) || exits.some((id) => clauses.has(id))) return;
    yield {
      message: `Uncertainty is ${design.contract.uncertainty}, and the contract cannot be ended because it does not work.`,
      remedy: "Take in the clause on ending on evidence, or Stage Gates.",
      where: { clause: exits[0] ?? "", field: `clauses.${exits[0]}.use` },
    };
  },
  bad: [
    {
      title: "deep uncertainty and no way out",
      change: (d) => replaceAt(d, "contract.uncertainty", "deep"),
    },
  ],
  good: [{ title: "low uncertainty", change: (d) => replaceAt(d, "contract.uncertainty", "low") }],
};
