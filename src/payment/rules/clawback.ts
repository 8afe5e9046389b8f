import { addMonths, type Day, daysBetween, monthsBetween } from "../../base/calendar.ts";
import { add, divide, integer, multiply } from "../../base/rational.ts";
import { writeMoney } from "../../reference/language.ts";
import { moneyStep, type Step, traced } from "../trace.ts";
import type { MoneyRule } from "./rule.ts";

/** One sum that was paid, and what of it may be claimed back. */
export interface ClawbackInput {
  readonly paidMinor: bigint;
  readonly paidOn: Day;
  /** Day of the event, and of the repayment, to which interest runs. */
  readonly eventOn: Day;
  readonly repaidOn: Day;
  readonly sharePercent: number;
  readonly decay: "none" | "straight";
  readonly years: number;
  /** Simple interest, percent a year of 365 days. */
  readonly interestPercent: number;
  readonly interestFrom: "payment" | "event";
}

/**
 * What may be claimed back: `paid × share × (Y − t) ÷ Y`, where t is whole years since payment and
 * nothing is owed after Y years; with simple interest on it by days ÷ 365; never more than what was
 * paid with its interest (§6.13).
 */
export const clawback: MoneyRule<ClawbackInput> = {
  id: "clawback",
  sum(input, writing) {
    const { paidMinor, sharePercent, years, paidOn, eventOn, repaidOn } = input;
    const money = writeMoney(paidMinor, writing.currency, writing.language);
    const inTime = eventOn >= paidOn && eventOn < addMonths(paidOn, 12 * years);
    const whole = Math.floor(monthsBetween(paidOn, eventOn) / 12);
    const left = !inTime ? 0 : input.decay === "none" ? years : Math.max(0, years - whole);
    const decayed = left === years ? "" : ` × ${left} ÷ ${years}`;
    const formula = `${money} × ${sharePercent}%${decayed}`;
    const share = divide(integer(paidMinor * BigInt(sharePercent * left)), integer(100 * years));
    if (input.interestPercent === 0 || share.n === 0n) return traced(formula, share, writing);
    const from = input.interestFrom === "event" ? eventOn : paidOn;
    const days = Math.max(0, daysBetween(from, repaidOn));
    const rate = divide(integer(input.interestPercent * days), integer(36_500));
    const step: Step = moneyStep(formula, share, writing);
    const way = `${step.result} + ${step.result} × ${input.interestPercent}% × ${days} ÷ 365`;
    return traced(way, add(share, multiply(share, rate)), writing, { before: [step] });
  },
  vectors: [
    vector("all of it in the first year", { eventOn: "2027-12-31" }, 1_000_000_00n),
    vector(
      "eight tenths the day before the third anniversary",
      { eventOn: "2030-03-31" },
      800_000_00n,
    ),
    vector("on the third anniversary", { eventOn: "2030-04-01" }, 700_000_00n),
    vector("nothing after ten years", { eventOn: "2037-04-01" }, 0n),
    vector(
      "in full until the last day without decay",
      { eventOn: "2037-03-31", decay: "none" },
      1_000_000_00n,
    ),
    vector(
      "a year's simple interest at 5%",
      { eventOn: "2027-10-01", repaidOn: "2028-03-31", interestPercent: 5 },
      1_050_000_00n,
    ),
    vector(
      "a third of it, with interest from the event alone",
      {
        sharePercent: 30,
        eventOn: "2027-10-01",
        repaidOn: "2028-09-30",
        interestPercent: 5,
        interestFrom: "event",
      },
      315_000_00n,
    ),
  ],
};

/** £1,000,000 paid on 1 April 2027; ten years, straight decay, no interest. */
function vector(title: string, changed: Partial<ClawbackInput>, dueMinor: bigint) {
  const input: ClawbackInput = {
    paidMinor: 1_000_000_00n,
    paidOn: "2027-04-01",
    eventOn: "2030-04-01",
    repaidOn: "2030-06-01",
    sharePercent: 100,
    decay: "straight",
    years: 10,
    interestPercent: 0,
    interestFrom: "payment",
    ...changed,
  };
  return { title, input, dueMinor };
}
