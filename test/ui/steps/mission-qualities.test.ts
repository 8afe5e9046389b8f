import { describe, expect, test } from "vitest";
import { replaceAt } from "../../../src/base/path.ts";
import { blankDesign } from "../../../src/domain/blank.ts";
import type { Design } from "../../../src/domain/design.ts";
import { type Quality, qualitiesOf } from "../../../src/ui/steps/mission-qualities.ts";

const warmHomes: Design = Object.entries({
  "mission.challenge": "One home in three in the north of Leeds is too cold to be healthy.",
  "mission.statement":
    "By 31 March 2031, 4,000 homes in Leeds will need 60% less heat, by any means that meet the floor",
  "mission.deadline": "2031-03-31",
  "mission.sectors": ["Housing", "Energy"],
  "mission.sdgTargets": ["7.3"],
  "mission.targetMetricId": "metric-1",
  "outcomes.0.metrics.0.baseline": { value: "142", date: "2025-03-31", source: "Stock survey" },
  "outcomes.0.metrics.0.target": { value: "57", date: "2031-03-31" },
}).reduce<Design>(
  (design, [path, value]) => replaceAt(design, path, value),
  blankDesign("warm-homes", "obs"),
);

const quality = (id: Quality["id"], design: Design): Quality | undefined =>
  qualitiesOf(design).find((q) => q.id === id);
const without = (path: string, value: unknown, id: Quality["id"]): string | undefined => {
  const found = quality(id, replaceAt(warmHomes, path, value));
  return found?.isMet ? "met" : found?.hint;
};

test("a full mission has all five qualities", () => {
  expect(qualitiesOf(warmHomes).filter((q) => !q.isMet)).toEqual([]);
});

test("an empty mission has none, and each hint says what to do", () => {
  const qualities = qualitiesOf(blankDesign("new", "obs"));
  expect(qualities.filter((q) => q.isMet)).toEqual([]);
  expect(new Set(qualities.map((q) => q.hint)).size).toBe(5);
});

describe("what is missing is named", () => {
  test("a figure; a year alone is none", () =>
    expect(without("mission.statement", "Warm homes by 2031", "directed")).toContain("figure"));
  test("a day", () => {
    const undated = replaceAt(warmHomes, "mission.statement", "4,000 homes need 60% less heat");
    const found = quality("directed", replaceAt(undated, "mission.deadline", null));
    expect(found?.hint).toContain("Give the day");
  });
  test("the metric", () =>
    expect(without("mission.targetMetricId", null, "directed")).toContain("Choose the metric"));
  test("a wider goal", () =>
    expect(without("mission.sdgTargets", [], "bold")).toContain("SDG target"));
  test("a national mission is a wider goal too", () => {
    const national = replaceAt(warmHomes, "mission.nationalMission", "Clean energy superpower");
    expect(quality("bold", replaceAt(national, "mission.sdgTargets", []))?.isMet).toBe(true);
  });
  test("a second sector; the same one twice is one", () =>
    expect(without("mission.sectors", ["Housing", " housing"], "cross-sector")).toContain("two"));
  test("the source of the baseline", () =>
    expect(without("outcomes.0.metrics.0.baseline.source", " ", "realistic")).toContain("source"));
  test("a distance between baseline and target", () =>
    expect(without("outcomes.0.metrics.0.target.value", "142", "realistic")).toContain("baseline"));
  test("a means in place of an end, by its word", () =>
    expect(without("mission.statement", "4,000 homes with heat pumps by 2031", "open")).toContain(
      "“heat pumps” names a means",
    ));
});
