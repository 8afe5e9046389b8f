import { addDays, addMonths, type Day, monthsBetween } from "../../base/calendar.ts";
import { add, divide, integer, multiply, type Rational, round } from "../../base/rational.ts";
import type { Result } from "../../domain/result.ts";
import { languageOf, writeMoney } from "../../reference/language.ts";
import { liquidatedDamages } from "../rules/liquidated-damages.ts";
import type { Writing } from "../rules/rule.ts";
import { serviceCredit } from "../rules/service-credit.ts";
import type { ServiceCredits } from "../terms.ts";
import type { Period, Span } from "./calendar.ts";
import { evidenceOf, type Ledger } from "./ledger.ts";
import { isIndexed, type Scene } from "./line-due.ts";
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
    const factor = isIndexed(line, terms) ? indices(year).value : integer(1);
    const { percent, floorPercent } = terms.fee ?? { percent: 0, floorPercent: 0 };
    const left = Math.max(floorPercent, 100 - percent * (year - 1));
    all = add(all, divide(multiply(multiply(fee, factor), integer(left)), integer(100)));
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
      const counted = pointsIn(month, ledger).filter(({ evidence }) => !shared.has(evidence));
      adjustments.push(...creditOf(scene, rule, month, period, counted));
    }
    if (rule.earnBack) adjustments.push(...earnedBack(scene, rule, period));
  }
  for (const delay of delays) {
    if (terms.damages === null) break;
    const { perDayMinor, capMinor, freeDays, halfDays } = terms.damages;
    const trace = liquidatedDamages.sum(
      {
        days: Number(delay.value),
        perDayMinor: BigInt(perDayMinor),
        capMinor: capMinor === null ? null : BigInt(capMinor),
        takenMinor: taken,
        freeDays,
        halfDays,
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

function pointsIn(month: Span, ledger: Ledger): readonly Result[] {
  return [...ledger.all("points", "", month), ...ledger.all("points-kept", "", month)];
}

/** Credits of months when the six after them, in which nothing failed again that had, are over. */
function earnedBack(scene: Scene, rule: ServiceCredits, period: Period): Adjustment[] {
  const { design, ledger, asOf } = scene;
  const { start } = design.contract;
  if (start === null) return [];
  const before = { from: addMonths(period.from, -7), to: period.to };
  return monthsOf(start, before).flatMap((month) => {
    const points = ledger.all("points", "", month);
    const kept = ledger.all("points-kept", "", month);
    if (points.length === 0) return [];
    const after = {
      from: addDays(month.to, 1),
      to: addDays(addMonths(addDays(month.to, 1), 6), -1),
    };
    const isNow = after.to >= period.from && after.to <= period.to && after.to <= asOf;
    if (!isNow || month.from < addMonths(start, rule.graceMonths)) return [];
    const failed = new Set(points.map(({ item }) => item));
    if (pointsIn(after, ledger).some(({ item }) => failed.has(item))) return [];
    const all = creditOf(scene, rule, month, period, [...points, ...kept]);
    const lasting = creditOf(scene, rule, month, period, kept)[0]?.amountMinor ?? 0n;
    return all.map(({ amountMinor, step }) => ({
      kind: "credit-earned-back" as const,
      amountMinor: lasting - amountMinor,
      step: lasting === 0n ? step : lessKept(scene, -amountMinor, -lasting, points),
    }));
  });
}

/** A credit that is earned back but for the points that stay. */
function lessKept(scene: Scene, all: bigint, kept: bigint, points: readonly Result[]) {
  const writing = writingOf(scene);
  const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
  const formula = `${money(all)} − ${money(kept)}`;
  const place = placeOf(scene.terms, "service-credits");
  return sumAt("deduction", formula, integer(all - kept), writing, place, evidenceOf(points));
}

/**
 * Deductions held to their joint share of the fees; what goes beyond moves to the next period, and is
 * due in full with the last.
 */
export function limitDeductions(
  scene: Scene,
  period: Period,
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
  const isLast = period.to === scene.design.contract.end;
  const allowed = taken > most && !isLast ? most : taken;
  const change = taken - movedMinor - allowed;
  if (change === 0n) return { adjustments, movedMinor: taken - allowed };
  const { currency, language } = writingOf(scene);
  const money = (minor: bigint): string => writeMoney(minor, currency, language);
  const before = movedMinor === 0n ? "" : ` − ${money(movedMinor)}`;
  const share = `min(${money(taken)}, ${percent}% × ${money(feesMinor)})`;
  const formula = `${money(taken)}${before} − ${isLast ? money(taken) : share}`;
  const place = placeOf(scene.terms, "schedule-payment");
  const step = sumAt("deduction", formula, integer(change), writingOf(scene), place);
  const moved: Adjustment = { kind: "deduction-moved", amountMinor: change, step };
  return { adjustments: [...adjustments, moved], movedMinor: taken - allowed };
}
