import type { Finding } from "../base/finding.ts";
import type { Design } from "../domain/design.ts";
import type { Library } from "../library/library.ts";
import { languageOf } from "../reference/language.ts";
import type { Selection } from "./select.ts";

/** What of a contract is not in its language: the whole, or single clauses that were taken in. */
export function languageFindings(
  design: Design,
  { placed }: Selection,
  library: Library,
): readonly Finding[] {
  const { language } = design.contract;
  if (language !== library.language) {
    return [
      {
        code: "language-not-available",
        level: "blocker",
        message: `There is no contract of this type in the language "${language.slice(0, 30)}": it prints in ${languageOf(library.language).name}.`,
        where: { field: "contract.language" },
        remedy: "Choose one of the languages offered, or another contract type.",
      },
    ];
  }
  return placed
    .filter(({ clause, choice, isOmitted }) => {
      const isOwn = choice.departure !== null || clause.kind === "notice";
      return clause.language !== language && !isOmitted && !isOwn;
    })
    .map(
      ({ clause }): Finding => ({
        code: "clause-not-translated",
        level: "blocker",
        message: `"${clause.title}" is not translated and prints in ${languageOf(clause.language).name}.`,
        where: { clause: clause.id, node: clause.id, field: `clauses.${clause.id}.use` },
        remedy: "Leave it out, or write its text as a departure.",
      }),
    );
}
