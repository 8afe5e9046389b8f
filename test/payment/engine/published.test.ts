import { describe, expect, test } from "vitest";
import type { LineOf } from "../../../src/domain/payment.ts";
import { adjustmentsOf, contract, dueOf, metric, pay, result } from "./contract.ts";

/**
 * Whole mechanisms that were published, put together from the lines and terms of the library. Figures
 * are those of the sources, but where a comment says that they are ours.
 */

describe("The advance market commitment for pneumococcal vaccines (Gavi and UNICEF, 2009)", () => {
  // A fund of $1.5bn for 200 million doses a year; $3.50 above a tail price of $3.50; a supplier of 30
  // million doses a year draws its 15%, with firm orders of 20, 15 and 10% in its first three years.
  const doses: LineOf<"amc-top-up"> = {
    id: "doses",
    title: "Doses delivered",
    model: "amc-top-up",
    metricId: "doses",
    frequency: "yearly",
    fundMinor: 1_500_000_000_00,
    topUpMinor: 3_50,
    tailMinor: 3_50,
    targetUnits: 200_000_000,
    supplierUnits: 30_000_000,
    firmOrders: [
      { year: 1, share: 20 },
      { year: 2, share: 15 },
      { year: 3, share: 10 },
    ],
  };
  const ends = { currency: "USD", start: "2010-01-01", end: "2013-12-31" };
  const design = contract([doses], [metric("doses", "0", "30000000")], ends);
  const delivered = (year: number, count: string) =>
    result("reading", "doses", `${year}-12-31`, count);

  test("tops up 64,285,714 of a 15% supplier's doses, and no dose beyond them", () => {
    const statement = pay(design, {}, "2013-12-31", [
      delivered(2010, "10000000"),
      delivered(2011, "30000000"),
      delivered(2012, "30000000"),
      delivered(2013, "30000000"),
    ]);
    expect(dueOf(statement)).toEqual([35_000_000_00n, 105_000_000_00n, 84_999_999_00n, 0n]);
    expect(statement.dueMinor).toBe(64_285_714n * 3_50n);
    expect(statement.dueMinor <= 225_000_000_00n).toBe(true);
  });

  test("pays for firm orders that were not placed", () => {
    const volume = {
      minUnits: 30_000_000,
      firmPercent: { "1": 20, "2": 15, "3": 10 },
      unitMinor: 7_00,
      savedMinor: 0,
      sharePercent: 100,
      carries: false,
    };
    const statement = pay(design, { volume }, "2010-12-31", [
      delivered(2010, "5000000"),
      result("volume", "", "2010-12-31", "5000000"),
    ]);
    expect(adjustmentsOf(statement)).toEqual([["volume-shortfall", 7_000_000_00n]]);
  });
});

describe("The German climate protection contract (BMWK, Förderrichtlinie Klimaschutzverträge, 2024)", () => {
  // Two-way: the state pays contract price less carbon price for each tonne avoided, the firm pays back
  // when the carbon price is higher, and the budget is a limit. Prices are bid, so the figures are ours.
  const steel: LineOf<"ccfd-settlement"> = {
    id: "steel",
    title: "Steel by hydrogen",
    model: "ccfd-settlement",
    metricId: "avoided",
    frequency: "yearly",
    strikeMinor: 120_00,
    reference: "average price of European allowances in the year",
    assumedReferenceMinor: 75_50,
    expectedUnits: "10000",
    twoWay: true,
    paybackPercent: 100,
    capPeriodMinor: 1_000_000_00,
    capTotalMinor: 1_200_000_00,
  };
  const avoided = metric("avoided", "0", "10000", { unit: "t CO2e", decimals: 1 });
  const dates = { currency: "EUR", start: "2026-01-01", end: "2029-12-31" };
  const year = (at: number, tonnes: string, price: string) => [
    result("reading", "avoided", `${at}-12-31`, tonnes),
    result("price", "steel", `${at}-12-31`, price),
  ];
  const results = [
    ...year(2026, "10000.4", "75.50"),
    ...year(2027, "10000", "131.25"),
    ...year(2028, "30000", "60"),
  ];

  test("settles both ways: €445,017.80, then €112,500 back, then up to the limit of the year", () => {
    const statement = pay(contract([steel], [avoided], dates), {}, "2028-12-31", results);
    expect(dueOf(statement)).toEqual([445_017_80n, -112_500_00n, 867_482_20n]);
    expect(statement.dueMinor).toBe(1_200_000_00n);
  });

  test("asks for no more back than it has paid", () => {
    const statement = pay(contract([steel], [avoided], dates), {}, "2027-12-31", [
      ...year(2026, "1000", "110"),
      ...year(2027, "10000", "131.25"),
    ]);
    expect(dueOf(statement)).toEqual([10_000_00n, -10_000_00n]);
  });

  test("carries what the firm owes in an account, where the contract gives it time", () => {
    const statement = pay(
      contract([steel], [avoided], dates),
      { settlement: "account" },
      "2028-12-31",
      results,
    );
    expect(dueOf(statement)).toEqual([445_017_80n, 0n, 642_482_20n]);
  });

  test("holds the year while the reference price is not known", () => {
    const [reading] = year(2026, "10000.4", "75.50");
    const statement = pay(
      contract([steel], [avoided], dates),
      {},
      "2026-12-31",
      reading ? [reading] : [],
    );
    expect(statement.held[0]?.missing).toEqual([{ kind: "reference-price" }]);
  });
});

describe("The Work and Health Programme (DWP provider guidance, chapter 13, April 2020)", () => {
  // A delivery fee of 30% of the estimated possible value, in equal monthly parts for at most 60
  // months, and a price for each employed outcome, counted once a participant. The value of £10m and
  // the number of outcomes are ours: prices were bid.
  const delivery: LineOf<"fee-core"> = {
    id: "delivery",
    title: "Delivery fee",
    model: "fee-core",
    amountMinor: 50_000_00,
    period: "month",
    start: null,
    end: null,
  };
  const outcomes: LineOf<"rate-card"> = {
    id: "outcomes",
    title: "Employed outcomes",
    model: "rate-card",
    frequency: "quarterly",
    items: [
      {
        id: "employed",
        title: "Employed outcome",
        metricId: "employed",
        band: "",
        unitMinor: 3_500_00,
        capUnits: 2_000,
        repeatable: false,
      },
    ],
  };
  const design = contract([delivery, outcomes], [metric("employed", "0", "2000")], {
    start: "2018-01-01",
    end: "2022-12-31",
  });
  const quarters = Array.from({ length: 20 }, (_, i) => {
    const ends = ["03-31", "06-30", "09-30", "12-31"] as const;
    return `${2018 + Math.floor(i / 4)}-${ends[i % 4] ?? ""}`;
  });

  test("pays 30% as the fee, and all of the value where every outcome comes", () => {
    const results = quarters.map((day) => result("reading", "employed", day, "100"));
    const statement = pay(design, {}, "2022-12-31", results);
    expect(statement.dueMinor).toBe(10_000_000_00n);
    expect(dueOf(statement)).toEqual(quarters.map(() => 500_000_00n));
  });

  test("pays the fee alone where none comes, and nothing beyond the outcomes that were agreed", () => {
    const none = quarters.map((day) => result("reading", "employed", day, "0"));
    expect(pay(design, {}, "2022-12-31", none).dueMinor).toBe(3_000_000_00n);
    const many = quarters.map((day) => result("reading", "employed", day, "150"));
    expect(pay(design, {}, "2022-12-31", many).dueMinor).toBe(10_000_000_00n);
  });
});
