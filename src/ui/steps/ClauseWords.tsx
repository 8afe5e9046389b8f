import { type ReactNode, useId } from "react";
import { choiceFor } from "../../domain/design.ts";
import type { Clause, Position } from "../../library/clause.ts";
import { enterField } from "../actions.ts";
import { Card } from "../parts/Card.tsx";
import { setField } from "../parts/field-value.ts";
import { LongTextField } from "../parts/LongTextField.tsx";
import { useDesign, useView } from "../store.ts";
import { ClauseDeparture } from "./ClauseDeparture.tsx";

/** Which of its positions the clause takes, or the user's own words in their place. */
export function ClauseWords({ clause }: { readonly clause: Clause }): ReactNode {
  const choice = useDesign((design) => choiceFor(design, clause.id));
  const [preferred] = clause.positions;
  const chosen = clause.positions.find(({ id }) => id === choice.position) ?? preferred;
  if (chosen === undefined) return null;
  return (
    <Card title="Words">
      {clause.positions.length > 1 && (
        <>
          <p className="prose muted">
            From the Authority's preferred position to the least that it should accept.
          </p>
          <Positions clause={clause} chosen={chosen} isSetAside={choice.departure !== null} />
          {choice.position !== "preferred" && (
            <div className="fields">
              <LongTextField
                path={`clauses.${clause.id}.positionReason`}
                label="Reason for this position"
                rows={1}
                placeholder="What was given for it, and who agreed"
              />
            </div>
          )}
        </>
      )}
      <ClauseDeparture clauseId={clause.id} position={chosen} departure={choice.departure} />
    </Card>
  );
}

function Positions(props: {
  readonly clause: Clause;
  readonly chosen: Position;
  readonly isSetAside: boolean;
}): ReactNode {
  const { clause, chosen, isSetAside } = props;
  const name = useId();
  const path = `clauses.${clause.id}.position`;
  const isReadOnly = useView((view) => view.access === "read-only");
  return (
    <fieldset className="positions" aria-label="Position">
      {clause.positions.map((position, index) => (
        <div
          key={position.id}
          className={position.id === chosen.id && !isSetAside ? "position chosen" : "position"}
        >
          <label>
            <input
              type="radio"
              name={name}
              data-field={position.id === chosen.id ? path : undefined}
              checked={position.id === chosen.id}
              disabled={isReadOnly}
              onFocus={() => enterField(path)}
              onChange={() => setField(path, position.id, "Position")}
            />
            <span>
              <b>{index === 0 ? "Preferred" : position.title}</b>
              {index > 0 && <small className="muted">Fallback {index}</small>}
            </span>
          </label>
          {index === 0 && <p>Serves the Authority best, and is where a negotiation begins.</p>}
          {position.givesUp !== "" && (
            <p>
              <b>Gives up</b> {position.givesUp}
            </p>
          )}
          {position.acceptWhen !== "" && (
            <p>
              <b>Accept when</b> {position.acceptWhen}
            </p>
          )}
          <details>
            <summary>Read its source text</summary>
            <pre className="source-text">{position.body.trim()}</pre>
          </details>
        </div>
      ))}
    </fieldset>
  );
}
