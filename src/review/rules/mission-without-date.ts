import { replaceAt } from "../../base/path.ts";
import type { Rule } from "../rule.ts";

export const missionWithoutDate: Rule = {
  id: "mission-without-date",
  level: "blocker",
  title: "Give the mission a date that can be reached",
  why: "A mission without a date cannot be missed, and so cannot be met.",
  source: "Mazzucato 2018",
  *check({ design }) {
    const { deadline } = design.mission;
    const { start } = design.contract;
    if (deadline === null) {
      yield {
        message: "The mission has no date.",
        remedy: "Give the day by which it is to be achieved.",
        where: { field: "mission.deadline" },
      };
    } else if (start !== null && deadline <= start) {
      yield {
        message: "The mission ends before the contract starts.",
        remedy: "Move the mission's date after the contract's start.",
        where: { field: "mission.deadline" },
      };
    }
  },
  bad: [
    { title: "no date", change: (d) => replaceAt(d, "mission.deadline", null) },
    {
      title: "a date before the start",
      change: (d) => replaceAt(d, "mission.deadline", "1999-12-31"),
    },
  ],
  good: [{ title: "a date after the start", change: (d) => d }],
};
