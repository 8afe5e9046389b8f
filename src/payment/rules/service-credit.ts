import { compare, divide, integer, multiply, type Rational, round } from "../../base/rational.ts";
import { writeMoney } from "../../reference/language.ts";
import { moneyStep, traced } from "../trace.ts";
import type { MoneyRule } from "./rule.ts";

/** A month's points against its fee, in minor units that need not be whole. */
export interface CreditInput {
  readonly points: number;
  readonly monthlyFeeMinor: Rational;
  readonly pointPercent: number;
  readonly maxPercent: number;
}

/** A month's service credit: `min(points × price of a point, most)`, both shares of the fee (§6.19). */
export const serviceCredit: MoneyRule<CreditInput> = {
  id: "service-credits",
  sum({ points, monthlyFeeMinor, pointPercent, maxPercent }, writing) {
    const fee = writeMoney(round(monthlyFeeMinor), writing.currency, writing.language);
    const share = (percent: number): Rational =>
      divide(multiply(monthlyFeeMinor, integer(percent)), integer(100));
    const earned = share(points * pointPercent);
    const most = share(maxPercent);
    const formula = `${points} × ${pointPercent}% × ${fee}`;
    if (compare(earned, most) <= 0) return traced(formula, earned, writing);
    const before = [
      moneyStep(formula, earned, writing),
      moneyStep(`${maxPercent}% × ${fee}`, most, writing),
    ];
    const least = `min(${before.map(({ result }) => result).join(", ")})`;
    return traced(least, most, writing, { before });
  },
  vectors: [
    { title: "five points at 1% of £45,000", input: input(5), dueMinor: 2_250_00n },
    { title: "twenty points, held at 15%", input: input(20), dueMinor: 6_750_00n },
    { title: "no points", input: input(0), dueMinor: 0n },
  ],
};

function input(points: number): CreditInput {
  return { points, monthlyFeeMinor: integer(45_000_00), pointPercent: 1, maxPercent: 15 };
}
