import type { ReactNode } from "react";
import { clausesIn } from "../../handbook/handbook.ts";
import type { Usage } from "../../handbook/usage.ts";
import type { Clause } from "../../library/clause.ts";
import type { Library } from "../../library/library.ts";
import { showInLibrary } from "../actions.ts";
import { Card } from "../parts/Card.tsx";
import type { DraftPlace } from "./use-shelf.ts";

interface Props {
  readonly clause: Clause;
  readonly library: Library;
  readonly usage: Usage;
  readonly places: ReadonlyMap<string, DraftPlace> | null;
}

/** What the clause needs and shuts out, which terms it defines, and where it is used. */
export function ClauseTies({ clause, library, usage, places }: Props): ReactNode {
  const needing = clausesIn(library).filter(({ requires }) => requires.includes(clause.id));
  const types = usage.typesNaming(clause, library);
  const links = (title: string, ids: readonly string[]): ReactNode =>
    ids.length > 0 && (
      <p className="links">
        <b>{title}</b>
        {ids.map((id) => (
          <button key={id} type="button" className="link" onClick={() => showInLibrary(id)}>
            {library.clauses[id]?.title ?? id}
            {places !== null && <small>{places.has(id) ? "in" : "out"}</small>}
          </button>
        ))}
      </p>
    );
  return (
    <Card title="Where it is used">
      <p className="prose">
        {types.length === 0
          ? "No contract type takes it of its own accord; add it where you need it."
          : `Part of ${types.map(({ title }) => title).join("; ")}.`}
        {clause.types.includes("all") && " It may be added to any contract."}
      </p>
      {links("Needs", clause.requires)}
      {links("Does not go with", clause.conflicts)}
      {links(
        "Needed by",
        needing.map(({ id }) => id),
      )}
      {clause.definitions.length > 0 && (
        <p className="links">
          <b>Defines</b> {clause.definitions.map(({ term }) => term).join(", ")}
        </p>
      )}
    </Card>
  );
}
