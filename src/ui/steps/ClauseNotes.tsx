import type { ReactNode } from "react";
import { gradeTitles } from "../../handbook/words.ts";
import type { Clause } from "../../library/clause.ts";
import { Card } from "../parts/Card.tsx";
import { Prose } from "../parts/Screen.tsx";
import { useDesign } from "../store.ts";
import { FactLine } from "./LegalBasis.tsx";

/** What a drafter should know: why it is so, the critic's answer, the law here and the sources. */
export function ClauseNotes({ clause }: { readonly clause: Clause }): ReactNode {
  const jurisdiction = useDesign((design) => design.contract.jurisdiction);
  const facts = clause.jurisdictions.filter((fact) => fact.jurisdiction === jurisdiction);
  return (
    <Card title="For the drafter">
      <Prose text={clause.note} />
      {facts.length > 0 && (
        <section className="legal" aria-label="The law here">
          <h3>The law here</h3>
          <ul>
            {facts.map(({ note, source, asOf }) => (
              <li key={note}>
                <p>{note}</p>
                <FactLine source={source} asOf={asOf} status="recalled" />
              </li>
            ))}
          </ul>
          <p className="counsel">Not legal advice. Check with counsel.</p>
        </section>
      )}
      {clause.sources.length > 0 && (
        <section className="legal" aria-label="Sources">
          <h3>Sources</h3>
          <ul>
            {clause.sources.map((source) => (
              <li key={source.title}>
                <p>{source.title}</p>
                <FactLine
                  source={gradeTitles[source.grade]}
                  asOf={source.date}
                  status={source.status}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {clause.examples.length > 0 && (
        <p className="source">
          {clause.examples.length === 1
            ? "1 worked example is"
            : `${clause.examples.length} worked examples are`}{" "}
          tested with each build: {clause.examples.map(({ title }) => title).join("; ")}.
        </p>
      )}
    </Card>
  );
}
