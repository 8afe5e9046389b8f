import { replaceAt } from "../../base/path.ts";
import { findMetric } from "../../domain/design.ts";
import type { Rule } from "../rule.ts";

export const missionWithoutMetric: Rule = {
  id: "mission-without-metric",
  level: "warning",
  title: "Say by which metric the mission is judged",
  why: "A mission must be answerable with yes or no.",
  source: "Mazzucato 2018",
  *check({ design }) {
    if (findMetric(design, design.mission.targetMetricId)) return;
    yield {
      message: "Nobody could tell whether the mission was achieved: no metric is named for it.",
      remedy: "Choose the metric that decides it.",
      where: { field: "mission.targetMetricId" },
    };
  },
  bad: [{ title: "no metric named", change: (d) => replaceAt(d, "mission.targetMetricId", null) }],
  good: [{ title: "as it stands", change: (d) => d }],
};
