import { describe, expect, test } from "vitest";
import type { Design, Payment } from "../../src/domain/design.ts";
import { type Carried, carriedOf } from "../../src/payment/carried.ts";
import { summarise } from "../../src/payment/summary.ts";
import { noTerms, type Terms } from "../../src/payment/terms.ts";
import { contract, fee, inWork, inWorkMetric } from "./engine/contract.ts";

/** A fee of £480,000 and results of at most £1,200,000 over four years. */
const plain = contract([fee, inWork], [inWorkMetric]);

function carried<R extends Carried["risk"]>(
  risk: R,
  design: Design = plain,
  terms: Partial<Terms> = {},
): Extract<Carried, { risk: R }> | null {
  const all = carriedOf(design, summarise(design), { ...noTerms, ...terms });
  const found = all.find((each) => each.risk === risk);
  return (found as Extract<Carried, { risk: R }> | undefined) ?? null;
}

describe("What each party carries", () => {
  test("if no result comes: the fee is paid all the same, the results are not", () => {
    expect(carried("results")).toMatchObject({
      authorityMinor: 480_000_00n,
      supplierMinor: 1_200_000_00n,
      sharePercent: 71,
      floorPercent: null,
      sources: [
        { kind: "line", path: "payments.0" },
        { kind: "line", path: "payments.1" },
      ],
    });
  });

  test("names the floor of a collar with its clause", () => {
    const collar = {
      floorPercent: 80,
      ceilingPercent: 110,
      widens: false,
      firstYearOnly: false,
      needsEffort: true,
      setOffYears: 0,
    };
    const found = carried("results", plain, { collar });
    expect(found?.floorPercent).toBe(80);
    expect(found?.sources).toContainEqual({ kind: "clause", id: "collar" });
  });

  test("before results: fees until the first payday, and an advance on all that can be paid", () => {
    expect(carried("before-results")).toMatchObject({
      // Three quarters of fees go by before the quarter in which the first year is paid.
      authorityMinor: 90_000_00n,
      supplierMinor: 1_200_000_00n,
      firstDay: "2028-03-31",
      advanceMinor: null,
    });
    const prefinancing = {
      sharePercent: 10,
      recovery: "straight-line",
      parts: "one",
      fromMonths: 12,
      overMonths: 12,
    } as const;
    expect(carried("before-results", plain, { prefinancing })).toMatchObject({
      authorityMinor: 90_000_00n + 168_000_00n,
      supplierMinor: 1_200_000_00n - 168_000_00n,
      advanceMinor: 168_000_00n,
      recovery: "straight-line",
      sources: [
        { kind: "line", path: "payments.0" },
        { kind: "clause", id: "prefinancing" },
      ],
    });
  });

  test("beyond the limits: what results could earn and are not paid", () => {
    const cap = { totalMinor: 1_000_000_00, perYearMinor: 200_000_00 };
    const capped = contract([fee, inWork], [inWorkMetric], { cap });
    expect(carried("limits", capped)).toMatchObject({
      authorityMinor: 800_000_00n,
      supplierMinor: 400_000_00n,
      hasLimit: true,
      sources: [{ kind: "clause", id: "outcome-cap" }],
    });
    expect(carried("limits")).toMatchObject({ hasLimit: false, supplierMinor: 0n });
  });

  test("rising prices: what an index moves is the Authority's, the rest the Supplier's", () => {
    expect(carried("prices")).toMatchObject({ authorityMinor: 0n, supplierMinor: 1_680_000_00n });
    const indexation = {
      scope: "core",
      sharePercent: 75,
      deadbandPercent: 2,
      yearCapPercent: 5,
    } as const;
    expect(carried("prices", plain, { indexation })).toMatchObject({
      authorityMinor: 360_000_00n,
      supplierMinor: 1_320_000_00n,
      sources: [{ kind: "clause", id: "indexation" }],
    });
  });

  test("fewer people: prices by unit are at stake, but for what is promised", () => {
    expect(carried("volume")).toBeNull();
    const card: Payment = {
      id: "card",
      title: "Rate card",
      model: "rate-card",
      frequency: "quarterly",
      items: [
        {
          id: "start",
          title: "Start",
          metricId: "in-work",
          band: "",
          unitMinor: 1_000_00,
          capUnits: 400,
          repeatable: false,
        },
      ],
    };
    const design = contract([fee, card], [inWorkMetric]);
    expect(carried("volume", design)).toMatchObject({
      authorityMinor: 0n,
      supplierMinor: 400_000_00n,
      promised: false,
    });
    const volume = {
      minUnits: 100,
      firmPercent: { 1: 80, 2: 50 },
      unitMinor: 1_000_00,
      savedMinor: 200_00,
      sharePercent: 50,
      carries: false,
    };
    // (80 + 50) units × (£1,000 − £200) × 50%
    expect(carried("volume", design, { volume })).toMatchObject({
      authorityMinor: 52_000_00n,
      supplierMinor: 348_000_00n,
      promised: true,
    });
  });

  test("a poor service: deductions up to their share of the fee, damages up to their limit", () => {
    const serviceCredits = { pointPercent: 1, maxPercent: 20, graceMonths: 0, earnBack: false };
    const damages = { perDayMinor: 500_00, capMinor: 50_000_00, freeDays: 0, halfDays: 0 };
    const terms = { serviceCredits, damages, deductionLimitPercent: 15 };
    expect(carried("service", plain, terms)).toMatchObject({
      supplierMinor: 72_000_00n + 50_000_00n,
      creditPercent: 15,
      damages: "limited",
    });
    const open = { ...terms, damages: { ...damages, capMinor: null } };
    expect(carried("service", plain, open)).toMatchObject({ supplierMinor: null, damages: "open" });
    expect(carried("service")).toBeNull();
  });

  test("nothing is told while no line can be computed", () => {
    const unfinished = contract([{ ...inWork, points: [] }], [inWorkMetric]);
    expect(carriedOf(unfinished, summarise(unfinished), noTerms)).toEqual([]);
  });
});
