import { noTerms, type Terms } from "../../payment/terms.ts";
import { type FindRule, oneOf, type Rule } from "./rule.ts";

/** Rules that act on sums of lines: deductions, limits, advances, demand. */
export function sumTerms(rule: FindRule): Partial<Terms> {
  return {
    milestones: milestones(rule("milestone-payments")),
    deductionLimitPercent:
      rule("schedule-payment")?.number("deductionLimit") ?? noTerms.deductionLimitPercent,
    serviceCredits: credits(rule("service-credits")),
    damages: damages(rule("liquidated-damages")),
    collar: collar(rule("collar")),
    cap: cap(rule("outcome-cap")),
    prefinancing: prefinancing(rule("prefinancing"), rule("stage-gates") !== null),
    volume: volume(rule("volume-guarantee")),
  };
}

function milestones(rule: Rule | null): Terms["milestones"] {
  if (rule === null) return noTerms.milestones;
  const months = rule.number("longStopMonths");
  const moves = rule.position === "one-move-of-the-dates-no-added-money";
  return {
    longStopMonths: moves ? 0 : months,
    moveMonths: moves ? months : null,
    firstSharePercent: rule.number("maxFirstShare"),
  };
}

function credits(rule: Rule | null): Terms["serviceCredits"] {
  if (rule === null) return null;
  const earnBack = rule.position === "lower-maximum-and-credits-may-be-earned-back";
  return {
    pointPercent: rule.number("pointShare"),
    maxPercent: earnBack ? 10 : rule.number("maxShare"),
    graceMonths: rule.position === "none-in-the-first-months" ? rule.number("graceMonths") : 0,
    earnBack,
  };
}

/** Null too while the sum of a day is not given: nothing is taken off on a guess. */
function damages(rule: Rule | null): Terms["damages"] {
  const perDayMinor = rule?.numberOrNull("perDayMinor") ?? null;
  if (rule === null || perDayMinor === null) return null;
  const days = (position: string, name: string): number =>
    rule.position === position ? rule.number(name) : 0;
  return {
    perDayMinor,
    capMinor: rule.numberOrNull("capMinor"),
    freeDays: days("some-days-without-damages", "freeDays"),
    halfDays: days("half-at-first", "halfDays"),
  };
}

function collar(rule: Rule | null): Terms["collar"] {
  if (rule === null) return null;
  const firstYearOnly = rule.position === "a-floor-in-the-first-year-only";
  return {
    floorPercent: rule.number("floor"),
    ceilingPercent: firstYearOnly ? null : rule.number("ceiling"),
    widens: rule.position === "a-wider-band",
    firstYearOnly,
    needsEffort: rule.isFilled("effort") || rule.position !== "preferred",
    setOffYears: firstYearOnly ? 2 : 0,
  };
}

function cap(rule: Rule | null): Terms["cap"] {
  if (rule === null) return noTerms.cap;
  const mayRise = rule.position === "a-limit-that-a-review-may-raise";
  return {
    perPersonMinor: rule.position === "preferred" ? rule.numberOrNull("perPersonMinor") : null,
    upliftPercent: mayRise ? rule.number("uplift") : 0,
    carryOver: rule.position === "unused-limit-carried-over",
  };
}

/** With stages each stage has an advance of its own, which comes back from its charges. */
function prefinancing(rule: Rule | null, hasStages: boolean): Terms["prefinancing"] {
  if (rule === null) return null;
  const isGrant = rule.position === "a-grant-for-preparation";
  const recovery = hasStages
    ? "same-share"
    : oneOf(rule.text("recovery"), ["straight-line", "first-claims"]);
  const isInParts = hasStages || rule.position === "against-a-plan-in-parts";
  return {
    sharePercent: rule.number("share"),
    recovery: isGrant ? "none" : recovery,
    parts: isGrant ? "halves" : isInParts ? "plan" : "one",
    fromMonths: rule.number("recoverFrom"),
    overMonths: rule.number("recoverOver"),
  };
}

function volume(rule: Rule | null): Terms["volume"] {
  const minUnits = rule?.numberOrNull("minUnits") ?? null;
  const unitMinor = rule?.numberOrNull("unitMinor") ?? null;
  if (rule === null || minUnits === null || unitMinor === null) return null;
  const carries = rule.position === "preferred";
  const takes = rule.position === "take-or-pay";
  return {
    minUnits,
    unitMinor,
    savedMinor: takes ? rule.number("savedMinor") : 0,
    firmPercent:
      rule.position === "firm-orders-that-decline"
        ? firmShares(rule)
        : takes
          ? rule.number("takeShare")
          : 100,
    sharePercent: carries ? rule.number("shortfallPay") : 100,
    carries,
  };
}

function firmShares(rule: Rule): Readonly<Record<string, number>> {
  const years = rule
    .rows("firm")
    .map(({ year = "", share = "" }) => [year.trim(), Number.parseInt(share, 10) || 0] as const);
  return Object.fromEntries(years);
}
