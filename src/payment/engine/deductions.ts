import { addDays, addMonths, type Day, monthsBetween } from "../../base/calendar.ts";
import { add, divide, integer, multiply, type Rational, round } from "../../base/rational.ts";
import type { Result } from "../../domain/result.ts";
import { languageOf, writeMoney } from "../../reference/language.ts";
import { liquidatedDamages } from "../rules/liquidated-damages.ts";
import type { Writing } from "../rules/rule.ts";
import { serviceCredit } from "../rules/service-credit.ts";
import type { ServiceCredits } from "../terms.ts";
import type { Period, Span } from "./calendar.ts";
import { evidenceOf } from "./ledger.ts";
import type { Scene } from "./line-due.ts";
import type { Adjustment } from "./statement.ts";
import { placeOf, stepAt, sumAt } from "./step.ts";

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

export function writingOf({ design }: Scene): Writing {
  return { currency: design.contract.currency, language: languageOf(design.contract.language) };
}

/** Months of the contract that begin in the period. */
function monthsOf(start: Day, period: Span): readonly Span[] {
  const months: Span[] = [];
  for (let i = monthsBetween(start, period.from); ; i += 1) {
    const from = addMonths(start, i);
    if (from > period.to) return months;
    if (from >= period.from) months.push({ from, to: addDays(addMonths(start, i + 1), -1) });
  }
}

/** All fees payable for one month, in minor units; a fee for a longer period is divided by its months. */
function monthlyFee(scene: Scene, month: Span, year: number): Rational {
  const { design, terms, indices } = scene;
  const { start, end } = design.contract;
  let all = integer(0);
  for (const line of design.payments) {
    if (line.model !== "fee-core" || line.amountMinor === null) continue;
    const [from, to] = [line.start ?? start ?? "", line.end ?? end ?? ""];
    if (month.from < from || month.from > to) continue;
    const fee = divide(integer(line.amountMinor), integer(monthsIn[line.period]));
    const factor = terms.indexation === null ? integer(1) : (indices(year)?.value ?? integer(1));
    all = add(all, multiply(fee, factor));
  }
  return all;
}

export interface Deductions {
  readonly adjustments: readonly Adjustment[];
  /** Damages taken so far, with these. */
  readonly damagesMinor: bigint;
}

/**
 * Service credits of the months and damages for delay of the period, before their joint limit. The same
 * evidence leads to one deduction only: points that rest on that of a delay give way to its damages.
 */
export function deductionsOf(scene: Scene, period: Period, damagesMinor: bigint): Deductions {
  const { design, terms, ledger } = scene;
  const { start } = design.contract;
  const writing = writingOf(scene);
  const adjustments: Adjustment[] = [];
  let taken = damagesMinor;
  const delays = terms.damages === null ? [] : delaysIn(scene, period);
  const shared = new Set(delays.map(({ evidence }) => evidence));
  if (terms.serviceCredits !== null && start !== null) {
    const rule = terms.serviceCredits;
    for (const month of monthsOf(start, period)) {
      if (month.from < addMonths(start, rule.graceMonths)) continue;
      const counted = ledger
        .all("points", "", month)
        .filter(({ evidence }) => !shared.has(evidence));
      adjustments.push(...creditOf(scene, rule, month, period, counted));
    }
    if (rule.earnBack) adjustments.push(...earnedBack(scene, rule, period));
  }
  for (const delay of delays) {
    const { perDayMinor, capMinor } = terms.damages ?? { perDayMinor: 0, capMinor: null };
    const trace = liquidatedDamages.sum(
      {
        days: Number(delay.value),
        perDayMinor: BigInt(perDayMinor),
        capMinor: capMinor === null ? null : BigInt(capMinor),
        takenMinor: taken,
      },
      writing,
    );
    taken += trace.dueMinor;
    const last = trace.steps.at(-1);
    if (trace.dueMinor === 0n || !last) continue;
    const place = placeOf(terms, "liquidated-damages");
    const step = stepAt("deduction", last, place, evidenceOf([delay]));
    adjustments.push({ kind: "damages", amountMinor: -trace.dueMinor, step });
  }
  return { adjustments, damagesMinor: taken };
}

