import { ArrowLeft } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { familyTitle } from "../../handbook/words.ts";
import type { Clause, Grade } from "../../library/clause.ts";
import { showInLibrary } from "../actions.ts";
import { Card } from "../parts/Card.tsx";
import { Prose } from "../parts/Screen.tsx";
import { ClauseLaw, ClauseSources } from "./ClauseFacts.tsx";
import { ClauseHistory } from "./ClauseHistory.tsx";
import { ClauseQuestions } from "./ClauseQuestions.tsx";
import { ClauseTies } from "./ClauseTies.tsx";
import type { Shelf } from "./narrow-clauses.ts";
import { PositionTexts } from "./PositionTexts.tsx";
import { TakeIn } from "./TakeIn.tsx";
import type { DraftPlace } from "./use-shelf.ts";

interface Props {
  readonly clause: Clause;
  readonly shelf: Shelf;
  readonly places: ReadonlyMap<string, DraftPlace> | null;
}

/** All that the library holds of one clause. */
export function ClauseCard({ clause, shelf, places }: Props): ReactNode {
  const { library, usage } = shelf;
  return (
    <article className="screen">
      <button type="button" className="btn quiet back" onClick={() => showInLibrary(null)}>
        <ArrowLeft size={16} aria-hidden />
        All clauses
      </button>
      <Heading clause={clause} />
      {places !== null && <TakeIn clause={clause} place={places.get(clause.id) ?? null} />}
      {clause.plainWords !== "" && (
        <Card title="In plain words">
          <Prose text={clause.plainWords} />
        </Card>
      )}
      <PositionTexts clause={clause} library={library} />
      {clause.parameters.length > 0 && <ClauseQuestions clause={clause} />}
      {clause.note !== "" && (
        <Card title="Note for drafters">
          <Prose text={clause.note} />
        </Card>
      )}
      {clause.jurisdictions.length > 0 && <ClauseLaw clause={clause} library={library} />}
      {clause.sources.length > 0 && <ClauseSources clause={clause} />}
      <ClauseTies clause={clause} library={library} usage={usage} places={places} />
      {clause.examples.length > 0 && <Examples clause={clause} />}
      <ClauseHistory clause={clause} library={library} />
    </article>
  );
}

const gradeMarks: Readonly<Record<Grade, string>> = {
  S: "Strong evidence",
  M: "Medium evidence",
  L: "Low evidence",
  X: "Legal duty",
};

/** Strongest first. */
const grades: readonly Grade[] = ["S", "M", "L", "X"];

function Heading({ clause }: { readonly clause: Clause }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  // On a narrow screen the list has gone, and with it what had the focus.
  useEffect(() => {
    const active = document.activeElement;
    const isLost = active === null || active === document.body || !active.checkVisibility();
    if (isLost) heading.current?.focus();
  }, []);
  const best = grades.find((grade) => clause.sources.some((source) => source.grade === grade));
  return (
    <header className="screenhead">
      <h1 ref={heading} tabIndex={-1}>
        {clause.title}
      </h1>
      <span className="cardtags">
        <span className="tag plain">{familyTitle(clause.family)}</span>
        {clause.kind === "schedule" && <span className="tag plain">Schedule</span>}
        {best !== undefined && <span className="tag">{gradeMarks[best]}</span>}
        {clause.origin !== null && <span className="tag warning">From {clause.origin}</span>}
      </span>
      <p className="lead">{clause.purpose}</p>
    </header>
  );
}

function Examples({ clause }: { readonly clause: Clause }): ReactNode {
  return (
    <Card title="Worked examples">
      {clause.examples.map(({ title, position, expected }) => (
        <section key={title} className="example-text">
          <h3>{title}</h3>
          {position !== "preferred" && (
            <p className="hint">
              {clause.positions.find(({ id }) => id === position)?.title ?? position}
            </p>
          )}
          <ul className="quoted">
            {expected.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
