import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMoney, showMoney } from "../../../src/ui/parts/money-text.ts";

const reads = (text: string, currency: string, value: number | null) =>
  expect(readMoney(text, currency)).toEqual({ value });
const refuses = (text: string, currency: string, words: string) => {
  const reading = readMoney(text, currency);
  expect("fault" in reading && reading.fault).toContain(words);
};

describe("reading an amount", () => {
  test("pounds become pence", () => reads("10,000,000", "GBP", 1_000_000_000));
  test("the sign or the code may stand on either side", () => {
    reads("£1,200.50", "GBP", 120_050);
    reads("EUR 75", "EUR", 7500);
    reads("75 €", "EUR", 7500);
    reads("CHF 12.35", "CHF", 1235);
  });
  test("officers' short forms are exact", () => {
    reads("1.2m", "GBP", 120_000_000);
    reads("£250k", "GBP", 25_000_000);
    reads("0.75bn", "EUR", 75_000_000_000);
    reads("1.123456789m", "KWD", 1_123_456_789);
  });
  test("yen have no decimals, dinars have three", () => {
    reads("1,500", "JPY", 1500);
    reads("1.234", "KWD", 1234);
    refuses("15.5", "JPY", "Japanese yen has no decimals");
    refuses("1.2345", "KWD", "Kuwaiti dinar has 3 decimals at most");
  });
  test("zeros beyond the last decimal do no harm", () => reads("12.3400", "GBP", 1234));
  test("empty is not given, and nothing is not nil", () => {
    reads("", "GBP", null);
    reads("0", "GBP", 0);
  });
  test("a lone sign counts as empty", () => reads("£", "GBP", null));

  test("a tenth of a penny is refused", () =>
    refuses("0.001", "GBP", "Pound sterling has 2 decimals at most"));
  test("amounts below zero are refused", () => refuses("-5", "GBP", "below zero"));
  test("words are refused with an example", () =>
    refuses("ten million", "GBP", "Write an amount such as 1,200,000"));
  test("amounts beyond exact integers are refused", () =>
    refuses("90,071,992,547,409.92", "GBP", "more than any contract can hold"));
  test("the largest exact amount is taken", () =>
    reads("90,071,992,547,409.91", "GBP", Number.MAX_SAFE_INTEGER));

  test("what is shown reads back as the same amount in every exponent", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.constantFrom("GBP", "JPY", "KWD", "SEK"),
        (minor, currency) => {
          seen.add(currency);
          expect(readMoney(showMoney(minor, currency), currency)).toEqual({ value: minor });
        },
      ),
    );
    expect(seen.size).toBe(4);
  });
});

test("an amount at rest shows pence only where there are any", () => {
  expect(showMoney(1_000_000_000, "GBP")).toBe("10,000,000");
  expect(showMoney(120_050, "GBP")).toBe("1,200.50");
  expect(showMoney(5, "GBP")).toBe("0.05");
  expect(showMoney(null, "GBP")).toBe("");
});
