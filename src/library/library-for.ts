import type { Finding } from "../base/finding.ts";
import type { Design } from "../domain/design.ts";
import type { Library, Template } from "./library.ts";
import { editionFindings, libraryAt } from "./library-at.ts";
import { namedFor } from "./named.ts";
import { type Owned, withOwnClauses } from "./own-clauses.ts";

/** The contract type with this id, or null. */
export function templateIn(library: Library, id: string): Template | null {
  return Object.hasOwn(library.templates, id) ? (library.templates[id] ?? null) : null;
}

/** The words of the Design's edition, with the clauses that it brings; in every language. */
function ownedFor(design: Design, library: Library): Owned {
  return withOwnClauses(libraryAt(library, design.library), design.packs);
}

/**
 * The library as a Design's contract prints it: in the words of its edition and its own clauses, in the
 * contract's language where the contract type is translated, and in the names that the type gives the
 * two sides. Always the same object for the same edition, packs, language and type.
 */
export function libraryFor(design: Design, library: Library): Library {
  const { language, type } = design.contract;
  const owned = ownedFor(design, library).library;
  const { translations } = owned;
  const translated = Object.hasOwn(translations, language) ? translations[language] : undefined;
  const spoken = translated && templateIn(translated, type) !== null ? translated : owned;
  const template = templateIn(spoken, type);
  return template === null ? spoken : namedFor(spoken, template);
}

/** What is wrong with a Design's clause packs, and what newer words it could take. */
export function librarySourceFindings(design: Design, library: Library): readonly Finding[] {
  return [...ownedFor(design, library).findings, ...editionFindings(design, library)];
}

/** The languages in which contracts of this type can be made, the original first. */
export function languagesFor(library: Library, type: string): readonly string[] {
  const translated = Object.values(library.translations)
    .filter((translation) => templateIn(translation, type) !== null)
    .map(({ language }) => language);
  return [library.language, ...translated];
}
