import { type ReactNode, useMemo, useState } from "react";
import type { Clause, Position } from "../../library/clause.ts";
import type { Library } from "../../library/library.ts";
import { Card } from "../parts/Card.tsx";
import { Segmented } from "../parts/Segmented.tsx";
import { compareTexts, type Stretch, wordingOf } from "./compare-positions.ts";

interface Props {
  readonly clause: Clause;
  readonly library: Library;
}

/** The words of the preferred position, and beside them those of a fallback with what differs. */
export function PositionTexts({ clause, library }: Props): ReactNode {
  const [preferred, ...fallbacks] = clause.positions;
  const [chosen, setChosen] = useState(fallbacks[0]?.id ?? "");
  if (preferred === undefined) return null;
  const fallback = fallbacks.find(({ id }) => id === chosen) ?? null;
  return (
    <Card title={fallback === null ? "Words" : "Positions side by side"}>
      <p className="hint">
        In brackets stands what a contract fills in, under its name. Words that begin with “If” say
        what the text after them hangs on, and never print.
      </p>
      {fallbacks.length > 1 && (
        <Segmented
          label="Fallback"
          value={chosen}
          onChange={setChosen}
          options={fallbacks.map(({ id }, i) => ({ value: id, words: `Fallback ${i + 1}` }))}
        />
      )}
      {fallback === null ? (
        <Wording
          stretches={[{ at: 0, text: wordingOf(clause, preferred, library), isOwn: false }]}
        />
      ) : (
        <Pair clause={clause} library={library} preferred={preferred} fallback={fallback} />
      )}
    </Card>
  );
}

function Pair(
  props: Props & { readonly preferred: Position; readonly fallback: Position },
): ReactNode {
  const { clause, library, preferred, fallback } = props;
  const texts = useMemo(
    () => compareTexts(wordingOf(clause, preferred, library), wordingOf(clause, fallback, library)),
    [clause, library, preferred, fallback],
  );
  return (
    <div className="pair">
      <section aria-label="Preferred">
        <h3>Preferred</h3>
        <p className="gives">Serves the Authority best, and is where a negotiation begins.</p>
        <Wording stretches={texts.one} mark="del" />
      </section>
      <section aria-label={fallback.title}>
        <h3>{fallback.title}</h3>
        <p className="gives">
          <b>Gives up</b> {fallback.givesUp}
        </p>
        <p className="gives">
          <b>Accept when</b> {fallback.acceptWhen}
        </p>
        <Wording stretches={texts.other} mark="ins" />
      </section>
    </div>
  );
}

function Wording(props: {
  readonly stretches: readonly Stretch[];
  readonly mark?: "ins" | "del";
}): ReactNode {
  const { stretches, mark: Mark = "span" } = props;
  return (
    <div className="wording">
      {stretches.map(({ at, text, isOwn }) =>
        isOwn ? <Mark key={at}>{text}</Mark> : <span key={at}>{text}</span>,
      )}
    </div>
  );
}
