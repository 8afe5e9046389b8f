import type { ReactNode } from "react";
import { gradeTitles } from "../../handbook/words.ts";
import type { Clause } from "../../library/clause.ts";
import type { Library } from "../../library/library.ts";
import { Card } from "../parts/Card.tsx";
import { FactLine } from "../steps/LegalBasis.tsx";

/** What the law says on it, place by place, as dated facts to be checked. */
export function ClauseLaw(props: {
  readonly clause: Clause;
  readonly library: Library;
}): ReactNode {
  const names = props.library.words.choices["contract.jurisdiction"] ?? {};
  return (
    <Card title="The law">
      <ul className="facts">
        {props.clause.jurisdictions.map(({ jurisdiction, note, source, asOf, status }) => (
          <li key={`${jurisdiction} ${note}`}>
            <p>
              <b>{names[jurisdiction] ?? jurisdiction}</b> {note}
            </p>
            <FactLine source={source} asOf={asOf} status={status} />
          </li>
        ))}
      </ul>
      <p className="counsel">Not legal advice. Check with counsel.</p>
    </Card>
  );
}

/** What the clause rests on, and how strong that is. */
export function ClauseSources({ clause }: { readonly clause: Clause }): ReactNode {
  return (
    <Card title="Sources">
      <ul className="facts">
        {clause.sources.map(({ title, grade, date, status }) => (
          <li key={title}>
            <p>{title}</p>
            <FactLine source={gradeTitles[grade]} asOf={date} status={status} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
