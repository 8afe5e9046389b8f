import { PenLine, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import type { ClauseChoice } from "../../domain/design.ts";
import type { Position } from "../../library/clause.ts";
import { focusField } from "../actions.ts";
import { FindingsOf } from "../parts/Findings.tsx";
import { setField } from "../parts/field-value.ts";
import { LongTextField } from "../parts/LongTextField.tsx";
import { WordChanges } from "../parts/WordChanges.tsx";
import { useView } from "../store.ts";

interface Props {
  readonly clauseId: string;
  /** The position from which the words depart. */
  readonly position: Position;
  readonly departure: ClauseChoice["departure"];
}

/** The user's own words in place of the library's, with the reason and what was changed. */
export function ClauseDeparture({ clauseId, position, departure }: Props): ReactNode {
  const path = `clauses.${clauseId}.departure`;
  const isReadOnly = useView((view) => view.access === "read-only");
  if (departure === null) {
    return (
      <button
        type="button"
        className="btn"
        disabled={isReadOnly}
        onClick={() => {
          setField(path, { text: position.body.trim(), reason: "" }, "Depart from the text");
          focusField(`${path}.text`);
        }}
      >
        <PenLine size={16} aria-hidden />
        Depart from the text
      </button>
    );
  }
  return (
    <section className="departure">
      <h3>Your own words</h3>
      <p className="hint">
        One paragraph a line. Begin a numbered paragraph with <code>1.</code>, the levels below with{" "}
        <code>(a)</code>, <code>(i)</code> and <code>(A)</code>; numbers are computed. Keep what
        stands in double braces: it fills in from your design.
      </p>
      <div className="fields">
        <LongTextField path={`${path}.text`} label="Text" rows={8} />
        <LongTextField
          path={`${path}.reason`}
          label="Reason for departing from the library"
          rows={2}
          placeholder="What the library's words miss here, and who agreed"
        />
      </div>
      <FindingsOf path={path} />
      <WordChanges
        title="What you changed"
        before={position.body.trim()}
        after={departure.text}
        isOpen
      />
      <button
        type="button"
        className="btn"
        disabled={isReadOnly}
        onClick={() => setField(path, null, "Use the library's words")}
      >
        <Undo2 size={16} aria-hidden />
        Use the library's words
      </button>
    </section>
  );
}
