import type { Document, Section } from "../assembly/document.ts";
import type { Finding } from "../base/finding.ts";
import { type Answer, choiceFor, type Design } from "../domain/design.ts";
import type { Library } from "../library/library.ts";
import { misfit } from "../library/parameter.ts";
import { phrase } from "../library/words.ts";
import { noTerms, type Terms } from "../payment/terms.ts";

/** The money rules of a contract as its clauses set them. */
export interface TermsReading {
  readonly terms: Terms;
  /** Clauses in the user's own words, whose sums may no longer be those of the library. */
  readonly findings: readonly Finding[];
}

/** A clause that is in: its position, and its answers with the library's defaults for the rest. */
interface Rule {
  readonly position: string;
  number(name: string): number;
  numberOrNull(name: string): number | null;
  text(name: string): string;
  isTrue(name: string): boolean;
  rows(name: string): readonly Readonly<Record<string, string>>[];
  isFilled(name: string): boolean;
}

/**
 * Reads the rules from the clauses that are in the Document, at their positions and answers. `library`
 * is without own clauses, for sums are computed by its rules only: an own clause counts as the one that
 * it replaces, and a finding says so.
 */
export function readTerms(design: Design, library: Library, document: Document): TermsReading {
  const sections = new Map(
    flat(document.sections)
      .filter(({ kind }) => kind === "clause" || kind === "schedule")
      .map((section) => [section.id, section]),
  );
  const rule = (id: string): Rule | null => {
    const section = sections.get(id);
    const isOut = section === undefined || choiceFor(design, id).use === "omitted";
    return isOut ? null : ruleOf(id, section.position, design, library);
  };
  return {
    terms: { ...noTerms, ...bends(rule), ...limits(rule), places: placesIn(sections, library) },
    findings: [
      ...ownWords(sections),
      ...notComputed(sections),
      ...namedResults(rule("sustained-outcome")),
    ],
  };
}

type FindRule = (id: string) => Rule | null;

/** Rules that alter what a line comes to. */
function bends(rule: FindRule): Partial<Terms> {
  const missing = rule("metric-schedule");
  const deadweight = rule("counterfactual-adjustment");
  const sustained = rule("sustained-outcome");
  const fee = rule("fee-core");
  const gain = rule("gain-share");
  return {
    missing: missing
      ? {
          longStopDays: missing.number("longStopDays"),
          value: oneOf(missing.text("missingValue"), ["last", "baseline", "expert"]),
        }
      : noTerms.missing,
    deadweight:
      deadweight?.position === "preferred"
        ? {
            method: oneOf(deadweight.text("method"), ["fixed", "trend", "matched", "rct"]),
            percent: deadweight.number("deadweight"),
            minCohort: deadweight.number("minCohort"),
          }
        : null,
    sustained: sustained && {
      sharePercent: sustained.position === "a-quarter-waits" ? 25 : sustained.number("share"),
      checkMonths: sustained.number("checkMonths"),
      secondCheck: sustained.position === "preferred" && sustained.isTrue("secondCheck"),
      isBonus: sustained.position === "a-bonus-for-results-that-last",
    },
    indexation: indexation(rule("indexation")),
    fee:
      fee?.position === "higher-at-first-then-tapering"
        ? { percent: fee.number("taper"), floorPercent: fee.number("taperFloor") }
        : null,
    threshold: threshold(rule("binary-threshold")),
    bands: pick(
      rule("tiered-bands"),
      {
        "a-straight-line-inside-each-band": "slope",
        "two-bands-only": "two",
      } as const,
      "steps",
    ),
    line: lineRule(rule("linear-incentive")),
    score: pick(
      rule("weighted-score"),
      {
        "equal-weights-without-gates": "equal",
        "the-weakest-measure-decides": "weakest",
      } as const,
      "weights",
    ),
    gain:
      gain?.position === "a-share-that-slides"
        ? { kind: "sliding", slicePercent: gain.number("slideEvery") }
        : { kind: gain?.position === "gain-only" ? "gain-only" : "shares" },
    settlement: pick(
      rule("ccfd-settlement"),
      {
        "both-ways-with-time-to-pay": "account",
        "one-way-with-a-share-in-profit": "one-way",
      } as const,
      "both-ways",
    ),
  };
}

function pick<T extends string, D extends string>(
  rule: Rule | null,
  byPosition: Readonly<Record<string, T>>,
  otherwise: D,
): T | D {
  return (rule && byPosition[rule.position]) ?? otherwise;
}

