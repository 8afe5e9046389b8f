import { type Change, diffWordsWithSpace } from "diff";
import { PenLine, Undo2 } from "lucide-react";
import { type ReactNode, useDeferredValue, useMemo } from "react";
import type { ClauseChoice } from "../../domain/design.ts";
import type { Position } from "../../library/clause.ts";
import { focusField } from "../actions.ts";
import { FindingsOf } from "../parts/Findings.tsx";
import { setField } from "../parts/field-value.ts";
import { LongTextField } from "../parts/LongTextField.tsx";
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
      <Changes before={position.body.trim()} after={departure.text} />
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

/** What was put in and taken out, word by word. */
function Changes(props: { readonly before: string; readonly after: string }): ReactNode {
  const after = useDeferredValue(props.after);
  const parts = useMemo(() => diffWordsWithSpace(props.before, after), [props.before, after]);
  if (parts.every(({ added, removed }) => !added && !removed)) {
    return <p className="hint">Nothing is changed yet.</p>;
  }
  return (
    <details open>
      <summary>What you changed</summary>
      <div className="changes">
        {placed(parts).map(({ at, part }) =>
          part.added ? (
            <ins key={at}>{part.value}</ins>
          ) : part.removed ? (
            <del key={at}>{part.value}</del>
          ) : (
            <span key={at}>{part.value}</span>
          ),
        )}
      </div>
    </details>
  );
}

/** Each piece with the place where it begins, which tells it from its likes. */
function placed(
  parts: readonly Change[],
): readonly { readonly at: number; readonly part: Change }[] {
  let at = 0;
  return parts.map((part) => {
    at += part.value.length;
    return { at, part };
  });
}
