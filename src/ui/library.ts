import { library } from "virtual:pactwright-library";
import { useStore } from "zustand";
import type { Design } from "../domain/design.ts";
import type { Clause, Parameter } from "../library/clause.ts";
import type { Library, Template } from "../library/library.ts";
import { libraryFor, templateIn } from "../library/library-for.ts";
import { type State, store } from "./store.ts";

/** The checked words that the build made of `clauses/` and `templates/`, as the open Design prints them. */
function libraryOf({ design }: State): Library {
  return design === null ? library : libraryFor(design, library);
}

export function useLibrary(): Library {
  return useStore(store, libraryOf);
}

/** The whole library in its original words, whatever the open Design is. */
export function wholeLibrary(): Library {
  return library;
}

/** A Design that keeps the words of the library as they are now, whatever edition comes after. */
export function inThisEdition(design: Design): Design {
  return { ...design, library: { edition: library.edition, upgraded: [] } };
}

/** The clause with this id, or null. */
export function clauseOf(id: string): Clause | null {
  const { clauses } = libraryOf(store.getState());
  return Object.hasOwn(clauses, id) ? (clauses[id] ?? null) : null;
}

/** The contract type with this id, or null. */
export function templateOf(id: string): Template | null {
  return templateIn(library, id);
}

/** The parameter of a clause with this name, or null. */
export function parameterOf(clauseId: string, name: string): Parameter | null {
  return clauseOf(clauseId)?.parameters.find((parameter) => parameter.name === name) ?? null;
}
