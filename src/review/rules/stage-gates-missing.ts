import { replaceAt } from "../../base/path.ts";
import { stagedTypes } from "../contract-types.ts";
import type { Rule } from "../rule.ts";

export const stageGatesMissing: Rule = {
  id: "stage-gates-missing",
  level: "blocker",
  title: "Put a gate between the stages of a development",
  why: "Without a point to stop or change, a development that fails goes on being paid.",
  source: "Public Contracts Regulations 2015, regulation 31; pre-commercial procurement",
  *check({ design, clauses }) {
    if (!stagedTypes.has(design.contract.type) || clauses.has("stage-gates")) return;
    yield {
      message: "This contract develops something new, and has no Stage Gates.",
      remedy: "Take the clause in again.",
      where: { clause: "stage-gates", field: "clauses.stage-gates.use" },
    };
  },
  bad: [
    {
      title: "a development by milestones without gates",
      change: (d) => replaceAt(d, "contract.type", "mda"),
    },
  ],
  good: [{ title: "a service", change: (d) => d }],
};
