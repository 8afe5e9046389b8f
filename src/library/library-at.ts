import type { Finding } from "../base/finding.ts";
import type { Design } from "../domain/design.ts";
import { compareEditions } from "./edition.ts";
import type { Earlier, Library } from "./library.ts";

/**
 * The library as it was in the edition that a Design keeps to: a draft never changes under its owner.
 */

type Use = Design["library"];

const known = new WeakMap<Library, Map<string, Library>>();

/** The words of an edition, but for the clauses that were upgraded. The same object for the same use. */
export function libraryAt(library: Library, use: Use): Library {
  const later = supersededSince(library, use.edition);
  if (later.length === 0) return library;
  const key = [use.edition, ...use.upgraded.toSorted()].join(" ");
  const made = known.get(library) ?? new Map<string, Library>();
  known.set(library, made);
  const found = made.get(key) ?? withWordsOf(library, later, new Set(use.upgraded));
  made.set(key, found);
  return found;
}

/** Where the words of an edition and the current ones differ: ids of clauses, as it had them. */
export function newerClauses(library: Library, { edition, upgraded }: Use): readonly string[] {
  const ids = supersededSince(library, edition).flatMap(({ languages }) =>
    Object.keys(languages[library.language]?.clauses ?? {}),
  );
  return [...new Set(ids)].filter((id) => !upgraded.includes(id)).toSorted();
}

/** Whether the contract type has another skeleton since the edition. */
export function hasNewerType(library: Library, { edition }: Use, type: string): boolean {
  return supersededSince(library, edition).some(({ languages }) =>
    Object.hasOwn(languages[library.language]?.templates ?? {}, type),
  );
}

/** The use that takes the current words of these clauses too; of the whole edition once nothing is left. */
export function upgradedBy(library: Library, use: Use, ids: readonly string[], type: string): Use {
  const upgraded = [...new Set([...use.upgraded, ...ids])].toSorted();
  const next = { edition: use.edition, upgraded };
  const isDone = newerClauses(library, next).length === 0 && !hasNewerType(library, next, type);
  return isDone ? { edition: library.edition, upgraded: [] } : next;
}

/** What the Design's owner should know about the edition. */
export function editionFindings(design: Design, library: Library): readonly Finding[] {
  const { edition } = design.library;
  const where = { field: "library.edition" };
  if (edition !== "" && edition !== library.edition && !isKnown(library, edition)) {
    return [
      {
        code: "edition-unknown",
        level: "warning",
        message: `The design was drafted in edition "${edition}" of the library, which this Pactwright does not have; the words are those of ${library.edition || "its own"}.`,
        where,
        remedy:
          "Open it with the Pactwright that it was made with, or take the words of this edition.",
      },
    ];
  }
  const count = newerClauses(library, design.library).length;
  const newer = [
    ...(count > 0 ? [count === 1 ? "1 clause" : `${count} clauses`] : []),
    ...(hasNewerType(library, design.library, design.contract.type) ? ["the contract type"] : []),
  ].join(" and ");
  if (newer === "") return [];
  return [
    {
      code: "newer-words",
      level: "advice",
      message: `Edition ${library.edition} of the library has newer words for ${newer}; this contract keeps those of ${edition}.`,
      where,
      remedy: "Compare them clause by clause, and take those that you want.",
    },
  ];
}

/** An edition that changed nothing leaves no trace but its place before the current one. */
function isKnown(library: Library, edition: string): boolean {
  return library.edition !== "" && compareEditions(edition, library.edition) < 0;
}

/** What was changed since an edition, the change of longest ago last, so that its words win. */
function supersededSince(library: Library, edition: string): readonly Earlier[] {
  if (edition === "" || edition === library.edition) return [];
  return library.earlier
    .filter((earlier) => compareEditions(earlier.edition, edition) >= 0)
    .toReversed();
}

function withWordsOf(
  library: Library,
  later: readonly Earlier[],
  upgraded: ReadonlySet<string>,
): Library {
  const inWords = (each: Library): Library => {
    const clauses = { ...each.clauses };
    const templates = { ...each.templates };
    for (const { languages } of later) {
      const old = languages[each.language];
      for (const [id, clause] of Object.entries(old?.clauses ?? {})) {
        if (!upgraded.has(id)) clauses[id] = clause;
      }
      Object.assign(templates, old?.templates);
    }
    return { ...each, clauses, templates };
  };
  const translations = Object.entries(library.translations).map(
    ([language, translation]) => [language, inWords(translation)] as const,
  );
  return { ...inWords(library), translations: Object.fromEntries(translations) };
}
