import type { Design } from "../domain/design.ts";
import type { Library, Template } from "./library.ts";
import { namedFor } from "./named.ts";

/** The contract type with this id, or null. */
export function templateIn(library: Library, id: string): Template | null {
  return Object.hasOwn(library.templates, id) ? (library.templates[id] ?? null) : null;
}

/**
 * The library as a Design's contract prints it: in the contract's language where the contract type is
 * translated, and in the names that the type gives the two sides. Always the same object for the same
 * language and type.
 */
export function libraryFor(design: Design, library: Library): Library {
  const { language, type } = design.contract;
  const { translations } = library;
  const translated = Object.hasOwn(translations, language) ? translations[language] : undefined;
  const spoken = translated && templateIn(translated, type) !== null ? translated : library;
  const template = templateIn(spoken, type);
  return template === null ? spoken : namedFor(spoken, template);
}

/** The languages in which contracts of this type can be made, the original first. */
export function languagesFor(library: Library, type: string): readonly string[] {
  const translated = Object.values(library.translations)
    .filter((translation) => templateIn(translation, type) !== null)
    .map(({ language }) => language);
  return [library.language, ...translated];
}
