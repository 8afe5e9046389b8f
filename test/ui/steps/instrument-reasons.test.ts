import { expect, test } from "vitest";
import { replaceAt } from "../../../src/base/path.ts";
import { blankDesign } from "../../../src/domain/blank.ts";
import type { Design } from "../../../src/domain/design.ts";
import { reasonsFor } from "../../../src/ui/steps/instrument-reasons.ts";

const measured = Object.entries({
  "outcomes.0.metrics.0.baseline.value": "142",
  "outcomes.0.metrics.0.target": { value: "57", date: "2031-03-31" },
  "outcomes.0.metrics.0.verification.verifierId": "verifier",
  "contract.end": "2031-09-30",
}).reduce<Design>(
  (design, [path, value]) => replaceAt(design, path, value),
  blankDesign("warm-homes", "obs"),
);
const against = (path: string, value: unknown) =>
  reasonsFor(replaceAt(measured, path, value)).against.join(" ");

test("a measured, verified outcome within the term speaks for paying by outcomes", () => {
  expect(reasonsFor(measured)).toEqual({
    for: [
      "The outcome has a baseline and a target.",
      "A verifier who neither pays nor is paid confirms every metric.",
      "Uncertainty is medium: targets can be set, with reviews to correct them.",
      "Every target date lies within the contract's term.",
    ],
    against: [],
  });
});

test("what is missing or unfit speaks against it", () => {
  expect(against("outcomes", [])).toContain("nothing can be paid for");
  expect(against("outcomes.0.metrics.0.baseline.value", "")).toContain("1 of 1 outcome cannot");
  expect(against("outcomes.0.metrics.0.kind", "output")).toContain(
    "1 of 1 metric counts what is done",
  );
  expect(against("outcomes.0.metrics.0.verification.verifierId", "supplier")).toContain(
    "no independent verifier",
  );
  expect(against("contract.uncertainty", "deep")).toContain("Buy learning first");
  expect(against("contract.end", "2030-01-01")).toContain("after the contract has ended");
});
