import type { Library, Template } from "../../library/library.ts";
import { namedClauses } from "../../library/skeleton.ts";
import { parseBody } from "../../library/syntax.ts";

export interface TypeDifference {
  /** Titles of the clauses and schedules that only the one, and only the other, may hold. */
  readonly only: readonly string[];
  readonly onlyOther: readonly string[];
  /** How many they share. */
  readonly both: number;
}

/** What the skeletons of two contract types name apart and in common. */
export function compareTypes(one: Template, other: Template, library: Library): TypeDifference {
  const [here, there] = [idsIn(one), idsIn(other)];
  const titles = (ids: readonly string[]): string[] => [
    ...new Set(ids.map((id) => library.clauses[id]?.title ?? id)),
  ];
  return {
    only: titles(here.filter((id) => !there.includes(id))),
    onlyOther: titles(there.filter((id) => !here.includes(id))),
    both: here.filter((id) => there.includes(id)).length,
  };
}

/** Whether contracts of a type may be paid by measured outcomes. */
export function paysByOutcomes(template: Template): boolean {
  return idsIn(template).includes("outcome-cap");
}

function idsIn({ body }: Template): string[] {
  return namedClauses(parseBody(body).script ?? []).map(({ id }) => id);
}
