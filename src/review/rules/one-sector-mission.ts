import { replaceAt } from "../../base/path.ts";
import type { Rule } from "../rule.ts";

const fewest = 2;

export const oneSectorMission: Rule = {
  id: "one-sector-mission",
  level: "warning",
  title: "Reach across sectors",
  why: "A challenge cuts across sectors; what stays within one is a sector policy.",
  source: "Founding brief",
  *check({ design }) {
    const named = [...design.mission.sectors, ...design.parties.map((party) => party.sector)];
    const sectors = new Set(named.map((sector) => sector.trim().toLowerCase()).filter(Boolean));
    if (sectors.size >= fewest) return;
    yield {
      message: "Only one sector takes part: is this a challenge or a sector policy?",
      remedy: "Name the other sectors whose work the mission needs.",
      where: { field: "mission.sectors" },
    };
  },
  bad: [
    {
      title: "a single sector",
      change: (d) =>
        replaceAt(
          replaceAt(d, "mission.sectors", ["Health"]),
          "parties",
          d.parties.map((party) => ({ ...party, sector: "health" })),
        ),
    },
  ],
  good: [
    { title: "two sectors", change: (d) => replaceAt(d, "mission.sectors", ["Housing", "Health"]) },
  ],
};
