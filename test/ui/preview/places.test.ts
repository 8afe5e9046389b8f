import { expect, test } from "vitest";
import { anchorsIn, spotsOf } from "../../../src/ui/preview/places.ts";

const places = [
  {
    nodes: [
      ["part-a", 90],
      ["mission-statement", 120],
    ],
    fields: [["mission.statement", [120, 134]]],
  },
  {
    nodes: [["mission-statement", 60]],
    fields: [
      ["mission.statement", [60]],
      ["mission.deadline", [60]],
      ["missions", [90]],
    ],
  },
] as const;

test("a node begins where it is first met, and the same pages are read once", () => {
  expect(anchorsIn(places).get("mission-statement")).toEqual({ page: 0, y: 120 });
  expect(anchorsIn(places)).toBe(anchorsIn(places));
});

test("a field has every line on which it prints, those of the fields below it too", () => {
  expect(spotsOf(places, "mission.statement")).toEqual([
    { page: 0, y: 120 },
    { page: 0, y: 134 },
    { page: 1, y: 60 },
  ]);
  expect(spotsOf(places, "mission")).toHaveLength(4);
  expect(spotsOf(places, "mission.state")).toEqual([]);
});
