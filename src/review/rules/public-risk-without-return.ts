import { type Design, untouched } from "../../domain/design.ts";
import type { Rule } from "../rule.ts";

/** Clauses by which the public has part in a success, in money or in access. */
const returns = [
  "royalty-until-multiple",
  "equity-warrants",
  "windfall-share",
  "public-licence",
  "access-affordability",
  "gain-share",
  "ip-foreground",
];
const mostPercent = 50;

export const publicRiskWithoutReturn: Rule = {
  id: "public-risk-without-return",
  level: "warning",
  title: "Let whoever carries the risk share the reward",
  why: "Where the public takes the risk and the firm the reward, the bargain is parasitic, not symbiotic.",
  source: "Founding brief; Laplane and Mazzucato 2019",
  *check({ design, clauses }) {
    const { risks } = design;
    const weights = risks.map(({ holder }) =>
      holder === "authority" ? 2 : holder === "shared" ? 1 : 0,
    );
    const carried = weights.reduce<number>((sum, weight) => sum + weight, 0);
    if (risks.length === 0 || carried * 100 < mostPercent * 2 * risks.length) return;
    if (returns.some((id) => clauses.has(id))) return;
    yield {
      message:
        "The Authority carries half of the risks or more, and no clause brings anything back to the public.",
      remedy:
        "Take in a licence, an access condition, a royalty or a share of gains, or move risks.",
      where: { field: "risks" },
    };
  },
  bad: [
    {
      title: "all risks with the Authority, and no rights in what is made",
      change: (d) => ({ ...held(d, "authority"), clauses: withoutReturns(d) }),
    },
  ],
  good: [
    {
      title: "risks with the Supplier",
      change: (d) => ({ ...held(d, "supplier"), clauses: withoutReturns(d) }),
    },
  ],
};

function held(design: Design, holder: "authority" | "supplier"): Design {
  return { ...design, risks: design.risks.map((risk) => ({ ...risk, holder })) };
}

function withoutReturns(design: Design): Design["clauses"] {
  const out = { ...untouched, use: "out", useReason: "Not wanted" } as const;
  return { ...design.clauses, ...Object.fromEntries(returns.map((id) => [id, out])) };
}
