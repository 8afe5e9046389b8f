import { addDays, addMonths, type Day, monthsBetween } from "../../base/calendar.ts";
import {
  compare,
  decimal,
  divide,
  integer,
  multiply,
  type Rational,
  round,
  subtract,
} from "../../base/rational.ts";
import type { Result } from "../../domain/result.ts";
import { currencyOf } from "../../reference/currencies.ts";
import { writeMoney } from "../../reference/language.ts";
import { summarise } from "../summary.ts";
import type { Period } from "./calendar.ts";
import { writingOf } from "./deductions.ts";
import { evidenceOf, totalOf } from "./ledger.ts";
import type { Scene } from "./line-due.ts";
import type { Adjustment } from "./statement.ts";
import { placeOf, sumAt } from "./step.ts";

/** The advance and what has been recovered of it. */
export interface AdvanceState {
  readonly advancedMinor: bigint;
  readonly recoveredMinor: bigint;
}

/** Charges of a period from which an advance can be recovered. */
export interface Charges {
  readonly feesMinor: bigint;
  readonly otherMinor: bigint;
}

/**
 * What is advanced in a period, of a share of the most that can be paid over the term: all in the first;
 * or each part that was shown against the plan, as far as the share allows; or half in the first, and
 * when preparation is complete what it cost beyond that, or less.
 */
export function advanceOf(scene: Scene, period: Period, before: AdvanceState): Adjustment | null {
  const { design, terms, ledger } = scene;
  const rule = terms.prefinancing;
  if (rule === null) return null;
  const { maximumMinor } = summarise(design).totals;
  const share = divide(multiply(integer(maximumMinor), integer(rule.sharePercent)), integer(100));
  const writing = writingOf(scene);
  const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
  const all = `${rule.sharePercent}% × ${money(maximumMinor)}`;
  const isFirst = period.from === design.contract.start;
  const paid = (formula: string, exact: Rational, used: readonly Result[] = []): Adjustment => {
    const place = placeOf(terms, "prefinancing");
    const step = sumAt("advance", formula, exact, writing, place, evidenceOf(used));
    return { kind: "advance", amountMinor: round(exact), step };
  };
  if (rule.parts === "one") return isFirst ? paid(all, share) : null;
  const half = integer(round(divide(share, integer(2))));
  const first = rule.parts === "halves" && isFirst ? half : integer(0);
  const shown = ledger.all("advance", "", period);
  if (shown.length === 0) return first.n === 0n ? null : paid(`${all} ÷ 2`, first);
  const unit = integer(10n ** BigInt(currencyOf(design.contract.currency).exponent));
  const asked = multiply(decimal(totalOf(shown) ?? "0"), unit);
  const spent = money(round(asked));
  if (rule.parts === "halves") {
    const earlier = isFirst ? 0n : before.advancedMinor;
    const formula = `min(${spent}, ${all}) − ${money(earlier)}`;
    return paid(formula, subtract(least(asked, share), integer(earlier)), shown);
  }
  const left = subtract(share, integer(before.advancedMinor));
  const room = left.n > 0n ? left : integer(0);
  return paid(`min(${spent}, ${all} − ${money(before.advancedMinor)})`, least(asked, room), shown);
}

function least(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? a : b;
}

/** What is set off in a period: equal monthly parts with what earlier ones lacked, or all that falls due. */
export function recoveryOf(
  scene: Scene,
  period: Period,
  charges: Charges,
  state: AdvanceState,
): Adjustment | null {
  const { design, terms } = scene;
  const rule = terms.prefinancing;
  const left = state.advancedMinor - state.recoveredMinor;
  const due = charges.feesMinor + charges.otherMinor;
  if (rule === null || rule.recovery === "none" || left <= 0n || due <= 0n) return null;
  const writing = writingOf(scene);
  const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
  const isLast = period.to === design.contract.end;
  const most =
    rule.recovery === "first-claims" && !isLast
      ? nonNegative(charges.otherMinor) +
        round(divide(integer(nonNegative(charges.feesMinor)), integer(2)))
      : due;
  const planned =
    rule.recovery === "first-claims" || isLast
      ? left
      : rule.recovery === "same-share"
        ? ofStages(due, period, scene, state)
        : plannedBy(period.to, scene, state.advancedMinor) - state.recoveredMinor;
  const wanted = planned < left ? planned : left;
  const taken = wanted < most ? wanted : most;
  if (taken <= 0n) return null;
  const formula = `−min(${money(wanted)}, ${money(most)})`;
  const step = sumAt("advance", formula, integer(-taken), writing, placeOf(terms, "prefinancing"));
  return { kind: "advance-recovered", amountMinor: -taken, step };
}

/** What is left of the advances of stages that have ended, and the same share of what remains due. */
function ofStages(due: bigint, { from }: Period, scene: Scene, state: AdvanceState): bigint {
  const { design, terms, ledger } = scene;
  const ended = design.stages.flatMap(({ end }) => (end !== null && end < from ? [end] : []));
  const last = ended.toSorted().at(-1);
  const until =
    last === undefined ? null : ledger.all("advance", "", { from: "0000-01-01", to: last });
  const unit = integer(10n ** BigInt(currencyOf(design.contract.currency).exponent));
  const advanced = round(multiply(decimal(totalOf(until ?? []) ?? "0"), unit));
  const open = advanced - state.recoveredMinor;
  const old = open > 0n ? open : 0n;
  const percent = integer(terms.prefinancing?.sharePercent ?? 0);
  const rest = nonNegative(due - old);
  return old + round(divide(multiply(integer(rest), percent), integer(100)));
}

/** What the plan of equal monthly parts has recovered by a day. */
function plannedBy(day: Day, { design, terms }: Scene, advancedMinor: bigint): bigint {
  const { start } = design.contract;
  const rule = terms.prefinancing;
  if (start === null || rule === null) return 0n;
  const begins = addMonths(start, rule.fromMonths);
  const after = addDays(day, 1);
  if (after <= begins) return 0n;
  const months = Math.min(rule.overMonths, monthsBetween(begins, after));
  return round(divide(integer(advancedMinor * BigInt(months)), integer(rule.overMonths)));
}

function nonNegative(minor: bigint): bigint {
  return minor > 0n ? minor : 0n;
}
