import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Design } from "../../src/domain/design.ts";
import { scheduleOf } from "../../src/payment/schedule.ts";
import { type PaymentKind, summarise } from "../../src/payment/summary.ts";
import { readDesign } from "../../src/storage/file.ts";
import { contract, fee, inWork, inWorkMetric } from "./engine/contract.ts";

const of = (design: Design) => scheduleOf(design, summarise(design));
const sums = (design: Design, kind: PaymentKind) => of(design).map(({ minor }) => minor[kind]);

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
});

test("the years of every example add up to the totals that its contract states", () => {
  const folder = new URL("../examples/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const seen = new Set<PaymentKind>();
  for (const name of names) {
    const reading = readDesign(readFileSync(new URL(name, folder), "utf8"));
    if (!reading.ok) throw new Error(`${name} cannot be read`);
    const design = { ...reading.design, cap: { ...reading.design.cap, perYearMinor: null } };
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
