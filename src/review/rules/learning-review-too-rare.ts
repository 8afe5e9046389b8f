import { replaceAt } from "../../base/path.ts";
import { choiceFor, untouched } from "../../domain/design.ts";
import type { Rule } from "../rule.ts";

const longestMonths = 6;

export const learningReviewTooRare: Rule = {
  id: "learning-review-too-rare",
  level: "warning",
  title: "Review at least every six months under high uncertainty",
  why: "What is learned late costs most.",
  source: "House policy",
  *check({ design, clauses }) {
    const { uncertainty } = design.contract;
    if (uncertainty !== "high" && uncertainty !== "deep") return;
    const months = choiceFor(design, "learning-review").answers.everyMonths;
    if (!clauses.has("learning-review") || typeof months !== "number" || months <= longestMonths)
      return;
    yield {
      message: `Learning reviews every ${months} months are too rare while uncertainty is ${uncertainty}.`,
      remedy: `Hold them at least every ${longestMonths} months.`,
      where: { field: "clauses.learning-review.answers.everyMonths" },
    };
  },
  bad: [
    {
      title: "yearly under deep uncertainty",
      change: (d) =>
        replaceAt(replaceAt(d, "contract.uncertainty", "deep"), "clauses.learning-review", {
          ...untouched,
          answers: { everyMonths: 12 },
        }),
    },
  ],
  good: [
    {
      title: "quarterly",
      change: (d) =>
        replaceAt(replaceAt(d, "contract.uncertainty", "deep"), "clauses.learning-review", {
          ...untouched,
          answers: { everyMonths: 3 },
        }),
    },
  ],
};
