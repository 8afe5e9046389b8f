import { compare, divide, integer, type Rational } from "../../base/rational.ts";
import { writeMoney } from "../../reference/language.ts";
import { moneyStep, traced } from "../trace.ts";
import type { MoneyRule } from "./rule.ts";

/** A financial year's profit after tax, and what limits the share of it; in minor units. */
export interface ProfitInput {
  readonly profitMinor: bigint;
  /** Losses of earlier years that are still to be made up. */
  readonly lossMinor: bigint;
  readonly percent: number;
  /** A sum of which the same share is the most; null is none. */
  readonly againstMinor: bigint | null;
  /** The most that may still be paid. */
  readonly mostMinor: bigint;
}

/** A share of profit: `min(share × max(0, profit − losses), share × sum, what is left)`; never below 0. */
export const profitShare: MoneyRule<ProfitInput> = {
  id: "profit-share",
  sum({ profitMinor, lossMinor, percent, againstMinor, mostMinor }, writing) {
    const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
    const counts = profitMinor > lossMinor ? profitMinor - lossMinor : 0n;
    const share = (minor: bigint): Rational =>
      divide(integer(minor * BigInt(percent)), integer(100));
    const base =
      lossMinor === 0n ? money(counts) : `max(0, ${money(profitMinor)} − ${money(lossMinor)})`;
    const most = mostMinor > 0n ? mostMinor : 0n;
    const limits = [
      moneyStep(`${base} × ${percent}%`, share(counts), writing),
      ...(againstMinor === null
        ? []
        : [moneyStep(`${money(againstMinor)} × ${percent}%`, share(againstMinor), writing)]),
    ];
    const sums = [share(counts), ...(againstMinor === null ? [] : [share(againstMinor)])];
    const least = [...sums, integer(most)].reduce((low, each) =>
      compare(each, low) < 0 ? each : low,
    );
    const formula = `min(${[...limits.map(({ result }) => result), money(most)].join(", ")})`;
    return traced(formula, least, writing, { before: limits });
  },
  vectors: [
    vector("5% of £2m", {}, 100_000_00n),
    vector("a loss of £1.2m made up first", { lossMinor: 1_200_000_00n }, 40_000_00n),
    vector("no profit after losses", { lossMinor: 3_000_000_00n }, 0n),
    vector("the rest up to the limit", { mostMinor: 30_000_00n }, 30_000_00n),
    vector("nothing once the limit is reached", { mostMinor: 0n }, 0n),
    vector("no more than the share of £500,000", { againstMinor: 500_000_00n }, 25_000_00n),
  ],
};

function vector(title: string, changed: Partial<ProfitInput>, dueMinor: bigint) {
  const input: ProfitInput = {
    profitMinor: 2_000_000_00n,
    lossMinor: 0n,
    percent: 5,
    againstMinor: null,
    mostMinor: 10_000_000_00n,
    ...changed,
  };
  return { title, input, dueMinor };
}
