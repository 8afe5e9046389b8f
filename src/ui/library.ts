import { library } from "virtual:pactwright-library";
import type { Clause, Parameter } from "../library/clause.ts";
import type { Library, Template } from "../library/library.ts";

/** The checked words that the build made of `clauses/` and `templates/`. */
export function useLibrary(): Library {
  return library;
}

/** The clause with this id, or null. */
export function clauseOf(id: string): Clause | null {
  return Object.hasOwn(library.clauses, id) ? (library.clauses[id] ?? null) : null;
}

/** The contract type with this id, or null. */
export function templateOf(id: string): Template | null {
  return Object.hasOwn(library.templates, id) ? (library.templates[id] ?? null) : null;
}

/** The parameter of a clause with this name, or null. */
export function parameterOf(clauseId: string, name: string): Parameter | null {
  return clauseOf(clauseId)?.parameters.find((parameter) => parameter.name === name) ?? null;
}
