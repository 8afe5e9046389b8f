import { expect, test } from "vitest";
import type { Finding } from "../../../src/base/finding.ts";
import { blankDesign } from "../../../src/domain/blank.ts";
import { placesIn, placesInLibrary, search } from "../../../src/ui/find/find.ts";
import type { ProofSummary } from "../../../src/ui/proofs.ts";

const empty = blankDesign("river", "obs");
const design = {
  ...empty,
  title: "Rivière claire",
  mission: { ...empty.mission, owner: "Riverside Council" },
};
const finding: Finding = {
  code: "metric-without-baseline",
  level: "blocker",
  message: "Metric 1 has no baseline",
  where: { field: "outcomes.0.metrics.0.baseline.value" },
};
const clause = {
  kind: "clause",
  id: "mission-board",
  label: "21",
  title: "Mission Board",
  children: [],
};
const proof = { outline: [{ kind: "part", children: [clause] }], findings: [finding] };
const places = placesIn(design, proof as unknown as ProofSummary, (path) => path);
const found = (query: string): string[] => search(places, query).map(({ title }) => title);

test("an empty query offers the steps", () => {
  expect(found("")).toContain("Outcomes");
  expect(found("")).not.toContain("Mission Board");
});

test("a title that begins with the word comes first, every word must be there", () => {
  expect(found("mission").slice(0, 2)).toEqual(["Mission", "Mission Board"]);
  expect(found("board mission")).toEqual(["Mission Board"]);
  expect(found("mission aubergine")).toEqual([]);
});

test("a value is found by its words, with or without accents", () => {
  expect(found("riverside")).toEqual(["mission.owner"]);
  expect(found("riviere")).toEqual(["title"]);
});

test("a finding and a clause number are found", () => {
  expect(search(places, "baseline")[0]?.goal).toEqual({ finding });
  expect(search(places, "clause 21")[0]?.goal).toEqual({ clause: "mission-board" });
});

test("ids and the file's own fields are not offered", () => {
  expect(found("pactwright-design")).toEqual([]);
  expect(places.filter(({ title }) => title === "id")).toEqual([]);
});

test("a clause that the contract lacks leads to the library, one that it has does not", () => {
  const titles = [
    { id: "mission-board", title: "Mission Board" },
    { id: "royalty", title: "Royalty up to a multiple" },
  ];
  expect(placesInLibrary(titles, places).map(({ goal }) => goal)).toEqual([
    { libraryClause: "royalty" },
  ]);
});
