import { paymentModels } from "../domain/payment.ts";
import type { Scope } from "./check-script.ts";
import type { Clause } from "./clause.ts";
import type { Library } from "./library.ts";
import { anchorsIn } from "./line-grammar.ts";
import { record, type Shape } from "./shape.ts";
import { shapeOf, vocabulary } from "./vocabulary.ts";

/** What all texts of a library share when their names are checked. */
export type SharedScope = Omit<Scope, "ownAnchors" | "kind">;

export function sharedScope(library: Pick<Library, "clauses">): SharedScope {
  const clauses = Object.values(library.clauses);
  const answers = record(
    Object.fromEntries(clauses.map((clause) => [clause.id, record(parametersOf(clause))])),
  );
  return {
    root: { ...vocabulary, answers },
    anchors: new Map(clauses.map((clause) => [clause.id, commonAnchors(clause)])),
    models: paymentModels,
    terms: new Set(clauses.flatMap(termsOf)),
  };
}

/** The shared scope with the clause's own parameters. */
export function clauseScope(clause: Clause, shared: SharedScope): Omit<Scope, "ownAnchors"> {
  return { ...shared, kind: "clause", root: { ...shared.root, ...parametersOf(clause) } };
}

function termsOf({ definitions }: Clause): string[] {
  return definitions.flatMap(({ term, plural }) => (plural === null ? [term] : [term, plural]));
}

function parametersOf(clause: Clause): Record<string, Shape> {
  return Object.fromEntries(clause.parameters.map((each) => [each.name, shapeOf(each)]));
}

/** Anchors that every position sets, so that a reference holds whichever is chosen. */
function commonAnchors(clause: Clause): ReadonlySet<string> {
  const [first, ...rest] = clause.positions.map((position) => new Set(anchorsIn(position.body)));
  return new Set([...(first ?? [])].filter((anchor) => rest.every((set) => set.has(anchor))));
}
