import type { ReactNode } from "react";
import type { Clause } from "../../library/clause.ts";
import type { Library } from "../../library/library.ts";
import { wholeLibrary } from "../library.ts";
import { Card } from "../parts/Card.tsx";
import { compareTexts, wordingOf } from "./compare-positions.ts";
import { earlierWords } from "./earlier-words.ts";

interface Props {
  readonly clause: Clause;
  readonly library: Library;
}

/** What the clause said in earlier editions, with what has changed since. */
export function ClauseHistory({ clause, library }: Props): ReactNode {
  const earlier = earlierWords(clause.id, library.language, wholeLibrary());
  const { edition } = library;
  return (
    <Card title="History">
      {clause.origin !== null ? (
        <p className="prose">It came with “{clause.origin}”, and is not of this library.</p>
      ) : earlier.length === 0 ? (
        <p className="prose">
          {edition === ""
            ? "Unchanged since it was first issued."
            : `Unchanged since edition ${edition}.`}
        </p>
      ) : (
        earlier.map((before) => (
          <details key={before.edition}>
            <summary>Up to edition {before.edition} it said</summary>
            <Changes before={before.clause} now={clause} library={library} />
          </details>
        ))
      )}
    </Card>
  );
}

/** The preferred words as they were, with what has gone since struck out. */
function Changes(props: {
  readonly before: Clause;
  readonly now: Clause;
  readonly library: Library;
}): ReactNode {
  const { before, now, library } = props;
  const [old, current] = [before.positions[0], now.positions[0]];
  if (old === undefined || current === undefined) return null;
  const was = wordingOf({ ...before, id: `${before.id}.earlier` }, old, library);
  return (
    <div className="wording">
      {compareTexts(was, wordingOf(now, current, library)).one.map(({ at, text, isOwn }) =>
        isOwn ? <del key={at}>{text}</del> : <span key={at}>{text}</span>,
      )}
    </div>
  );
}
