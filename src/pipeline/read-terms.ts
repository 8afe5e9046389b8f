import type { Document, Section } from "../assembly/document.ts";
import type { Finding } from "../base/finding.ts";
import { choiceFor, type Design } from "../domain/design.ts";
import type { Library } from "../library/library.ts";
import { phrase } from "../library/words.ts";
import { noTerms, type Terms } from "../payment/terms.ts";
import { sayOfAccount } from "../reference/account-words.ts";
import { lineTerms } from "./terms/lines.ts";
import { returnTerms } from "./terms/returns.ts";
import { type Rule, ruleOf } from "./terms/rule.ts";
import { sumTerms } from "./terms/sums.ts";

/** The money rules of a contract as its clauses set them. */
export interface TermsReading {
  readonly terms: Terms;
  /** Clauses in the user's own words, whose sums may no longer be those of the library. */
  readonly findings: readonly Finding[];
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
    terms: {
      ...noTerms,
      ...lineTerms(rule),
      ...sumTerms(rule),
      ...returnTerms(rule),
      places: placesIn(sections, library),
    },
    findings: ownWords(sections, design.contract.language),
  };
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

/** Clauses whose words make sums. */
export const moneyClauses: ReadonlySet<string> = new Set(
  `metric-schedule counterfactual-adjustment sustained-outcome indexation fee-core
   milestone-payments rate-card linear-incentive tiered-bands binary-threshold weighted-score
   gain-share ccfd-settlement amc-top-up prize-award loan-terms equity-warrants
   service-credits liquidated-damages collar outcome-cap prefinancing volume-guarantee schedule-payment
   royalty-until-multiple clawback windfall-share`.split(/\s+/),
);

function ownWords(sections: ReadonlyMap<string, Section>, language: string): readonly Finding[] {
  return [...sections.values()]
    .filter(({ id, departs, origin }) => (departs || origin !== null) && moneyClauses.has(id))
    .map(({ id }) => ({
      code: "sum-of-own-words",
      level: "warning",
      ...sayOfAccount(language, "sum-of-own-words", { clause: id }),
      where: { clause: id },
    }));
}
