import type { ReactNode } from "react";
import { useStore } from "zustand";
import { parameterWords } from "../../handbook/parameter-words.ts";
import type { Clause } from "../../library/clause.ts";
import { Card } from "../parts/Card.tsx";
import { store } from "../store.ts";

/** What the clause asks of the drafter, what stands unless told otherwise, and what it may be. */
export function ClauseQuestions({ clause }: { readonly clause: Clause }): ReactNode {
  const currency = useStore(store, ({ design }) => design?.contract.currency ?? null);
  return (
    <Card title="Questions to the drafter">
      <dl className="questions">
        {clause.parameters.map((parameter) => {
          const { default: standing, bounds } = parameterWords(parameter, currency);
          return (
            <div key={parameter.name}>
              <dt>
                {parameter.question}
                {parameter.hint !== "" && <small>{parameter.hint}</small>}
              </dt>
              <dd>
                <b className="num">{standing}</b>
                {bounds !== "" && <small className="num">{bounds}</small>}
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
