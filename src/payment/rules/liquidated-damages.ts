import { divide, integer, round } from "../../base/rational.ts";
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
  /** First days of the delay that cost nothing, and days after them that cost half. */
  readonly freeDays: number;
  readonly halfDays: number;
}

/** Agreed damages for delay: `min(rate × days, limit)`, some days free and some at half (§6.21). */
export const liquidatedDamages: MoneyRule<DamagesInput> = {
  id: "liquidated-damages",
  sum({ days, perDayMinor, capMinor, takenMinor, freeDays, halfDays }, writing) {
    const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
    const count = (number: number): string => writeNumber(String(number), writing.language);
    const counted = Math.max(0, days - freeDays);
    const atHalf = Math.min(counted, halfDays);
    const full = counted - atHalf;
    const byDay = divide(integer(perDayMinor * BigInt(2 * full + atHalf)), integer(2));
    const free = freeDays === 0 ? count(days) : `max(0, ${count(days)} − ${count(freeDays)})`;
    const formula =
      halfDays === 0
        ? `${free} × ${money(perDayMinor)}`
        : `${count(atHalf)} × ${money(perDayMinor)} ÷ 2 + ${count(full)} × ${money(perDayMinor)}`;
    const left = capMinor === null ? null : capMinor > takenMinor ? capMinor - takenMinor : 0n;
    if (left === null || round(byDay) <= left) return traced(formula, byDay, writing);
    const before = [moneyStep(formula, byDay, writing)];
    return traced(`min(${money(round(byDay))}, ${money(left)})`, integer(left), writing, {
      before,
    });
  },
  vectors: [
    { title: "ten days", input: input(10, 0n), dueMinor: 5_000_00n },
    { title: "as far as the limit", input: input(90, 0n), dueMinor: 20_000_00n },
    { title: "what is left of the limit", input: input(10, 18_000_00n), dueMinor: 2_000_00n },
    { title: "no delay", input: input(0, 0n), dueMinor: 0n },
    { title: "five days free", input: { ...input(12, 0n), freeDays: 5 }, dueMinor: 3_500_00n },
    { title: "all of them free", input: { ...input(4, 0n), freeDays: 5 }, dueMinor: 0n },
    { title: "seven days at half", input: { ...input(10, 0n), halfDays: 7 }, dueMinor: 3_250_00n },
  ],
};

function input(days: number, takenMinor: bigint): DamagesInput {
  return {
    days,
    perDayMinor: 500_00n,
    capMinor: 20_000_00n,
    takenMinor,
    freeDays: 0,
    halfDays: 0,
  };
}
