import { untouched } from "../../domain/design.ts";
import type { Rule } from "../rule.ts";

export const noBuyerCapability: Rule = {
  id: "no-buyer-capability",
  level: "warning",
  title: "Provide for the buyer's own skill",
  why: "A buyer without people who can specify, challenge and learn pays for what it is told.",
  source: "Founding brief; NAO 2015",
  *check({ clauses }) {
    if (clauses.has("intelligent-client")) return;
    yield {
      message: "Nothing says which people and skills the Authority itself brings.",
      remedy: "Take the clause on the Authority's team in again.",
      where: { clause: "intelligent-client", field: "clauses.intelligent-client.use" },
    };
  },
  bad: [
    {
      title: "left out",
      change: (d) => ({
        ...d,
        clauses: {
          ...d.clauses,
          "intelligent-client": { ...untouched, use: "out", useReason: "No posts" },
        },
      }),
    },
  ],
  good: [{ title: "as it stands", change: (d) => d }],
};
