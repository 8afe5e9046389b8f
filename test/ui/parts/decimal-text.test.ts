import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDecimal, showDecimal } from "../../../src/ui/parts/decimal-text.ts";

const reads = (text: string, value: string, unit = "") =>
  expect(readDecimal(text, unit)).toEqual({ value });
const refuses = (text: string, words: string | RegExp) => {
  const reading = readDecimal(text);
  expect("fault" in reading && reading.fault).toMatch(words);
};

describe("reading a measure", () => {
  test("a plain number stays as it was typed", () => reads("57.5", "57.5"));
  test("grouped thousands lose their commas", () => reads("1,234.5", "1234.5"));
  test("spaces may group too", () => reads(" 1 234\u202f567 ", "1234567"));
  test("empty stays empty", () => reads("   ", ""));
  test("a printed minus sign is a minus", () => reads("\u221212.5", "-12.5"));
  test("a plus sign is dropped", () => reads("+4", "4"));
  test("a point may come first or last", () => {
    reads(".5", "0.5");
    reads("-.5", "-0.5");
    reads("5.", "5");
  });
  test("zeros in front are dropped, zeros behind the point are kept", () => {
    reads("007", "7");
    reads("0.50", "0.50");
    reads("000", "0");
  });
  test("the unit and a percent sign may follow", () => {
    reads("142 kWh/m² a year", "142", "kWh/m² a year");
    reads("31%", "31");
  });

  test("a decimal comma is refused with the form to use", () =>
    refuses("57,5", "Use a point for decimals"));
  test("continental grouping is refused, not guessed", () =>
    refuses("1.234,50", "Use a point for decimals"));
  test("commas that do not group by three are refused", () =>
    refuses("12,34,567", "Write a number"));
  test("words, exponents and infinities are refused", () => {
    for (const text of ["about 60", "1e9", "Infinity", "NaN", "0x10", "--5", "5-", "%"]) {
      refuses(text, "Write a number");
    }
  });
  test("absurd lengths are refused", () => refuses("9".repeat(41), "At most 40 digits"));

  test("what is shown reads back as the same value", () => {
    let grouped = 0;
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.nat(999),
        (whole, part) => {
          const value = `${whole}.${String(part).padStart(3, "0")}`;
          if (showDecimal(value).includes(",")) grouped += 1;
          expect(readDecimal(showDecimal(value))).toEqual({ value });
        },
      ),
    );
    expect(grouped).toBeGreaterThan(50);
  });
});
