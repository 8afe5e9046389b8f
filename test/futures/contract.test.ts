import { expect, test } from "vitest";
import type { Payment } from "../../src/domain/design.ts";
import { compileContract, type Future, type FutureContract } from "../../src/futures/contract.ts";
import { noTerms } from "../../src/payment/terms.ts";
import {
  bands,
  compiled,
  designWith,
  fee,
  linear,
  loan,
  milestones,
  prize,
  score,
  threshold,
  warrants,
} from "./example.ts";

/** Values of the drivers by id; what is not named stands at nothing, and is paid at once. */
function run(contract: FutureContract, named: Readonly<Record<string, number>>): Future {
  const future = contract.blank();
  const plan = { volume: 100, milestones: 100 };
  const values = contract.drivers.map(({ id }) => ({ ...plan, ...named })[id] ?? 0);
  contract.run(Float64Array.from(values), future);
  return future;
}

test("a table asks for each value at the metric's decimals", () => {
  const contract = compiled(designWith([threshold]));
  expect(run(contract, { warmth: 20.494 }).buyer).toBe(0);
  expect(run(contract, { warmth: 20.495 }).buyer).toBe(400_000_00);
});

const promptly = { "payment-days": { kind: "fixed", value: "0" } } as const;

test("delay moves results back, costs go on, and late milestones lose what the contract takes off", () => {
  const delay = { kind: "fixed", value: "18" } as const;
  const contract = compiled(designWith([fee, milestones], { delay, further: promptly }));
  expect(contract.tail).toBe(2);
  const future = run(contract, { delay: 18, cost: 240_000 });
  expect(future.buyer).toBe(48 * 25_000_00 + 150_000_00 + 50_000_00);
  // 66 months of work at 20,000.00 against 48 fees and the milestones.
  expect(future.result).toBeCloseTo(future.buyer - 66 * 20_000_00, -1);
});

test("working capital is what costs run up before payments come in", () => {
  const contract = compiled(designWith([linear], { further: promptly }));
  // 300,000.00 a year for 180,000.00 of costs: only the first year must be put in.
  expect(run(contract, { work: 60, cost: 180_000 }).need).toBeCloseTo(180_000_00, 3);
  expect(run(contract, { work: 60, cost: 180_000, interest: 10 }).need).toBeCloseTo(198_000_00, 3);
  // Nothing is paid at the baseline: all four years must be put in.
  const nothing = run(contract, { work: 40, cost: 180_000 });
  expect(nothing.need).toBeCloseTo(720_000_00, 3);
  expect(nothing.result).toBe(-nothing.need);
});

test("days to payment ask for working capital, and change nothing of what is kept in the end", () => {
  const contract = compiled(designWith([fee]));
  const prompt = run(contract, { cost: 240_000 });
  const late = run(contract, { cost: 240_000, "payment-days": 30 });
  expect(prompt.need).toBe(0);
  expect(late.points[0]).toBeLessThan(prompt.points[0] ?? 0);
  // A twelfth of a year's fees, less what the first year keeps.
  expect((prompt.points[0] ?? 0) - (late.points[0] ?? 0)).toBeCloseTo(
    (12 * 25_000_00 * 30) / 365.25,
    3,
  );
  expect(late.result).toBeCloseTo(prompt.result, 3);
});

test("an advance lowers working capital, and costs the buyer only where it is a grant", () => {
  const paidBy = (recovery: "first-claims" | "none"): Future => {
    const prefinancing = {
      sharePercent: 10,
      recovery,
      parts: "one" as const,
      fromMonths: 0,
      overMonths: 12,
    };
    const contract = compiled(designWith([linear], { further: promptly }), { prefinancing });
    return run(contract, { work: 60, cost: 180_000 });
  };
  // A tenth of 4 × 500,000.00 carries the first year; set off at its end, it leaves 120,000.00 for the next.
  expect(paidBy("first-claims").need).toBeCloseTo(60_000_00, 3);
  expect(paidBy("none").need).toBe(0);
  expect(paidBy("first-claims").buyer).toBe(1_200_000_00);
  expect(paidBy("none").buyer).toBe(1_400_000_00);
});

test("a prize that another entrant wins costs the buyer, and does not reach the Supplier", () => {
  const contract = compiled(designWith([prize]));
  const won = (rank: number): Future => run(contract, { "prize:winners": 2, "prize:rank": rank });
  expect([1, 2, 3].map((rank) => won(rank).buyer)).toEqual([80_000_01, 80_000_01, 80_000_01]);
  expect([0, 1, 2, 3].map((rank) => won(rank).result)).toEqual([0, 50_000_01, 30_000_00, 0]);
});

test("a loan carries the Supplier's costs and is no charge; an exit leaves its cash alone", () => {
  const contract = compiled(designWith([loan, warrants]));
  const lent = run(contract, {
    cost: 300_000,
    "loan:drawn": 100,
    "loan:base-rate": 4,
    "loan:conditions-met": 100,
    "stake:exit-price": 10,
  });
  expect(lent.buyer).toBe(0);
  // 125,000 shares at 6.00 come from the owners, beside what is repaid within the term.
  const kept = lent.finance + 750_000_00;
  expect(kept).toBeGreaterThan(0);
  expect(lent.result).toBeCloseTo(kept - 4 * 300_000_00, 0);
});

test("royalties come back beside the charges, and out of the Supplier's cash", () => {
  const royalty = {
    ratePercent: 3,
    multiplePercent: 150,
    startAfterMinor: 0,
    endYears: 5,
    buyOutPercent: 100,
  };
  const contract = compiled(designWith([linear]), { royalty });
  const future = run(contract, { work: 60, revenue: 1_000_000 });
  expect(future.buyer).toBe(4 * 300_000_00);
  expect([...future.returned]).toEqual([30_000_00, 30_000_00, 30_000_00, 30_000_00]);
  expect(future.result).toBeCloseTo(future.buyer - 120_000_00, 3);
});

test("a future without what would have come anyway is worth that much less of the way", () => {
  const deadweight = { method: "fixed" as const, percent: 12, minCohort: 0 };
  const contract = compiled(designWith([linear]), { deadweight });
  const values = contract.drivers.map(({ id }) => ({ work: 60, deadweight: 25 })[id] ?? 0);
  expect(contract.achieved(Float64Array.from(values))).toBe(0.75);
});

test.each<readonly [string, readonly Payment[], string]>([
  ["line", [{ ...bands, bands: [] }], "payment-unfinished"],
  ["score", [{ ...score, poolMinor: null }], "payment-unfinished"],
  ["contract", [], "no-futures-line"],
])("an unfinished %s has no futures, and says why", (_, payments, code) => {
  const design = designWith(payments);
  const { contract, findings } = compileContract(design, noTerms);
  expect(contract).toBeNull();
  expect(findings.map((finding) => finding.code)).toEqual([code]);
});
