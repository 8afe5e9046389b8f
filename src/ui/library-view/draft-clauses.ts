import { choiceFor, type Design } from "../../domain/design.ts";

/** The Design with a clause taken in or left out, and why; the rest of its choice stays. */
export function withUse(design: Design, id: string, use: "in" | "out", reason: string): Design {
  const choice = { ...choiceFor(design, id), use, useReason: reason.trim() };
  return { ...design, clauses: { ...design.clauses, [id]: choice } };
}

/** The Design with a clause that follows the contract type again. */
export function withTypesUse(design: Design, id: string): Design {
  const choice = { ...choiceFor(design, id), use: "auto" as const, useReason: "" };
  return { ...design, clauses: { ...design.clauses, [id]: choice } };
}
