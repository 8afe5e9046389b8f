import { withCondition } from "../example-condition.ts";
import type { Rule } from "../rule.ts";

export const nothingNegotiable: Rule = {
  id: "nothing-negotiable",
  level: "warning",
  title: "Leave something to negotiate under uncertainty",
  why: "Under deep uncertainty fixed conditions freeze today's guess.",
  source: "Mazzucato and Rodrik 2023",
  *check({ design }) {
    const { uncertainty } = design.contract;
    if (uncertainty !== "high" && uncertainty !== "deep") return;
    if (design.conditions.length === 0) return;
    if (design.conditions.some((condition) => condition.negotiability !== "fixed")) return;
    yield {
      message: `Every condition is fixed while uncertainty is ${uncertainty}.`,
      remedy: "Let at least one be negotiated or adjusted at reviews.",
      where: { field: "conditions" },
    };
  },
  bad: [
    {
      title: "all fixed, deep uncertainty",
      change: (d) =>
        withCondition(
          { ...d, contract: { ...d.contract, uncertainty: "deep" } },
          { negotiability: "fixed" },
        ),
    },
  ],
  good: [
    {
      title: "one iterative",
      change: (d) =>
        withCondition(
          { ...d, contract: { ...d.contract, uncertainty: "deep" } },
          { negotiability: "iterative" },
        ),
    },
  ],
};
