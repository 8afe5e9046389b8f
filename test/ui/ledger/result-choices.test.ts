import { expect, test } from "vitest";
import { replaceAt } from "../../../src/base/path.ts";
import { blankDesign } from "../../../src/domain/blank.ts";
import {
  itemsFor,
  kindsFor,
  subjectsFor,
  valuesFor,
} from "../../../src/ui/ledger/result-choices.ts";
import { standardDesign } from "../../standard-design.ts";

const ids = (choices: readonly { readonly id: string }[]) => choices.map(({ id }) => id);

test("a reading is of a metric, a milestone of a line with milestones, a delay of any line or none", () => {
  expect(ids(subjectsFor("reading", standardDesign))).toEqual(["re-offending", "in-work"]);
  expect(ids(subjectsFor("milestone", standardDesign))).toEqual(["opening"]);
  expect(ids(subjectsFor("delay", standardDesign))[0]).toBe("");
  expect(subjectsFor("volume", standardDesign)).toEqual([]);
});

test("only kinds that the design has a use for are offered", () => {
  expect(kindsFor(standardDesign)).toContain("milestone");
  const bare = kindsFor(blankDesign("riverside", "obs"));
  expect(bare).toContain("reading");
  expect(bare).not.toContain("milestone");
  expect(bare).not.toContain("draw");
});

test("the items of a line are picked, an entrant is typed, a reading has none", () => {
  const items = itemsFor("milestone", "opening", standardDesign);
  expect(items).toContainEqual({ id: "open", words: "Service open" });
  expect(itemsFor("placed", "prize", standardDesign)).toBe("typed");
  expect(itemsFor("reading", "in-work", standardDesign)).toBeNull();
});

test("what has no name yet goes by its place", () => {
  expect(subjectsFor("reading", blankDesign("riverside", "obs"))).toEqual([
    { id: "metric-1", words: "Metric 1, outcome 1" },
  ]);
  const nameless = replaceAt(standardDesign, "payments.1.milestones.0.title", "");
  expect(itemsFor("milestone", "opening", nameless)).toContainEqual({
    id: "open",
    words: "Milestone 1, payment 2",
  });
});

test("a finding on a condition is picked, a reading is typed", () => {
  expect(valuesFor("condition")).toEqual(["met", "missed"]);
  expect(valuesFor("reading")).toBeNull();
});
