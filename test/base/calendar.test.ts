import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, daysBetween, isDay, monthsBetween } from "../../src/base/calendar.ts";

test("knows which days exist", () => {
  expect(["2028-02-29", "2027-02-29", "2100-02-29", "2031-13-01", "2031-1-1"].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("a month later than the last day of January is the last day of February", () => {
  expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
  expect(addMonths("2027-03-31", -1)).toBe("2027-02-28");
});

test("counts whole months only", () => {
  expect(monthsBetween("2027-04-01", "2031-04-01")).toBe(48);
  expect(monthsBetween("2027-04-02", "2031-04-01")).toBe(47);
  expect(monthsBetween("2031-04-01", "2027-04-01")).toBe(0);
});

test("adding days and counting them agree, over 1,000 random days", () => {
  let leapYears = 0;
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1990-01-01"), max: new Date("2120-12-31"), noInvalidDate: true }),
      fc.integer({ min: -5000, max: 5000 }),
      (date, days) => {
        const day = date.toISOString().slice(0, 10);
        const later = new Date(date);
        later.setUTCDate(later.getUTCDate() + days);
        const expected = later.toISOString().slice(0, 10);
        if (day.endsWith("02-29") || expected.endsWith("02-29")) leapYears += 1;
        expect(addDays(day, days)).toBe(expected);
        expect(daysBetween(day, expected)).toBe(days);
      },
    ),
    { numRuns: 1000, seed: 7 },
  );
  expect(leapYears).toBeGreaterThan(0);
});

test("no sum of days or months passes the last day that can be written", () => {
  expect(addDays("9999-12-31", 1)).toBe("9999-12-31");
  expect(addDays("9999-12-01", 400)).toBe("9999-12-31");
  expect(addMonths("9999-11-30", 2)).toBe("9999-12-31");
});
