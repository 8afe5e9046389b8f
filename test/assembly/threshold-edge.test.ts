import { describe, expect, test } from "vitest";
import { Assembler } from "../../src/assembly/assemble.ts";
import type { Design, Metric } from "../../src/domain/design.ts";
import type { OutcomePayment } from "../../src/payment/convert.ts";
import { payFor, summarise } from "../../src/payment/summary.ts";
import { printBlocks, sectionIn } from "../print.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";

const assembler = new Assembler(library);

const tenancies = {
  id: "tenancies",
  title: "Tenancies sustained",
  model: "binary-threshold",
  metricId: "kept",
  frequency: "once",
  threshold: "75",
  amountMinor: 250_000_00,
} as const;
const bands = {
  ...tenancies,
  model: "tiered-bands",
  cumulative: false,
  bands: [
    { from: "60", amountMinor: 100_000_00 },
    { from: "75", amountMinor: 250_000_00 },
  ],
} as const;

function designWith(line: unknown, direction: Metric["direction"] = "up"): Design {
  const [first, ...others] = standardDesign.outcomes;
  const [metric] = first?.metrics ?? [];
  if (!first || !metric) throw new Error("The standard design has no metric");
  const target = { value: "75", date: "2030-03-31" };
  const metrics = [{ ...metric, id: "kept", unit: "%", decimals: 0, direction, target }];
  return {
    ...standardDesign,
    outcomes: [{ ...first, metrics }, ...others],
    payments: [line as OutcomePayment],
  };
}

const scheduleOf = (design: Design): string =>
  printBlocks(sectionIn(assembler.assemble(design).document, "schedule-payment")).join("\n");

describe.each([tenancies, bands])("$model", (line) => {
  const at75 = (inclusive: boolean | null) => {
    const design = designWith({ ...line, inclusive });
    return payFor(design, design.payments[0] as OutcomePayment, "75")?.dueMinor ?? null;
  };

  test("pays nothing on a guess while nobody has said whether the threshold itself counts", () => {
    expect(at75(null)).toBeNull();
    expect(at75(true)).toBe(250_000_00n);
    expect(at75(false)).toBe(line.model === "tiered-bands" ? 100_000_00n : 0n);
  });

  test("states its most and draws its curve before that, but no table", () => {
    const [summary] = summarise(designWith({ ...line, inclusive: null })).lines;
    expect(summary?.totalMinor).toBe(250_000_00n);
    expect(summary?.plot?.points.length).toBeGreaterThan(2);
    expect(summary?.rows).toEqual([]);
  });

  test("prints a blank until it is said, and then the same in words and table", () => {
    const open = scheduleOf(designWith({ ...line, inclusive: null }));
    expect(open).toMatch(/exactly at (a|the) threshold \[whether the threshold itself counts\]/);
    expect(open).toContain("The table of this payment line is not complete.");
    const inside = scheduleOf(designWith({ ...line, inclusive: true }));
    expect(inside).toMatch(/exactly at (a|the) threshold has reached it\./);
    expect(inside).toContain("75 or more");
    const outside = scheduleOf(designWith({ ...line, inclusive: false }));
    expect(outside).toMatch(/exactly at (a|the) threshold has not reached it\./);
    expect(outside).toContain("more than 75");
    const less = scheduleOf(designWith({ ...line, inclusive: false }, "down"));
    expect(less).toContain("less than 75");
  });
});
