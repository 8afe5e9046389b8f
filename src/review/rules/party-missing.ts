import type { Design } from "../../domain/design.ts";
import type { Rule } from "../rule.ts";

/** The roles without which there is no contract, as the reader knows them. */
const needed = [
  { role: "buyer", name: "Authority" },
  { role: "supplier", name: "Supplier" },
] as const;

export const partyMissing: Rule = {
  id: "party-missing",
  level: "blocker",
  title: "Have an Authority and a Supplier",
  why: "A contract binds those who are named in it; a name may come late, a place for it may not.",
  source: "House policy",
  *check({ design }) {
    for (const { role, name } of needed) {
      if (design.parties.some((party) => party.role === role)) continue;
      yield {
        message: `The contract has no ${name}.`,
        remedy: `Add the ${name} as a party; its name can be filled in later.`,
        where: { field: "parties" },
      };
    }
  },
  bad: [
    { title: "no parties at all", change: (d) => ({ ...d, parties: [] }) },
    { title: "no supplier", change: (d) => without(d, "supplier") },
  ],
  good: [{ title: "no verifier", change: (d) => without(d, "verifier") }],
};

function without(design: Design, role: Design["parties"][number]["role"]): Design {
  return { ...design, parties: design.parties.filter((party) => party.role !== role) };
}
