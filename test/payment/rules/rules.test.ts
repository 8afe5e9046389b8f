import { describe, expect, test } from "vitest";
import { decimal, integer, multiply, round, toFixed } from "../../../src/base/rational.ts";
import { clawback } from "../../../src/payment/rules/clawback.ts";
import { marginOfError, netOutcomes } from "../../../src/payment/rules/deadweight.ts";
import { indexFactor } from "../../../src/payment/rules/indexation.ts";
import { liquidatedDamages } from "../../../src/payment/rules/liquidated-damages.ts";
import { royalty } from "../../../src/payment/rules/royalty.ts";
import type { MoneyRule } from "../../../src/payment/rules/rule.ts";
import { serviceCredit } from "../../../src/payment/rules/service-credit.ts";
import { windfallShare } from "../../../src/payment/rules/windfall-share.ts";
import { english } from "../../../src/reference/language.ts";

const writing = { currency: "GBP", language: english };
const rules = [royalty, clawback, windfallShare, liquidatedDamages, serviceCredit];

describe.each(rules as unknown as MoneyRule<unknown>[])("$id", (rule) => {
  test.each(rule.vectors)("$title", ({ input, dueMinor }) => {
    const trace = rule.sum(input, writing);
    expect(trace.dueMinor).toBe(dueMinor);
    expect(trace.steps.at(-1)?.resultMinor).toBe(dueMinor);
  });
});

describe("The index factor", () => {
  const rule = { scope: "all", sharePercent: 100, deadbandPercent: 0, yearCapPercent: 20 } as const;
  const factor = (changed: object, reading: string, last = integer(1)) =>
    indexFactor({ ...rule, ...changed }, decimal("131.2"), decimal(reading), last, writing);

  test("multiplies 100,000.00 by 137.9 over 131.2 to 105,106.71", () => {
    const sum = multiply(integer(100_000_00), factor({}, "137.9").value);
    expect(round(sum)).toBe(105_106_71n);
  });

  test("moves only the share that follows the index", () => {
    const sum = multiply(integer(100_000_00), factor({ sharePercent: 80 }, "137.9").value);
    expect(round(sum)).toBe(104_085_37n);
  });

  test("is 1 inside the dead band, and not at its edge", () => {
    expect(factor({ deadbandPercent: 6 }, "137.9").value).toEqual(integer(1));
    expect(toFixed(factor({ deadbandPercent: 5 }, "137.76").value, 4)).toBe("1.0500");
  });

  test("rises by no more than the yearly limit, and may fall", () => {
    expect(toFixed(factor({ yearCapPercent: 4 }, "150").value, 2)).toBe("1.04");
    expect(toFixed(factor({ yearCapPercent: 4 }, "150", decimal("1.04")).value, 4)).toBe("1.0816");
    expect(toFixed(factor({}, "118.08").value, 2)).toBe("0.90");
  });
});

describe("What the work has added", () => {
  test("24 of 200 people, where 42% reached the result and 30% did without it", () => {
    const net = netOutcomes(200n, decimal("0.42"), decimal("0.30"));
    expect(net).toEqual(integer(24));
    expect(round(multiply(net, integer(4_500_00)))).toBe(108_000_00n);
  });

  test("is nothing where those served did worse", () => {
    expect(netOutcomes(200n, decimal("0.28"), decimal("0.30"))).toEqual(integer(0));
  });

  test("is told with its margin of error", () => {
    const margin = marginOfError(decimal("0.42"), 200n, decimal("0.30"), 200n);
    expect(margin).toBeCloseTo(0.0933, 4);
  });
});
