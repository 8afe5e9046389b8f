import { replaceAt } from "../../base/path.ts";
import { untouched } from "../../domain/design.ts";
import { isUncertain } from "../contract-types.ts";
import type { Rule } from "../rule.ts";

export const noLearningUnderUncertainty: Rule = {
  id: "no-learning-under-uncertainty",
  level: "blocker",
  title: "Review what is learned when uncertainty is high",
  why: "Where nobody has the answers, the contract must provide for finding them.",
  source: "Founding brief",
  *check({ design, clauses }) {
    const { uncertainty } = design.contract;
    if (!isUncertain(design) || clauses.has("learning-review")) return;
    yield {
      message: `Uncertainty is ${uncertainty}, and there is no learning review.`,
      remedy: "Take the clause in again.",
      where: { clause: "learning-review", field: "clauses.learning-review.use" },
    };
  },
  bad: [
    {
      title: "left out under deep uncertainty",
      change: (d) =>
        replaceAt(replaceAt(d, "contract.uncertainty", "deep"), "clauses.learning-review", {
          ...untouched,
          use: "out",
          useReason: "Too busy",
        }),
    },
  ],
  good: [{ title: "in", change: (d) => replaceAt(d, "contract.uncertainty", "deep") }],
};
