import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  decimal,
  divide,
  integer,
  multiply,
  type Rational,
} from "../../src/base/rational.ts";
import { blankFundingStage } from "../../src/domain/blank-value.ts";
import type { Flow } from "../../src/domain/value.ts";
import { appraise } from "../../src/value/appraisal.ts";
import { stagedFunding } from "../../src/value/funding.ts";
import { internalRate } from "../../src/value/rate-of-return.ts";
import { chanceOfOne } from "../../src/value/routes.ts";
import { flowOf, pounds, valueWith } from "./figures.ts";

const amounts = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 40 });
const flow = fc
  .record({
    kind: fc.constantFrom<Flow["kind"]>("cost", "benefit"),
    bearer: fc.constantFrom<Flow["bearer"]>("public", "supplier", "others"),
    amounts,
  })
  .map(({ kind, bearer, amounts: each }) => flowOf(kind, each, { bearer }));
const flows = fc.array(flow, { minLength: 1, maxLength: 6 });

function appraised(list: readonly Flow[]) {
  const found = appraise(valueWith({ flows: [...list] }), pounds);
  if (found === null) throw new Error("These flows have a value");
  return found;
}

function isEqual(a: Rational | undefined, b: Rational): boolean {
  return a !== undefined && compare(a, b) === 0;
}

describe("Whatever costs and benefits are stated", () => {
  test("net present values of parts add up to that of the whole, and double with it", () => {
    fc.assert(
      fc.property(flows, flows, (some, others) => {
        const whole = appraised([...some, ...others]).netPresentValue.exact;
        const parts = add(
          appraised(some).netPresentValue.exact,
          appraised(others).netPresentValue.exact,
        );
        const doubled = some.map((one) => ({
          ...one,
          amounts: one.amounts.map((minor) => 2 * (minor ?? 0)),
        }));
        return (
          isEqual(whole, parts) &&
          isEqual(
            appraised(doubled).netPresentValue.exact,
            multiply(integer(2), appraised(some).netPresentValue.exact),
          )
        );
      }),
      { numRuns: 60 },
    );
  });

  test("each ratio times its denominator gives back its numerator", () => {
    let [ofPublic, ofAll] = [0, 0];
    fc.assert(
      fc.property(flows, (list) => {
        const found = appraised(list);
        const { ratioToAllCost: all, ratioToPublicCost: toPublic, costs, publicCosts } = found;
        if (all !== null) {
          ofAll += 1;
          if (!isEqual(multiply(all.exact, costs.exact), found.benefits.exact)) return false;
        }
        if (toPublic === null) return true;
        ofPublic += 1;
        const beyondCost = multiply(add(toPublic.exact, integer(-1)), publicCosts.exact);
        return isEqual(beyondCost, found.netPresentValue.exact);
      }),
      { numRuns: 100 },
    );
    expect(Math.min(ofPublic, ofAll)).toBeGreaterThan(30);
  });

  test("at its rate of return a project is worth nothing", () => {
    let found = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), amounts, (outlay, returns) => {
        const rate = internalRate([-outlay, ...returns]);
        if (rate === null || rate > 10) return true;
        found += 1;
        const worth = returns.reduce((sum, one, i) => sum + one / (1 + rate) ** (i + 1), -outlay);
        return Math.abs(worth) <= outlay * 1e-4;
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(50);
  });
});

const stage = fc.record({
  costMinor: fc.integer({ min: 0, max: 1e9 }),
  chancePercent: fc.integer({ min: 0, max: 100 }),
  salvageMinor: fc.integer({ min: 0, max: 1e8 }),
});

test("The right to stop is never worth less than nothing, nor the rule less than going on", () => {
  let stops = 0;
  fc.assert(
    fc.property(
      fc.array(stage, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 1e11 }),
      (stages, payoffMinor) => {
        const found = stagedFunding(
          valueWith({
            funding: {
              stages: stages.map((one, i) => ({ ...blankFundingStage(`stage-${i}`), ...one })),
              payoffMinor,
              payoffYear: null,
            },
          }),
          [integer(1)],
          pounds,
        );
        if (found === null) return false;
        if (found.gates.some(({ goesOn }) => !goesOn)) stops += 1;
        return (
          compare(found.optionValue.exact, integer(0)) >= 0 &&
          compare(found.byRule.exact, found.staged.exact) >= 0
        );
      },
    ),
    { numRuns: 200 },
  );
  expect(stops).toBeGreaterThan(20);
});

test("More routes help, a shared cause of failure hurts, and one route keeps its own chance", () => {
  const percent = fc.integer({ min: 0, max: 100 }).map((each) => decimal(String(each)));
  const share = percent.map((each) => divide(each, integer(100)));
  fc.assert(
    fc.property(share, share, fc.integer({ min: 1, max: 12 }), (chance, shared, count) => {
      const now = chanceOfOne(chance, count, shared);
      return (
        compare(chanceOfOne(chance, count + 1, shared), now) >= 0 &&
        compare(now, chanceOfOne(chance, count, integer(0))) <= 0 &&
        compare(chanceOfOne(chance, 1, shared), chance) === 0
      );
    }),
  );
});
