import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Design, Payment } from "../../src/domain/design.ts";
import { scheduleOf, shortestStep } from "../../src/payment/schedule.ts";
import { type PaymentKind, summarise } from "../../src/payment/summary.ts";
import { readDesign } from "../../src/storage/file.ts";
import { contract, fee, inWork, inWorkMetric } from "./engine/contract.ts";

const of = (design: Design) => scheduleOf(design, summarise(design));
const sums = (design: Design, kind: PaymentKind) => of(design).map(({ minor }) => minor[kind]);

function examples(): readonly { readonly name: string; readonly design: Design }[] {
  const folder = new URL("../examples/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.map((name) => {
    const reading = readDesign(readFileSync(new URL(name, folder), "utf8"));
    if (!reading.ok) throw new Error(`${name} cannot be read`);
    return { name, design: reading.design };
  });
}

describe("The schedule of a contract of four years", () => {
  test("has a fee in each, and an outcome at its most in each", () => {
    const design = contract([fee, inWork], [inWorkMetric]);
    expect(of(design).map(({ from, to }) => `${from} ${to}`)[3]).toBe("2030-04-01 2031-03-31");
    expect(sums(design, "fee")).toEqual([1, 2, 3, 4].map(() => 120_000_00n));
    expect(sums(design, "outcome")).toEqual([1, 2, 3, 4].map(() => 300_000_00n));
  });

  test("keeps outcomes within the limit of a year, and then within that of the term", () => {
    const cap = { perYearMinor: 250_000_00, totalMinor: 600_000_00 };
    const design = contract([inWork], [inWorkMetric], { cap });
    expect(sums(design, "outcome")).toEqual([250_000_00n, 250_000_00n, 100_000_00n, 0n]);
  });

  test("has a broken last year, and none while the term is unknown", () => {
    const design = contract([fee], [], { end: "2030-09-30" });
    expect(sums(design, "fee").at(-1)).toBe(60_000_00n);
    expect(of({ ...design, contract: { ...design.contract, end: null } })).toEqual([]);
  });

  test("is none for a term of more than a century, as where a year is mistyped", () => {
    const years = (end: string): number => of(contract([fee], [], { end })).length;
    expect(years("2126-12-31")).toBeGreaterThan(95);
    expect(years("9999-12-31")).toBe(0);
  });
});

describe("The schedule by payment line", () => {
  const cap = { perYearMinor: 250_000_00, totalMinor: 600_000_00 };
  const slope = [
    { at: "100", amountMinor: 0 },
    { at: "400", amountMinor: 100_000_00 },
  ];
  const twice = [inWork, { ...inWork, id: "again", points: slope }];

  test("has each line in its own place, and adds up to the kinds", () => {
    const [first] = of(contract([fee, inWork], [inWorkMetric]));
    expect(first?.lines).toEqual([120_000_00n, 300_000_00n]);
    expect(first?.minor).toMatchObject({ fee: 120_000_00n, outcome: 300_000_00n });
  });

  test("cuts outcome lines by a limit in proportion, to the last penny, and no fee", () => {
    const years = of(contract([fee, ...twice], [inWorkMetric], { cap }));
    for (const { lines, minor } of years) {
      expect(lines[0]).toBe(120_000_00n);
      expect((lines[1] ?? 0n) + (lines[2] ?? 0n)).toBe(minor.outcome);
    }
    expect(years.map(({ minor }) => minor.outcome)).toEqual([
      250_000_00n,
      250_000_00n,
      100_000_00n,
      0n,
    ]);
    expect(years[0]?.lines.slice(1)).toEqual([187_500_00n, 62_500_00n]);
  });

  test("goes by quarters where one asks, and keeps the limit of the year over them", () => {
    const quarterly = { ...inWork, frequency: "quarterly" } as const;
    const design = contract([fee, quarterly], [inWorkMetric], { cap, end: "2037-03-31" });
    const quarters = scheduleOf(design, summarise(design), 3);
    expect(quarters).toHaveLength(40);
    expect(quarters[39]).toMatchObject({ year: 10, part: 4, from: "2037-01-01", to: "2037-03-31" });
    const ofYear = (year: number) =>
      quarters
        .filter((step) => step.year === year)
        .reduce((all, { minor }) => all + minor.outcome, 0n);
    expect([1, 2, 3, 4].map(ofYear)).toEqual([250_000_00n, 250_000_00n, 100_000_00n, 0n]);
    expect(shortestStep(design)).toBe(3);
    expect(shortestStep({ ...design, payments: [inWork] })).toBe(12);
  });

  test("has nothing for no line, and nothing of a line that cannot be computed yet", () => {
    expect(of(contract([], [])).map(({ lines }) => lines)).toEqual([[], [], [], []]);
    const unfinished: Payment = { ...inWork, points: [] };
    expect(of(contract([unfinished, inWork], [inWorkMetric]))[0]?.lines).toEqual([0n, 300_000_00n]);
  });
});

test("the quarters of every example add up to its years, line by line", () => {
  let compared = 0;
  for (const { name, design } of examples()) {
    const summary = summarise(design);
    const quarters = scheduleOf(design, summary, 3);
    for (const year of scheduleOf(design, summary)) {
      const parts = quarters.filter((step) => step.year === year.year);
      const whole = parts.reduce((all, { minor }) => all + minor.outcome + minor.milestone, 0n);
      expect([name, year.year, whole]).toEqual([
        name,
        year.year,
        year.minor.outcome + year.minor.milestone,
      ]);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(30);
});

test("the years of every example add up to the totals that its contract states", () => {
  const seen = new Set<PaymentKind>();
  for (const { name, design: stored } of examples()) {
    const design = { ...stored, cap: { ...stored.cap, perYearMinor: null } };
    const { totals } = summarise(design);
    const stated = {
      fee: totals.feeMinor,
      milestone: totals.milestoneMinor,
      outcome: totals.outcomeMinor,
      finance: totals.financeMinor,
    };
    for (const kind of ["fee", "milestone", "outcome", "finance"] as const) {
      const whole = sums(design, kind).reduce((all, each) => all + each, 0n);
      expect([name, kind, whole]).toEqual([name, kind, stated[kind]]);
      if (whole > 0n) seen.add(kind);
    }
  }
  expect(seen.size).toBe(4);
});
