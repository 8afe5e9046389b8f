import { compare, divide, integer, subtract } from "../../base/rational.ts";
import { writeMoney } from "../../reference/language.ts";
import { moneyStep, traced } from "../trace.ts";
import type { MoneyRule } from "./rule.ts";

/** A business year's revenue and what went before it; sums in minor units, rates in percent. */
export interface RoyaltyInput {
  readonly revenueMinor: bigint;
  /** Revenue of the year that is free. */
  readonly startAfterMinor: bigint;
  readonly ratePercent: number;
  /** The limit of all royalties, as a percentage of the public money: 150 is one and a half times. */
  readonly multiplePercent: number;
  readonly publicMinor: bigint;
  readonly paidMinor: bigint;
  /** Whether the business year begins after the time in which royalties are owed. */
  readonly isOver: boolean;
}

/** Share of revenue until a multiple is back: `min(rate × max(0, revenue − free), k × G − paid)` (§6.14). */
export const royalty: MoneyRule<RoyaltyInput> = {
  id: "royalty-until-multiple",
  sum(input, writing) {
    const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
    if (input.isOver) return traced(money(0n), integer(0), writing);
    const { revenueMinor, startAfterMinor, publicMinor, paidMinor } = input;
    const beyond = revenueMinor > startAfterMinor ? revenueMinor - startAfterMinor : 0n;
    const share = divide(integer(beyond * BigInt(input.ratePercent)), integer(100));
    const limit = divide(integer(publicMinor * BigInt(input.multiplePercent)), integer(100));
    const rest = subtract(limit, integer(paidMinor));
    const left = rest.n > 0n ? rest : integer(0);
    const base =
      startAfterMinor === 0n
        ? money(revenueMinor)
        : `max(0, ${money(revenueMinor)} − ${money(startAfterMinor)})`;
    const formula = `${base} × ${input.ratePercent}%`;
    if (compare(share, left) <= 0) return traced(formula, share, writing);
    const way = `max(0, ${money(publicMinor)} × ${input.multiplePercent}% − ${money(paidMinor)})`;
    const before = [moneyStep(formula, share, writing), moneyStep(way, left, writing)];
    const least = `min(${before.map(({ result }) => result).join(", ")})`;
    return traced(least, left, writing, { before });
  },
  vectors: [
    vector("3% of £10m", {}, 300_000_00n),
    vector("beyond £2m of free revenue", { startAfterMinor: 2_000_000_00n }, 240_000_00n),
    vector("revenue below what is free", { startAfterMinor: 20_000_000_00n }, 0n),
    vector(
      "the last part up to one and a half times £4m",
      { paidMinor: 5_900_000_00n },
      100_000_00n,
    ),
    vector("nothing once the multiple is back", { paidMinor: 6_000_000_00n }, 0n),
    vector("nothing after its time", { isOver: true }, 0n),
  ],
};

function vector(title: string, changed: Partial<RoyaltyInput>, dueMinor: bigint) {
  const input: RoyaltyInput = {
    revenueMinor: 10_000_000_00n,
    startAfterMinor: 0n,
    ratePercent: 3,
    multiplePercent: 150,
    publicMinor: 4_000_000_00n,
    paidMinor: 0n,
    isOver: false,
    ...changed,
  };
  return { title, input, dueMinor };
}
