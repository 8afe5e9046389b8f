import type { Clause } from "../../library/clause.ts";

/** All that a clause can print, position after position, as one text to be compared; "" for none. */
export function textOfClause(clause: Clause | null): string {
  if (clause === null) return "";
  const definitions = clause.definitions.map(({ term, meaning }) => `${term} ${meaning}`);
  const positions = clause.positions.map(({ title, body }) => `${title}\n${body.trim()}`);
  return [clause.title, ...definitions, ...positions].join("\n\n");
}
