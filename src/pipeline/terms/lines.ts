import { noTerms, type Terms } from "../../payment/terms.ts";
import { type FindRule, oneOf, pick, type Rule } from "./rule.ts";

/** Rules that alter what a line comes to. */
export function lineTerms(rule: FindRule): Partial<Terms> {
  const score = rule("weighted-score");
  const gain = rule("gain-share");
  const settlement = rule("ccfd-settlement");
  return {
    missing: missing(rule("metric-schedule")),
    deadweight: deadweight(rule("counterfactual-adjustment")),
    sustained: sustained(rule("sustained-outcome")),
    indexation: indexation(rule("indexation")),
    ...fee(rule("fee-core")),
    leadStep: leadStep(rule("rate-card")),
    threshold: threshold(rule("binary-threshold")),
    bands: pick(
      rule("tiered-bands"),
      { "a-straight-line-inside-each-band": "slope", "two-bands-only": "two" } as const,
      "steps",
    ),
    line: line(rule("linear-incentive")),
    score: pick(
      score,
      {
        "equal-weights-without-gates": "equal",
        "the-weakest-measure-decides": "weakest",
      } as const,
      "weights",
    ),
    scoreMissing: score ? oneOf(score.text("missing"), ["hold", "spread"]) : noTerms.scoreMissing,
    gain:
      gain?.position === "a-share-that-slides"
        ? { kind: "sliding", slicePercent: gain.number("slideEvery") }
        : { kind: gain?.position === "gain-only" ? "gain-only" : "shares" },
    gainOnAccount: gain?.position === "preferred" && gain.isTrue("interim"),
    settlement: pick(
      settlement,
      {
        "both-ways-with-time-to-pay": "account",
        "one-way-with-a-share-in-profit": "one-way",
      } as const,
      "both-ways",
    ),
    settlementCuts: settlement
      ? {
          premiumPercent: settlement.number("premiumShare"),
          freeAllowances: settlement.isTrue("freeAllocation"),
        }
      : noTerms.settlementCuts,
    prize: pick(
      rule("prize-award"),
      {
        "one-prize-for-the-first": "first",
        "equal-shares-for-all-who-pass": "equal",
      } as const,
      "ranks",
    ),
    topUpFirstCome: rule("amc-top-up")?.text("shareRule") === "first-come",
  };
}

function missing(rule: Rule | null): Terms["missing"] {
  if (rule === null) return noTerms.missing;
  return {
    longStopDays: rule.number("longStopDays"),
    value: oneOf(rule.text("missingValue"), ["last", "baseline", "expert"]),
  };
}

function deadweight(rule: Rule | null): Terms["deadweight"] {
  if (rule?.position !== "preferred") return null;
  return {
    method: oneOf(rule.text("method"), ["fixed", "trend", "matched", "rct"]),
    percent: rule.number("deadweight"),
    minCohort: rule.number("minCohort"),
  };
}

function sustained(rule: Rule | null): Terms["sustained"] {
  if (rule === null) return null;
  const metricIds = rule.texts("resultMetrics");
  return {
    metricIds: metricIds.length === 0 ? null : metricIds,
    sharePercent: rule.position === "a-quarter-waits" ? 25 : rule.number("share"),
    checkMonths: rule.number("checkMonths"),
    secondCheck: rule.position === "preferred" && rule.isTrue("secondCheck"),
    isBonus: rule.position === "a-bonus-for-results-that-last",
  };
}

function indexation(rule: Rule | null): Terms["indexation"] {
  if (rule === null || (rule.position === "preferred" && !rule.isTrue("applies"))) return null;
  const shares: Readonly<Record<string, number>> = {
    "full-indexation": 100,
    "labour-only": rule.number("labourShare"),
  };
  return {
    scope: oneOf(rule.text("scope"), ["core", "milestones", "milestones-alone", "all"]),
    sharePercent: shares[rule.position] ?? rule.number("share"),
    deadbandPercent: rule.position === "preferred" ? rule.number("deadband") : 0,
    yearCapPercent: rule.number("yearCap"),
  };
}

function fee(rule: Rule | null): Pick<Terms, "fee" | "setUp"> {
  switch (rule?.position) {
    case "higher-at-first-then-tapering": {
      const [percent, floorPercent] = [rule.number("taper"), rule.number("taperFloor")];
      return { fee: { percent, floorPercent }, setUp: null };
    }
    case "cost-and-a-margin-while-the-service-is-set-up": {
      const [months, marginPercent] = [rule.number("setUpMonths"), rule.number("setUpMargin")];
      return { fee: null, setUp: { months, marginPercent } };
    }
    default:
      return { fee: null, setUp: null };
  }
}

function leadStep(rule: Rule | null): Terms["leadStep"] {
  if (rule?.position !== "a-step-on-the-way-and-the-result") return null;
  return { sharePercent: rule.number("leadShare"), metricIds: rule.texts("stepMetrics") };
}

function threshold(rule: Rule | null): Terms["threshold"] {
  switch (rule?.position) {
    case "part-payment-for-a-near-miss": {
      const [wayPercent, sharePercent] = [rule.number("nearDistance"), rule.number("nearShare")];
      return { kind: "near-miss", wayPercent, sharePercent };
    }
    case "in-proportion-from-the-baseline":
      return { kind: "proportion" };
    case "a-tolerance-for-the-error-of-measurement":
      return { kind: "tolerance", percent: rule.number("tolerance") };
    default:
      return { kind: "exact" };
  }
}

function line(rule: Rule | null): Terms["line"] {
  switch (rule?.position) {
    case "no-more-beyond-the-target":
      return { kind: "to-target" };
    case "a-collar-around-the-payment-at-target":
      return { kind: "collar", percent: rule.number("collar") };
    default:
      return { kind: "full" };
  }
}
