import type { Clause } from "../library/clause.ts";
import type { Library, Template } from "../library/library.ts";
import { namedClauses } from "../library/skeleton.ts";
import { parseBody } from "../library/syntax.ts";

/** How clauses and contract types go together. */
export class Usage {
  private readonly named: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(library: Library) {
    this.named = new Map(
      Object.values(library.templates).map(({ id, body }) => {
        const clauses = namedClauses(parseBody(body).script ?? []);
        return [id, new Set(clauses.map((each) => each.id))];
      }),
    );
  }

  /** Whether the contract type has a place for the clause of its own accord. */
  isNamed(clause: Clause, type: string): boolean {
    return this.named.get(type)?.has(clause.id) ?? false;
  }

  /** Whether the clause may stand in such a contract: named by it, or fit to be added. */
  suits(clause: Clause, type: string): boolean {
    return (
      this.isNamed(clause, type) || clause.types.includes(type) || clause.types.includes("all")
    );
  }

  /** The contract types that name the clause, by title. */
  typesNaming(clause: Clause, library: Library): readonly Template[] {
    return templatesByTitle(library).filter(({ id }) => this.isNamed(clause, id));
  }
}

/** All contract types in the order of their titles; by letters, since no locale is read. */
export function templatesByTitle(library: Library): readonly Template[] {
  return Object.values(library.templates).toSorted((a, b) => (a.title < b.title ? -1 : 1));
}
