import type { Clause } from "../../library/clause.ts";
import type { Library } from "../../library/library.ts";

/** A clause as it was in an earlier edition, which was the last to have these words. */
export interface EarlierWords {
  readonly edition: string;
  readonly clause: Clause;
}

/** What a clause said before, newest first; empty where no earlier edition says otherwise. */
export function earlierWords(
  id: string,
  language: string,
  library: Library,
): readonly EarlierWords[] {
  return library.earlier
    .flatMap(({ edition, languages }) => {
      const clauses = languages[language]?.clauses ?? {};
      const clause = Object.hasOwn(clauses, id) ? clauses[id] : undefined;
      return clause === undefined ? [] : [{ edition, clause }];
    })
    .toReversed();
}
