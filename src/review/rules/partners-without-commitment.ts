import { blankParty } from "../../domain/blank.ts";
import { untouched } from "../../domain/design.ts";
import type { Rule } from "../rule.ts";

const clause = "cross-government-commitment";

export const partnersWithoutCommitment: Rule = {
  id: "partners-without-commitment",
  level: "warning",
  title: "Bind the other public bodies on which the mission depends",
  why: "A mission of the whole of government fails where one part of it owes nothing.",
  source: "Founding brief (whole of government)",
  *check({ design, clauses }) {
    const partners = design.parties.filter(({ role }) => role === "partner");
    if (partners.length === 0 || clauses.has(clause)) return;
    yield {
      message: `${partners.length === 1 ? "A partner is" : `${partners.length} partners are`} named, and no clause says what they owe.`,
      remedy: "Take in the commitments of other public bodies.",
      where: { clause, field: `clauses.${clause}.use` },
    };
  },
  bad: [
    {
      title: "a ministry named and not bound",
      change: (d) => ({
        ...d,
        parties: [
          ...d.parties,
          { ...blankParty("ministry", "partner"), name: "Ministry of Health" },
        ],
        clauses: { ...d.clauses, [clause]: { ...untouched, use: "out", useReason: "Later" } },
      }),
    },
  ],
  good: [
    {
      title: "no partner",
      change: (d) => ({ ...d, parties: d.parties.filter(({ role }) => role !== "partner") }),
    },
  ],
};