function indexation(rule: Rule | null): Terms["indexation"] {
  if (rule === null || (rule.position === "preferred" && !rule.isTrue("applies"))) return null;
  const shares: Readonly<Record<string, number>> = {
    "full-indexation": 100,
    "labour-only": rule.number("labourShare"),
  };
  return {
    scope: oneOf(rule.text("scope"), ["core", "milestones", "all"]),
    sharePercent: shares[rule.position] ?? rule.number("share"),
    deadbandPercent: rule.position === "preferred" ? rule.number("deadband") : 0,
    yearCapPercent: rule.number("yearCap"),
  };
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

function lineRule(rule: Rule | null): Terms["line"] {
  switch (rule?.position) {
    case "no-more-beyond-the-target":
      return { kind: "to-target" };
    case "a-collar-around-the-payment-at-target":
      return { kind: "collar", percent: rule.number("collar") };
    default:
      return { kind: "full" };
  }
}

/** Rules that act on sums. */
function limits(rule: FindRule): Partial<Terms> {
  const milestones = rule("milestone-payments");
  const schedule = rule("schedule-payment");
  const cap = rule("outcome-cap");
  return {
    milestones: milestones
      ? {
          longStopMonths: milestones.number("longStopMonths"),
          firstSharePercent: milestones.number("maxFirstShare"),
        }
      : noTerms.milestones,
    deductionLimitPercent: schedule?.number("deductionLimit") ?? noTerms.deductionLimitPercent,
    serviceCredits: credits(rule("service-credits")),
    collar: collar(rule("collar")),
    cap: {
      perPersonMinor: cap?.position === "preferred" ? cap.numberOrNull("perPersonMinor") : null,
      carryOver: cap?.position === "unused-limit-carried-over",
    },
    prefinancing: prefinancing(rule("prefinancing")),
    volume: volume(rule("volume-guarantee")),
    loanStepLimitBps: rule("loan-terms")?.number("stepLimitBps") ?? null,
    royalty: royalty(rule("royalty-until-multiple")),
    clawback: clawback(rule("clawback")),
    windfall: windfall(rule("windfall-share")),
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

function collar(rule: Rule | null): Terms["collar"] {
  if (rule === null) return null;
  const firstYearOnly = rule.position === "a-floor-in-the-first-year-only";
  return {
    floorPercent: rule.number("floor"),
    ceilingPercent: firstYearOnly ? null : rule.number("ceiling"),
    widens: rule.position === "a-wider-band",
    firstYearOnly,
    needsEffort: rule.isFilled("effort") || rule.position !== "preferred",
  };
}

function prefinancing(rule: Rule | null): Terms["prefinancing"] {
  if (rule === null) return null;
  const isGrant = rule.position === "a-grant-for-preparation";
  return {
    sharePercent: rule.number("share"),
    recovery: isGrant ? "none" : oneOf(rule.text("recovery"), ["straight-line", "first-claims"]),
    fromMonths: rule.number("recoverFrom"),
    overMonths: rule.number("recoverOver"),
  };
}

function volume(rule: Rule | null): Terms["volume"] {
  const minUnits = rule?.numberOrNull("minUnits") ?? null;
  const unitMinor = rule?.numberOrNull("unitMinor") ?? null;
  if (rule === null || minUnits === null || unitMinor === null) return null;
  const carries = rule.position === "preferred";
  const firmPercent =
    rule.position === "firm-orders-that-decline"
      ? Object.fromEntries(
          rule
            .rows("firm")
            .map(({ year = "", share = "" }) => [year.trim(), Number.parseInt(share, 10) || 0]),
        )
      : rule.position === "take-or-pay"
        ? rule.number("takeShare")
        : 100;
  const sharePercent = carries ? rule.number("shortfallPay") : 100;
  return { minUnits, unitMinor, firmPercent, sharePercent, carries };
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
  };
}

/** Where no further support is given, only what was untrue or misused is repaid, in full. */
function clawback(rule: Rule | null): Terms["clawback"] {
  if (rule === null) return null;
  const isFull = rule.position === "no-further-support";
  return {
    sharePercent: isFull ? 100 : rule.number("share"),
    decay: isFull ? "none" : oneOf(rule.text("decay"), ["straight", "none"]),
    years: rule.number("years"),
    interestPercent: rule.number("interest"),
  };
}

/** What is reinvested in place of being paid is no sum of this contract. */
function windfall(rule: Rule | null): Terms["windfall"] {
  if (rule === null || rule.position === "reinvest-in-place-of-paying") return null;
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
  };
}

function ruleOf(id: string, position: string, design: Design, library: Library): Rule {
  const parameters = library.clauses[id]?.parameters ?? [];
  const { answers } = choiceFor(design, id);
  const answer = (name: string): Answer => {
    const parameter = parameters.find((each) => each.name === name);
    if (!parameter) throw new RangeError(`Clause "${id}" has no parameter "${name}"`);
    const given = Object.hasOwn(answers, name) ? answers[name] : undefined;
    return given === undefined || misfit(parameter, given) !== null
      ? (parameter.default as Answer)
      : given;
  };
  const numberOrNull = (name: string): number | null => {
    const value = answer(name);
    return typeof value === "number" ? value : null;
  };
  return {
    position,
    numberOrNull,
    number: (name) => numberOrNull(name) ?? 0,
    text: (name) => {
      const value = answer(name);
      return typeof value === "string" ? value : "";
    },
    isTrue: (name) => answer(name) === true,
    isFilled: (name) => [answer(name)].flat().some((each) => each !== null && each !== ""),
    rows: (name) => {
      const value = answer(name);
      return Array.isArray(value) ? value.filter((each) => typeof each === "object") : [];
    },
  };
}

function oneOf<const T extends string>(value: string, values: readonly [T, ...T[]]): T {
  return values.find((each) => each === value) ?? values[0];
}

function flat(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flat(section.children)]);
}

