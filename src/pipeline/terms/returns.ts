import type { Forgiveness, ProfitShare, Terms } from "../../payment/terms.ts";
import { type FindRule, oneOf, type Rule } from "./rule.ts";

/** Rules of what is lent or invested, and of what comes back. */
export function returnTerms(rule: FindRule): Partial<Terms> {
  const loan = rule("loan-terms");
  const equity = rule("equity-warrants");
  return {
    loanStepLimitBps: loan?.number("stepLimitBps") ?? null,
    loanOnlyFalls: loan?.position === "the-margin-can-only-fall",
    forgiveness: forgiveness(loan),
    equity:
      equity?.position === "convertible-award"
        ? "convertible"
        : equity?.position === "a-share-in-profit"
          ? "profit"
          : "rights",
    equityProfit: profitOfFirm(equity),
    settlementProfit: profitOfProject(rule("ccfd-settlement")),
    royalty: royalty(rule("royalty-until-multiple")),
    clawback: clawback(rule("clawback")),
    windfall: windfall(rule("windfall-share")),
  };
}

/** Without a share of its own the whole principal is forgiven, milestone by milestone. */
function forgiveness(rule: Rule | null): Forgiveness | null {
  if (rule === null || rule.position === "the-margin-can-only-fall") return null;
  const sharePercent = rule.number("contingentForgive");
  if (rule.position === "forgiven-at-milestones") {
    return { sharePercent: sharePercent || 100, by: "each-milestone", profitPercent: 25 };
  }
  return sharePercent === 0 ? null : { sharePercent, by: "all-in-time", profitPercent: 0 };
}

function profitOfFirm(rule: Rule | null): ProfitShare | null {
  if (rule?.position !== "a-share-in-profit") return null;
  return {
    percent: rule.number("profitShare"),
    capPercent: rule.number("profitCap"),
    years: rule.number("termYears"),
  };
}

function profitOfProject(rule: Rule | null): ProfitShare | null {
  if (rule?.position !== "one-way-with-a-share-in-profit") return null;
  return { percent: rule.number("profitShare"), capPercent: null, years: null };
}

/** A discount for public bodies, the last position, moves no money. */
function royalty(rule: Rule | null): Terms["royalty"] {
  if (rule === null || rule.position === "cheaper-for-public-bodies") return null;
  const isLower = rule.position === "lower-and-only-after-success";
  const free = rule.number("startAfterMinor");
  return {
    ratePercent: rule.number("rate"),
    multiplePercent: isLower ? 100 : rule.number("multiple"),
    startAfterMinor: isLower && free === 0 ? null : free,
    endYears: rule.number("endYears"),
    buyOutPercent: rule.number("buyOutPercent"),
  };
}

/** Where no further support is given, only what was untrue or misused is repaid, in full. */
function clawback(rule: Rule | null): Terms["clawback"] {
  if (rule === null) return null;
  const stops = rule.position === "no-further-support";
  return {
    sharePercent: stops ? 100 : rule.number("share"),
    decay: stops ? "none" : oneOf(rule.text("decay"), ["straight", "none"]),
    years: rule.number("years"),
    interestPercent: rule.number("interest"),
    interestFrom: rule.position === "in-proportion-to-the-harm" ? "event" : "payment",
    stops,
  };
}

function windfall(rule: Rule | null): Terms["windfall"] {
  if (rule === null) return null;
  const [low, high] = [rule.number("threshold"), rule.number("secondStep")];
  const sharePercent = rule.number("share");
  const isBanded = rule.position === "in-two-bands" && high > low;
  return {
    bands: isBanded
      ? [
          { abovePercent: low, sharePercent: sharePercent / 2 },
          { abovePercent: high, sharePercent },
        ]
      : [{ abovePercent: low, sharePercent }],
    capMinor: rule.numberOrNull("capMinor"),
    reinvestMonths: rule.position === "reinvest-in-place-of-paying" ? 24 : null,
  };
}
