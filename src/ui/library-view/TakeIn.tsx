import { CircleCheck, CirclePlus, Undo2 } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { type ClauseChoice, choiceFor } from "../../domain/design.ts";
import type { Clause } from "../../library/clause.ts";
import { change, notify, openClause } from "../actions.ts";
import { GrowingText } from "../parts/GrowingText.tsx";
import { useProof } from "../proofs.ts";
import { useDesign, useView } from "../store.ts";
import { withTypesUse, withUse } from "./draft-clauses.ts";
import type { DraftPlace } from "./use-shelf.ts";

interface Props {
  readonly clause: Clause;
  /** Where it stands in the draft; null where it is out. */
  readonly place: DraftPlace | null;
}

/** Whether the clause stands in the open draft, and the way in or out with a reason. */
export function TakeIn({ clause, place }: Props): ReactNode {
  const { use, useReason } = useDesign((design) => choiceFor(design, clause.id));
  const isReadOnly = useView((view) => view.access === "read-only");
  const [isAsking, setAsking] = useState(false);
  const leftOut = useProof((proof) => proof.leftOut);
  const isIn = place !== null;
  const typesReason =
    place?.reason ?? leftOut?.find(({ clauseId }) => clauseId === clause.id)?.reason ?? "";
  const follow = (): void => {
    change("Follow the contract type", (design) => withTypesUse(design, clause.id));
  };
  return (
    <section className={isIn ? "takein in-draft" : "takein"} aria-label="This draft">
      <div className="takein-line">
        <p>
          <b>{standing(place)}</b>{" "}
          <span className="muted">{reasonOf(use, use === "auto" ? typesReason : useReason)}</span>
        </p>
        {isIn && (
          <button type="button" className="btn" onClick={() => openClause(clause.id)}>
            Work on it
          </button>
        )}
        {use !== "auto" && (
          <button type="button" className="btn" disabled={isReadOnly} onClick={follow}>
            <Undo2 size={16} aria-hidden /> Follow the contract type
          </button>
        )}
        {!isAsking && (
          <button
            type="button"
            className={isIn ? "btn" : "btn primary"}
            disabled={isReadOnly}
            onClick={() => setAsking(true)}
          >
            {isIn ? (
              "Leave out"
            ) : (
              <>
                <CirclePlus size={16} aria-hidden /> Take into the draft
              </>
            )}
          </button>
        )}
      </div>
      {isAsking && <AskReason clause={clause} isIn={isIn} onDone={() => setAsking(false)} />}
    </section>
  );
}

/** The reason is part of the act: a draft that departs from its type says why. */
function AskReason(props: {
  readonly clause: Clause;
  readonly isIn: boolean;
  readonly onDone: () => void;
}): ReactNode {
  const { clause, isIn, onDone } = props;
  const [reason, setReason] = useState("");
  const id = useId();
  const isReady = reason.trim() !== "";
  const act = (): void => {
    const use = isIn ? "out" : "in";
    const label = isIn ? "Leave out a clause" : "Take in a clause";
    change(label, (design) => withUse(design, clause.id, use, reason));
    notify(isIn ? `“${clause.title}” is left out.` : `“${clause.title}” is in the draft.`);
    onDone();
  };
  return (
    <form
      className="takein-reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) act();
      }}
    >
      <label htmlFor={id}>
        {isIn ? "Why does this contract do without it?" : "Why does this contract need it?"}
      </label>
      <GrowingText
        id={id}
        value={reason}
        rows={2}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button was pressed to type here
        autoFocus
        placeholder={
          isIn
            ? "What takes its place, and who agreed"
            : "What it guards against, and who asked for it"
        }
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="takein-line">
        <button type="submit" className="btn primary" disabled={!isReady}>
          <CircleCheck size={16} aria-hidden /> {isIn ? "Leave it out" : "Take it in"}
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Cancel
        </button>
        {!isReady && <span className="hint">The reason is kept with the draft.</span>}
      </div>
    </form>
  );
}

function standing(place: DraftPlace | null): string {
  if (place === null) return "Not in the draft.";
  if (place.label === "") return "In the draft.";
  return /^\d/.test(place.label)
    ? `In the draft as clause ${place.label}.`
    : `In the draft as ${place.label}.`;
}

function reasonOf(use: ClauseChoice["use"], reason: string): string {
  if (reason !== "") return reason;
  return use === "auto"
    ? "The contract type does not ask for it."
    : "Against the contract type, with no reason given.";
}
