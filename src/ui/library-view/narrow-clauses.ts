import { clausesIn } from "../../handbook/handbook.ts";
import type { Usage } from "../../handbook/usage.ts";
import { familyTitle } from "../../handbook/words.ts";
import type { Clause, Grade } from "../../library/clause.ts";
import type { Library } from "../../library/library.ts";
import type { Jurisdiction } from "../../reference/jurisdictions.ts";

/** What the list of the library is narrowed to; `""` narrows to nothing. */
export interface Narrowing {
  readonly family: string;
  /** Contract types that name the clause themselves. */
  readonly type: string;
  /** Grade of at least one of its sources. */
  readonly grade: Grade | "";
  /** Law that it has a note on. */
  readonly jurisdiction: Jurisdiction | "";
  readonly kind: "clause" | "schedule" | "";
  /** Whether it stands in the open draft. */
  readonly draft: "in" | "out" | "";
}

export const everything: Narrowing = {
  family: "",
  type: "",
  grade: "",
  jurisdiction: "",
  kind: "",
  draft: "",
};

/** What the list is made of. `inDraft` holds the ids of the draft's clauses; null where none is open. */
export interface Shelf {
  readonly library: Library;
  readonly usage: Usage;
  readonly inDraft: ReadonlySet<string> | null;
}

/** Clauses under a heading: of a family, or "Best matches". */
export interface ClauseGroup {
  readonly title: string;
  readonly clauses: readonly Clause[];
}

/**
 * The clauses that pass, by family. `found` are those that have the words searched for, best first;
 * null is no search, and their order then stands in place of the families.
 */
export function narrowClauses(
  shelf: Shelf,
  narrowing: Narrowing,
  found: readonly string[] | null,
): readonly ClauseGroup[] {
  const { clauses: byId } = shelf.library;
  const all = clausesIn(shelf.library);
  if (found !== null) {
    const known = new Set(all.map(({ id }) => id));
    const clauses = found
      .flatMap((id) => (known.has(id) ? (byId[id] ?? []) : []))
      .filter((clause) => passes(clause, narrowing, shelf));
    return clauses.length === 0 ? [] : [{ title: "Best matches first", clauses }];
  }
  const groups = new Map<string, Clause[]>();
  for (const clause of all) {
    if (!passes(clause, narrowing, shelf)) continue;
    const members = groups.get(clause.family);
    if (members) members.push(clause);
    else groups.set(clause.family, [clause]);
  }
  return [...groups].map(([family, clauses]) => ({ title: familyTitle(family), clauses }));
}

function passes(clause: Clause, narrowing: Narrowing, { usage, inDraft }: Shelf): boolean {
  const { family, type, grade, jurisdiction, kind, draft } = narrowing;
  return (
    (family === "" || clause.family === family) &&
    (type === "" || usage.isNamed(clause, type)) &&
    (grade === "" || clause.sources.some((source) => source.grade === grade)) &&
    (jurisdiction === "" ||
      clause.jurisdictions.some((fact) => fact.jurisdiction === jurisdiction)) &&
    (kind === "" || clause.kind === kind) &&
    (draft === "" || inDraft === null || inDraft.has(clause.id) === (draft === "in"))
  );
}