/** "clause 12", "Schedule 2": as references say it. */
function placesIn(
  sections: ReadonlyMap<string, Section>,
  library: Library,
): Readonly<Record<string, string>> {
  const places = [...sections].flatMap(([id, { kind, label }]) => {
    if (label === null) return [];
    const text =
      kind === "clause" ? phrase(library.words, "numbering.clause", { number: label }) : label;
    return [[id, text] as const];
  });
  return Object.fromEntries(places);
}

const moneyClauses = new Set(
  `metric-schedule counterfactual-adjustment sustained-outcome indexation fee-core
   milestone-payments rate-card linear-incentive tiered-bands binary-threshold weighted-score
   gain-share ccfd-settlement amc-top-up prize-award loan-terms equity-warrants
   service-credits collar outcome-cap prefinancing volume-guarantee schedule-payment
   royalty-until-multiple clawback windfall-share`.split(/\s+/),
);

function ownWords(sections: ReadonlyMap<string, Section>): readonly Finding[] {
  return [...sections.values()]
    .filter(({ id, departs, origin }) => (departs || origin !== null) && moneyClauses.has(id))
    .map(({ id }) => ({
      code: "sum-of-own-words",
      level: "warning",
      message: `Clause “${id}” is in words of your own; its sum is computed as the library's position says.`,
      remedy: "Check the sum against your words.",
      where: { clause: id },
    }));
}

/** Positions whose sums hang on facts that no result tells: the account follows the preferred position. */
const uncomputed: Readonly<Record<string, readonly string[]>> = {
  "fee-core": ["cost-and-a-margin-while-the-service-is-set-up"],
  "rate-card": ["a-step-on-the-way-and-the-result"],
  "prize-award": ["one-prize-for-the-first", "equal-shares-for-all-who-pass"],
  "ccfd-settlement": ["one-way-with-a-share-in-profit"],
  "amc-top-up": ["price-by-audited-cost"],
  "loan-terms": ["the-margin-can-only-fall", "forgiven-at-milestones"],
  "equity-warrants": ["a-share-in-profit"],
  clawback: ["in-proportion-to-the-harm"],
  collar: ["a-floor-in-the-first-year-only"],
};

/** Which results have to last is text, which no sum can follow. */
function namedResults(sustained: Rule | null): readonly Finding[] {
  if (!sustained?.isFilled("results")) return [];
  const named = sustained.text("results");
  return [
    {
      code: "position-not-computed",
      level: "warning",
      message: `A share of every payment for people waits until results have lasted, though the clause names “${named}”.`,
      remedy:
        "Put the results that need not last on a line of their own, and work theirs out by hand.",
      where: { clause: "sustained-outcome" },
    },
  ];
}

function notComputed(sections: ReadonlyMap<string, Section>): readonly Finding[] {
  return [...sections.values()]
    .filter(({ id, position }) => uncomputed[id]?.includes(position) ?? false)
    .map(({ id }) => ({
      code: "position-not-computed",
      level: "warning",
      message: `A part of what clause “${id}” says at its position is not computed.`,
      remedy: "Work that part out by hand from the clause.",
      where: { clause: id },
    }));
}
