import { integer } from "../../base/rational.ts";
import { writeMoney, writeNumber } from "../../reference/language.ts";
import { moneyStep, traced } from "../trace.ts";
import type { MoneyRule } from "./rule.ts";

export interface DamagesInput {
  readonly days: number;
  readonly perDayMinor: bigint;
  /** The most in all; null is no limit. */
  readonly capMinor: bigint | null;
  /** Damages taken before. */
  readonly takenMinor: bigint;
}

/** Agreed damages for delay: `min(rate × days, limit)` (§6.21). */
export const liquidatedDamages: MoneyRule<DamagesInput> = {
  id: "liquidated-damages",
  sum({ days, perDayMinor, capMinor, takenMinor }, writing) {
    const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
    const byDay = perDayMinor * BigInt(Math.max(0, days));
    const formula = `${writeNumber(String(days), writing.language)} × ${money(perDayMinor)}`;
    const left = capMinor === null ? null : capMinor > takenMinor ? capMinor - takenMinor : 0n;
    if (left === null || byDay <= left) return traced(formula, integer(byDay), writing);
    const before = [moneyStep(formula, integer(byDay), writing)];
    return traced(`min(${money(byDay)}, ${money(left)})`, integer(left), writing, { before });
  },
  vectors: [
    { title: "ten days", input: input(10, 0n), dueMinor: 5_000_00n },
    { title: "as far as the limit", input: input(90, 0n), dueMinor: 20_000_00n },
    { title: "what is left of the limit", input: input(10, 18_000_00n), dueMinor: 2_000_00n },
    { title: "no delay", input: input(0, 0n), dueMinor: 0n },
  ],
};

function input(days: number, takenMinor: bigint): DamagesInput {
  return { days, perDayMinor: 500_00n, capMinor: 20_000_00n, takenMinor };
}