function delaysIn({ design, ledger }: Scene, period: Period): readonly Result[] {
  const lines = design.payments.flatMap(({ id }) => ledger.all("delay", id, period));
  return [...ledger.all("delay", "", period), ...lines];
}

function creditOf(
  scene: Scene,
  rule: ServiceCredits,
  month: Span,
  period: Period,
  points: readonly Result[],
): Adjustment[] {
  const total = points.reduce((sum, { value }) => sum + Number(value), 0);
  if (total === 0) return [];
  const { pointPercent, maxPercent } = rule;
  const monthlyFeeMinor = monthlyFee(scene, month, period.year);
  const trace = serviceCredit.sum(
    { points: total, monthlyFeeMinor, pointPercent, maxPercent },
    writingOf(scene),
  );
  const last = trace.steps.at(-1);
  if (!last || trace.dueMinor === 0n) return [];
  const place = placeOf(scene.terms, "service-credits");
  const step = stepAt("deduction", last, place, evidenceOf(points));
  return [{ kind: "service-credit", amountMinor: -trace.dueMinor, step }];
}

/** Credits of months that were followed by six months without points, when those six are over. */
function earnedBack(scene: Scene, rule: ServiceCredits, period: Period): Adjustment[] {
  const { design, ledger, asOf } = scene;
  const { start } = design.contract;
  if (start === null) return [];
  const before = { from: addMonths(period.from, -7), to: period.to };
  return monthsOf(start, before).flatMap((month) => {
    const points = ledger.all("points", "", month);
    if (points.length === 0) return [];
    const after = {
      from: addDays(month.to, 1),
      to: addDays(addMonths(addDays(month.to, 1), 6), -1),
    };
    const isNow = after.to >= period.from && after.to <= period.to && after.to <= asOf;
    if (!isNow || month.from < addMonths(start, rule.graceMonths)) return [];
    if (ledger.all("points", "", after).length > 0) return [];
    const credit = creditOf(scene, rule, month, period, points);
    return credit.map(({ amountMinor, step }) => ({
      kind: "credit-earned-back" as const,
      amountMinor: -amountMinor,
      step,
    }));
  });
}

/** Deductions held to their joint share of the fees; what goes beyond moves to the next period. */
export function limitDeductions(
  scene: Scene,
  adjustments: readonly Adjustment[],
  movedMinor: bigint,
  feesMinor: bigint,
): { readonly adjustments: readonly Adjustment[]; readonly movedMinor: bigint } {
  const percent = scene.terms.deductionLimitPercent;
  const taken = adjustments.reduce(
    (sum, { amountMinor }) => sum + (amountMinor < 0n ? -amountMinor : 0n),
    movedMinor,
  );
  if (taken === 0n) return { adjustments, movedMinor: 0n };
  const limit = round(divide(multiply(integer(feesMinor), integer(percent)), integer(100)));
  const most = limit > 0n ? limit : 0n;
  const allowed = taken > most ? most : taken;
  const change = taken - movedMinor - allowed;
  if (change === 0n) return { adjustments, movedMinor: taken - allowed };
  const { currency, language } = writingOf(scene);
  const money = (minor: bigint): string => writeMoney(minor, currency, language);
  const before = movedMinor === 0n ? "" : ` − ${money(movedMinor)}`;
  const formula = `${money(taken)}${before} − min(${money(taken)}, ${percent}% × ${money(feesMinor)})`;
  const place = placeOf(scene.terms, "schedule-payment");
  const step = sumAt("deduction", formula, integer(change), writingOf(scene), place);
  const moved: Adjustment = { kind: "deduction-moved", amountMinor: change, step };
  return { adjustments: [...adjustments, moved], movedMinor: taken - allowed };
}
