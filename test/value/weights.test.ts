import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replaceAt } from "../../src/base/path.ts";
import { decimal, toFixed } from "../../src/base/rational.ts";
import type { ValueForMoney } from "../../src/domain/value.ts";
import { writeText } from "../../src/export/text.ts";
import { libraryFor } from "../../src/library/library-for.ts";
import { annexOf } from "../../src/value/annex.ts";
import { evaluate } from "../../src/value/evaluate.ts";
import { power } from "../../src/value/power.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";
import { flowOf, minor, valueWith } from "./figures.ts";

const weighing = {
  elasticity: "1.3",
  source: "HM Treasury, Green Book",
  date: "2026-11-24",
  medianMinor: minor(30_000),
  groups: [
    { id: "poor", title: "Lowest fifth", incomeMinor: minor(15_000) },
    { id: "rich", title: "Highest fifth", incomeMinor: minor(60_000) },
  ],
} as const;

function valued(distribution: Partial<ValueForMoney["distribution"]> | undefined): ValueForMoney {
  const flows = [
    flowOf("cost", [1_000], { id: "levy", groupId: "rich" }),
    flowOf("cost", [500], { id: "fees" }),
    flowOf("benefit", [2_000], { id: "bills", groupId: "poor" }),
  ];
  const shared = valueWith({ flows });
  return distribution === undefined
    ? shared
    : { ...shared, distribution: { ...weighing, groups: [...weighing.groups], ...distribution } };
}

const evaluationOf = (value: ValueForMoney) => evaluate({ ...standardDesign, value });
const weightsOf = (distribution: Partial<ValueForMoney["distribution"]>) =>
  evaluationOf(valued(distribution))?.distribution?.groups.map(({ weight }) =>
    weight === null ? null : toFixed(weight, 4),
  );

describe("A weight", () => {
  test.each([
    ["1.3", ["2.4623", "0.4061"]],
    ["1", ["2.0000", "0.5000"]],
    ["0", ["1.0000", "1.0000"]],
    ["0.75", ["1.6818", "0.5946"]],
  ])("at an elasticity of %s is the median over the income to that power", (elasticity, known) => {
    expect(weightsOf({ elasticity })).toEqual(known);
  });

  test.each([
    ["no median", { medianMinor: null }],
    ["a median of nothing", { medianMinor: 0 }],
    ["an elasticity that is no figure", { elasticity: "high" }],
    ["an elasticity below zero", { elasticity: "-1" }],
    ["an elasticity beyond all evidence", { elasticity: "40" }],
  ])("cannot be had with %s", (_, part) => {
    expect(weightsOf(part)).toEqual([null, null]);
    expect(evaluationOf(valued(part))?.distribution?.netPresentValue).toBeNull();
  });

  test("is right to its last decimal for all incomes and elasticities", () => {
    let fractional = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50_000_000 }),
        fc.integer({ min: 100_000, max: 50_000_000 }),
        fc.integer({ min: 0, max: 400 }),
        (median, income, hundredths) => {
          const exponent = { n: BigInt(hundredths), d: 100n };
          const found = Number(
            toFixed(power({ n: BigInt(median), d: BigInt(income) }, exponent, 4), 4),
          );
          const known = (median / income) ** (hundredths / 100);
          if (hundredths % 100 !== 0) fractional += 1;
          expect(Math.abs(found - known)).toBeLessThan(0.00006 + known * 1e-9);
        },
      ),
      { numRuns: 200 },
    );
    expect(fractional).toBeGreaterThan(100);
  });
});

describe("The sum weighed by income", () => {
  test("stands beside the net present value, which it does not touch", () => {
    const [off, on] = [valued(undefined), valued({})].map(evaluationOf);
    expect(off?.distribution).toBeNull();
    expect(on?.appraisal).toEqual(off?.appraisal);
    expect(on?.appraisal?.netPresentValue.result).toBe("£500");
    // 2,000 × 2.4623 − 1,000 × 0.4061 − 500, by hand.
    expect(on?.distribution?.netPresentValue?.result).toBe("£4,018.50");
  });

  test("waits for the income of each group that has a flow, and for no other", () => {
    const [poor] = weighing.groups;
    const unknown = { id: "rich", title: "Highest fifth", incomeMinor: null };
    const waiting = valued({ groups: [poor, unknown] });
    expect(evaluationOf(waiting)?.distribution?.netPresentValue).toBeNull();
    const unused = replaceAt(waiting, "flows.0.groupId", null);
    expect(evaluationOf(unused)?.distribution?.netPresentValue?.result).toBe("£3,424.60");
  });

  test("is in the annex with its weights, source and steps where it is on, and nowhere where it is off", () => {
    const textOf = (value: ValueForMoney): string => {
      const design = { ...standardDesign, value };
      const annex = annexOf(design, libraryFor(design, library));
      return annex === null ? "" : writeText(annex).replace(/\s+/g, " ");
    };
    const on = textOf(valued({}));
    expect(on).toContain("Net present value, weighed by income");
    expect(on).toContain("A weight is the median income of £30,000, divided by the income");
    expect(on).toContain("Source: HM Treasury, Green Book. As of 24 November 2026.");
    expect(on).toContain("£2,000 × (2.4623 − 1)");
    expect(textOf(valued(undefined))).not.toMatch(/weigh/i);
  });
});

test("One half to the power of 1.3 has no more than the decimals asked for", () => {
  expect(power({ n: 1n, d: 2n }, decimal("1.3"), 4)).toEqual({ n: 4061n, d: 10_000n });
});
