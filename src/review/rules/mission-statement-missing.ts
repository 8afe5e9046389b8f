import { replaceAt } from "../../base/path.ts";
import type { Rule } from "../rule.ts";

/** Shorter than this says nothing that can be held against a result. */
const shortest = 40;

export const missionStatementMissing: Rule = {
  id: "mission-statement-missing",
  level: "blocker",
  title: "State the mission",
  why: "All else in the contract serves the mission; without one nobody can tell what for.",
  source: "Mazzucato 2018",
  *check({ design }) {
    if (design.mission.statement.trim().length >= shortest) return;
    yield {
      message: "The mission does not yet say what is to be achieved and by when.",
      remedy: `Write it in a sentence of at least ${shortest} characters that can be answered yes or no.`,
      where: { field: "mission.statement" },
    };
  },
  bad: [{ title: "no statement", change: (d) => replaceAt(d, "mission.statement", "") }],
  good: [{ title: "as it stands", change: (d) => d }],
};
