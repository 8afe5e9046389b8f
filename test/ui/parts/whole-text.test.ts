import { expect, test } from "vitest";
import { readWhole, showWhole } from "../../../src/ui/parts/whole-text.ts";

const noticeDays = { min: 0, max: 60 };

test("a whole number within its bounds is taken, with or without its unit", () => {
  expect(readWhole("30", noticeDays)).toEqual({ value: 30 });
  expect(readWhole("30 days", noticeDays, "days")).toEqual({ value: 30 });
  expect(readWhole("30.0", noticeDays)).toEqual({ value: 30 });
  expect(readWhole("5%", { min: 0, max: 100 }, "%")).toEqual({ value: 5 });
});

test("empty is not given", () => {
  expect(readWhole("", noticeDays)).toEqual({ value: null });
});

test("where a number is needed, empty is refused with the bounds", () => {
  expect(readWhole("", { min: 0, max: 6, isNeeded: true })).toEqual({ fault: "Between 0 and 6." });
});

test("a number out of bounds is refused with the bounds", () => {
  expect(readWhole("61", noticeDays, "days")).toEqual({ fault: "Between 0 and 60 days." });
  expect(readWhole("-1", { min: 0, max: 100 }, "%")).toEqual({ fault: "Between 0 and 100%." });
  expect(readWhole("9".repeat(38), noticeDays)).toEqual({ fault: "Between 0 and 60." });
});

test("fractions and words are refused", () => {
  expect(readWhole("2.5", noticeDays)).toEqual({
    fault: "Write a whole number, without decimals.",
  });
  expect(readWhole("a month", noticeDays)).toEqual({ fault: "Write a whole number such as 30." });
});

test("thousands are grouped at rest", () => {
  expect(showWhole(12_500)).toBe("12,500");
  expect(showWhole(null)).toBe("");
});
