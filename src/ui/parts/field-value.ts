import { type Path, replaceAt, valueAt } from "../../base/path.ts";
import { type Design, untouched } from "../../domain/design.ts";
import { edit } from "../actions.ts";
import { openDesign } from "../store.ts";

/**
 * The value of a field; `undefined` where it has none of its own. A clause that nobody has touched has
 * no entry in the Design and reads as untouched.
 */
export function fieldValue(design: Design, path: Path): unknown {
  const clause = clausePath(path);
  return clause !== null && !Object.hasOwn(design.clauses, clause.id)
    ? valueAt(untouched, clause.below)
    : valueAt(design, path);
}

/** Sets a field; the first choice made for a clause gives it a whole entry. */
export function setField(path: Path, value: unknown, label: string): void {
  const clause = clausePath(path);
  if (clause !== null && !Object.hasOwn(openDesign().clauses, clause.id)) {
    edit(`clauses.${clause.id}`, replaceAt(untouched, clause.below, value), label);
  } else edit(path, value, label);
}

function clausePath(path: Path): { readonly id: string; readonly below: Path } | null {
  const [, id, below] = /^clauses\.([^.]+)\.(.+)$/.exec(path) ?? [];
  return id !== undefined && below !== undefined ? { id, below } : null;
}
