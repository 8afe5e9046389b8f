import { replaceAt } from "../../base/path.ts";
import type { Rule } from "../rule.ts";

const most = 5;

export const sdgTargetsCount: Rule = {
  id: "sdg-targets-count",
  level: "advice",
  title: "Link to one to five SDG targets",
  why: "Goals that the contract would really move say more than a long list.",
  source: "House policy",
  *check({ design }) {
    const { sdgTargets } = design.mission;
    if (sdgTargets.length > 0 && sdgTargets.length <= most) return;
    yield {
      message:
        sdgTargets.length === 0
          ? "The mission names no target of the Sustainable Development Goals."
          : `The mission names ${sdgTargets.length} SDG targets; more than ${most} say little.`,
      remedy: "Link to the one to five targets that it would really move.",
      where: { field: "mission.sdgTargets" },
    };
  },
  bad: [
    { title: "none", change: (d) => replaceAt(d, "mission.sdgTargets", []) },
    {
      title: "six",
      change: (d) => replaceAt(d, "mission.sdgTargets", ["1.1", "2.1", "3.1", "4.1", "5.1", "6.1"]),
    },
  ],
  good: [{ title: "two", change: (d) => replaceAt(d, "mission.sdgTargets", ["7.3", "11.1"]) }],
};
