import { addDays, addMonths, type Day, daysBetween } from "../base/calendar.ts";
import type { LineOf } from "../domain/design.ts";
import { planOf } from "../payment/loan-terms.ts";
import { forgivingOf } from "./forgiveness.ts";
import type { LinePay, Reading, Setting } from "./setting.ts";
import { periodAt } from "./timing.ts";

type Loan = LineOf<"loan-terms">;

/** A period between instalments; `at` is the period of the contract in which it ends. */
interface Instalment {
  readonly end: Day;
  readonly at: number;
  readonly days: number;
  readonly isGrace: boolean;
  /** Instalments that are left, with this one. */
  readonly left: number;
}

/**
 * A loan that is paid out on the first day, as far as its driver says, and whose base rate stands. What
 * falls due after the term is no part of these futures. Null while unfinished.
 */
export function loanPay(line: Loan, setting: Setting): LinePay | null {
  const plan = planOf(line);
  const { start } = setting.design.contract;
  if (plan === null || line.marginBps === null || start === null) return null;
  const turns = turnsOf(plan, start, setting);
  const rateIn = rateOf(line, setting);
  const drawn = setting.places.further("drawn", line.id);
  const rule = setting.terms.forgiveness;
  const ends = turns.map(({ end }) => end);
  const forgiving = rule && forgivingOf(rule, setting, start, ends);
  const parts = new Float64Array(turns.length);
  const can = rule === null ? 0 : ((line.principalMinor ?? 0) * rule.sharePercent) / 100;
  const principal = (line.principalMinor ?? 0) / 100;
  return (values, turn, due) => {
    const rate = rateIn(values);
    let owed = rounded(principal * Math.min(100, Math.max(0, values[drawn] ?? 100)));
    let lent = owed;
    let added = 0;
    let level = -1;
    forgiving?.(values, parts);
    const forgiven = forgiving ? turn.limiting.get(line.id)?.base : undefined;
    forgiven?.fill(0);
    turn.drawn += owed;
    due[0] = (due[0] ?? 0) + owed;
    for (let i = 0; i < turns.length; i += 1) {
      const each = turns[i];
      if (each === undefined) break;
      const interest = rounded((owed * rate * each.days) / 36_500);
      if (each.isGrace) {
        owed += interest;
        added += interest;
      }
      const part = parts[i] ?? 0;
      if (forgiven && part > 0) {
        const principalGone = Math.min(rounded(can * part), lent);
        const isEach = rule?.by === "each-milestone" && lent > 0;
        const grace = isEach ? rounded((added * principalGone) / lent) : 0;
        const taken = Math.min(principalGone + grace, owed);
        owed -= taken;
        lent -= principalGone;
        added -= grace;
        forgiven[each.at] = (forgiven[each.at] ?? 0) + taken;
        level = -1;
      }
      if (each.isGrace) continue;
      if (level < 0) level = levelOf(line, owed, rate, plan.months, each.left);
      const regular =
        line.repayment === "annuity" ? level - interest : line.repayment === "bullet" ? 0 : level;
      const principalPart = each.left === 1 ? owed : Math.min(regular, owed);
      owed -= principalPart;
      due[each.at] = (due[each.at] ?? 0) - interest - principalPart;
    }
  };
}

/** Turns that end within the term. */
function turnsOf(
  { months, grace, count }: NonNullable<ReturnType<typeof planOf>>,
  start: string,
  { periods }: Setting,
): readonly Instalment[] {
  const end = periods.at(-1)?.to ?? start;
  const turns: Instalment[] = [];
  for (let i = 0; i < grace + count; i += 1) {
    const from = addMonths(start, i * months);
    const after = addMonths(start, (i + 1) * months);
    const to = addDays(after, -1);
    if (to > end) return turns;
    turns.push({
      end: to,
      at: periodAt(to, periods),
      days: daysBetween(from, after),
      isGrace: i < grace,
      left: grace + count - i,
    });
  }
  return turns;
}

/** Percent a year, by how many of the loan's conditions are met. */
function rateOf({ id, marginBps, steps: all }: Loan, { places, terms }: Setting): Reading {
  const steps = terms.loanOnlyFalls ? all.filter(({ when }) => when === "met") : all;
  const base = places.further("base-rate", id);
  const plain = marginBps ?? 0;
  const conditions = [...new Set(all.flatMap(({ conditionId }) => conditionId ?? []))];
  const most = terms.loanStepLimitBps ?? Infinity;
  const byMet = Array.from({ length: conditions.length + 1 }, (_, met) => {
    const moved = steps.reduce((sum, { conditionId, when, bps }) => {
      const at = conditions.indexOf(conditionId ?? "");
      if (at === -1 || at < met !== (when === "met")) return sum;
      return when === "met" ? sum - bps : sum + bps;
    }, 0);
    return plain + Math.max(-most, Math.min(most, moved));
  });
  const met = all.length === 0 ? null : places.further("conditions-met", id);
  return (values) => {
    const share = met === null ? 0 : Math.min(100, Math.max(0, values[met] ?? 100)) / 100;
    const bps = byMet[Math.round(share * conditions.length)] ?? plain;
    return Math.max(0, (values[base] ?? 0) + bps / 100);
  };
}

function levelOf(
  { repayment }: Loan,
  owed: number,
  rate: number,
  months: number,
  count: number,
): number {
  if (repayment !== "annuity") return rounded(owed / count);
  const each = (rate * months) / 1200;
  return rounded(each === 0 ? owed / count : (owed * each) / (1 - (1 + each) ** -count));
}

function rounded(minor: number): number {
  return Math.floor(minor + 0.5);
}
