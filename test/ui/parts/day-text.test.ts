import { describe, expect, test } from "vitest";
import { addMonths } from "../../../src/base/calendar.ts";
import { readDay, showDay, showShortDay } from "../../../src/ui/parts/day-text.ts";

const reads = (text: string, value: string | null) => expect(readDay(text)).toEqual({ value });
const refuses = (text: string, words: string) => {
  const reading = readDay(text);
  expect("fault" in reading && reading.fault).toContain(words);
};

describe("reading a day", () => {
  test("day before month, with any usual mark between", () => {
    for (const text of ["31/03/2031", "31/3/2031", "31.3.2031", "31-03-2031", "31 3 2031"]) {
      reads(text, "2031-03-31");
    }
  });
  test("the ISO form", () => {
    reads("2031-03-31", "2031-03-31");
    reads("2031-3-1", "2031-03-01");
  });
  test("the month as a word, whole or begun", () => {
    for (const text of [
      "31 March 2031",
      "31 mar 2031",
      "31st March, 2031",
      "31\u00a0March\u00a02031",
    ]) {
      reads(text, "2031-03-31");
    }
  });
  test("two-digit years are of this century", () => {
    reads("1/4/27", "2027-04-01");
    reads("1 Sept 27", "2027-09-01");
  });
  test("empty is not given", () => reads("  ", null));

  test("days that do not exist are refused", () => {
    refuses("31/02/2031", "no such day");
    refuses("29 February 2031", "no such day");
    refuses("3/31/2031", "no such day");
    reads("29 February 2032", "2032-02-29");
  });
  test("half a day and words are refused with the form to use", () => {
    for (const text of ["31/03", "March 2031", "next spring", "31 Ma 2031", "31 May 231"]) {
      refuses(text, "Write a day such as 31/03/2031");
    }
  });

  test("what is shown reads back as the same day, in all months", () => {
    for (let month = 0; month < 48; month += 1) {
      const day = addMonths("2028-01-31", month);
      reads(showDay(day), day);
      reads(showShortDay(day), day);
    }
    expect(showShortDay("2031-09-30")).toBe("30 Sep 2031");
    expect(showShortDay("2031-05-01")).toBe("1 May 2031");
    expect(showDay(null)).toBe("");
  });
});
