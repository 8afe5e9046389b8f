import { addMonths, type Day } from "../../base/calendar.ts";
import { integer, type Rational, round } from "../../base/rational.ts";
import { writeMoney } from "../../reference/language.ts";
import type { Writing } from "../rules/rule.ts";
import type { StatementStep } from "./statement.ts";
import { sumAt } from "./step.ts";

/** Sums that the Supplier owes and has time to pay, without interest, the oldest first. */
export type Owed = readonly { readonly day: Day; readonly minor: bigint }[];

/** Months that a sum may stand in the account. */
const monthsOfGrace = 36;

export interface Settled {
  readonly exact: Rational;
  readonly owed: Owed;
  readonly step: StatementStep | null;
}

/**
 * Settles against the account: what the Supplier owes is entered, what the Authority owes is first set
 * off; the Supplier pays what has stood for three years, and the rest at the end.
 */
export function settleByAccount(
  sum: Rational,
  day: Day,
  isEnd: boolean,
  before: Owed,
  writing: Writing,
  place: string | null,
): Settled {
  const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
  const minor = round(sum);
  if (before.length === 0 && minor >= 0n) return { exact: sum, owed: before, step: null };
  const entered = minor < 0n ? [...before, { day, minor: -minor }] : before;
  const [left, rest] = setOff(entered, minor > 0n ? minor : 0n);
  const isDue = (since: Day): boolean => isEnd || addMonths(since, monthsOfGrace) <= day;
  const payable = left.reduce((all, each) => (isDue(each.day) ? all + each.minor : all), 0n);
  const owed = left.filter((each) => !isDue(each.day));
  const balance = owed.reduce((all, each) => all + each.minor, 0n);
  const total = entered.reduce((all, each) => all + each.minor, 0n);
  const formula =
    minor > 0n
      ? `${money(minor)} − ${money(minor - rest)}${payable > 0n ? ` − ${money(payable)}` : ""}`
      : `−(${money(total)} − ${money(balance)})`;
  const exact = integer(rest - payable);
  return { exact, owed, step: sumAt("period limit", formula, exact, writing, place) };
}

/** Takes a sum off what is owed, the oldest first; what is left of both. */
function setOff(owed: Owed, minor: bigint): readonly [Owed, bigint] {
  let rest = minor;
  const left = owed.flatMap((each) => {
    const taken = each.minor < rest ? each.minor : rest;
    rest -= taken;
    return taken === each.minor ? [] : [{ ...each, minor: each.minor - taken }];
  });
  return [left, rest];
}
