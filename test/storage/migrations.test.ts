import { expect, test } from "vitest";
import { blankDesign } from "../../src/domain/blank.ts";
import { printDesign, readDesign } from "../../src/storage/file.ts";

/** A file as version 1 printed it: a typeface, milestones and bands without what version 2 knows. */
function versionOne(): Record<string, unknown> {
  return {
    ...(JSON.parse(printDesign(blankDesign("river", "obs"))) as Record<string, unknown>),
    version: 1,
    style: { paper: "letter", typeface: "sans" },
    payments: [
      {
        id: "start",
        title: "Mobilisation",
        model: "milestone-payments",
        milestones: [
          { id: "m1", title: "Open", due: null, amountMinor: 5, criteria: "", evidence: "" },
        ],
      },
      {
        id: "bands",
        title: "Fuel poverty",
        model: "tiered-bands",
        metricId: null,
        frequency: "once",
        inclusive: true,
        bands: [],
      },
    ],
  };
}

test("a file of version 1 opens with a house style in place of its typeface", () => {
  const reading = readDesign(JSON.stringify(versionOne()));
  expect(reading.ok && reading.design.style).toEqual({
    paper: "letter",
    house: "modern",
    setting: "justified",
    letterhead: null,
  });
});

test("milestones and bands of version 1 go on as they were: whole, never late, not added up", () => {
  const reading = readDesign(JSON.stringify(versionOne()));
  expect(reading.ok && reading.design.payments).toMatchObject([
    { milestones: [{ title: "Open", parts: [] }], latePerDayMinor: null, lateCapMinor: null },
    { cumulative: false },
  ]);
});

test.each([
  ["style", "serif"],
  ["payments", 7],
  ["payments", [null]],
])("a file whose %s is of a wrong shape is refused, not repaired", (field, value) => {
  const reading = readDesign(JSON.stringify({ ...versionOne(), [field]: value }));
  expect(reading.ok).toBe(false);
});
