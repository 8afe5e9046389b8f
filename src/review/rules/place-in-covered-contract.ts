import { untouched } from "../../domain/design.ts";
import { coveredTypes } from "../contract-types.ts";
import type { Rule } from "../rule.ts";

const clause = "place-of-performance";

export const placeInCoveredContract: Rule = {
  id: "place-in-covered-contract",
  level: "blocker",
  title: "Do not demand local work where the law opens the market",
  why: "Contracts covered by the WTO procurement agreement and the internal market may not prefer suppliers by place. Check with counsel.",
  source: "WTO Government Procurement Agreement; pre-commercial procurement lies outside it",
  *check({ design, clauses }) {
    if (!coveredTypes.has(design.contract.type) || !clauses.has(clause)) return;
    yield {
      message:
        "The contract demands a share of local work, and a contract of this type is usually open to suppliers from everywhere.",
      remedy: "Leave the clause out, or choose a contract type outside the agreement.",
      where: { clause, field: `clauses.${clause}.use` },
    };
  },
  bad: [
    {
      title: "local work in a services contract",
      change: (d) => ({
        ...d,
        clauses: { ...d.clauses, [clause]: { ...untouched, use: "in", useReason: "Jobs" } },
      }),
    },
  ],
  good: [{ title: "as it stands", change: (d) => d }],
};
