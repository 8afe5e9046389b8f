import fc from "fast-check";
import { expect, test } from "vitest";
import {
  add,
  compare,
  decimal,
  divide,
  isDecimal,
  multiply,
  round,
  subtract,
  toFixed,
} from "../../src/base/rational.ts";

test("reads plain decimals only", () => {
  const texts = ["57.5", "-0.010", "+3", "", "1e9", "1,000", "0x10", ".5", "NaN", "5 "];
  expect(texts.filter(isDecimal)).toEqual(["57.5", "-0.010", "+3"]);
});

test("has no binary fractions: a tenth and two tenths are three tenths", () => {
  expect(compare(add(decimal("0.1"), decimal("0.2")), decimal("0.3"))).toBe(0);
});

test("rounds halves away from zero", () => {
  expect(["0.5", "1.5", "-0.5", "-2.5", "2.4999"].map((text) => round(decimal(text)))).toEqual([
    1n,
    2n,
    -1n,
    -3n,
    2n,
  ]);
  expect(toFixed(decimal("-0.005"), 2)).toBe("-0.01");
  expect(toFixed(decimal("1234"), 0)).toBe("1234");
});

test("division undoes multiplication, over 500 random decimals", () => {
  const anyDecimal = fc
    .tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.integer({ min: 0, max: 9 }))
    .map(([n, places]) => divide({ n, d: 1n }, { n: 10n ** BigInt(places), d: 1n }));
  let negatives = 0;
  fc.assert(
    fc.property(anyDecimal, anyDecimal, (a, b) => {
      fc.pre(b.n !== 0n);
      if (a.n < 0n !== b.n < 0n) negatives += 1;
      expect(compare(divide(multiply(a, b), b), a)).toBe(0);
      expect(compare(subtract(add(a, b), b), a)).toBe(0);
    }),
    { numRuns: 500, seed: 7 },
  );
  expect(negatives).toBeGreaterThan(100);
});
