import { Check, Minus, Plus } from "lucide-react";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { questions } from "../../domain/circumstances.ts";
import { type Ranked, rankTypes } from "../../library/choose-type.ts";
import { edit } from "../actions.ts";
import { wholeLibrary } from "../library.ts";
import { ChoiceField } from "../parts/ChoiceField.tsx";
import { useDesign } from "../store.ts";
import { questionWords } from "./circumstance-words.ts";
import { TypeComparison } from "./TypeComparison.tsx";

const firstShown = 3;

/** Five questions, and the contract types in the order in which the answers speak for them. */
export function TypeChooser(): ReactNode {
  const circumstances = useDesign((design) => design.circumstances);
  const type = useDesign((design) => design.contract.type);
  const [showsAll, setShowsAll] = useState(false);
  const [compared, setCompared] = useState<string | null>(null);
  const comparison = useRef<HTMLSelectElement>(null);
  const ranked = useMemo(
    () => rankTypes(circumstances, Object.values(wholeLibrary().templates)),
    [circumstances],
  );
  const isAnswered = questions.some((question) => circumstances[question] !== null);
  const shown = showsAll ? ranked : ranked.slice(0, firstShown);
  return (
    <>
      <div className="fields">
        {questions.map((question) => (
          <ChoiceField
            key={question}
            path={`circumstances.${question}`}
            label={questionWords[question].asks}
            span={6}
            none="Not answered yet"
            options={questionWords[question].answers}
          />
        ))}
      </div>
      {isAnswered && (
        <>
          <h3 className="rankhead" id="ranked-types">
            What your answers speak for
          </h3>
          <ol className="ranked" aria-labelledby="ranked-types">
            {shown.map((each) => (
              <RankedType
                key={each.template.id}
                ranked={each}
                isChosen={each.template.id === type}
                onCompare={() => {
                  setCompared(each.template.id);
                  comparison.current?.focus();
                }}
              />
            ))}
          </ol>
          {ranked.length > firstShown && (
            <button type="button" className="btn quiet" onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? "Show the best three" : `Show all ${ranked.length} types`}
            </button>
          )}
        </>
      )}
      <TypeComparison control={comparison} compared={compared} onChoose={setCompared} />
    </>
  );
}

function RankedType(props: {
  readonly ranked: Ranked;
  readonly isChosen: boolean;
  readonly onCompare: () => void;
}): ReactNode {
  const { ranked, isChosen } = props;
  const { id, title } = ranked.template;
  return (
    <li className={isChosen ? "chosen" : undefined}>
      <div className="rankedhead">
        <b>{title}</b>
        <span className="muted num">
          {ranked.for.length} for, {ranked.against.length} against
        </span>
        <span className="rankedtools">
          {isChosen ? (
            <span className="tag">
              <Check size={14} aria-hidden /> In use
            </span>
          ) : (
            <>
              <button type="button" className="btn quiet" onClick={props.onCompare}>
                Compare<span className="unseen"> with {title}</span>
              </button>
              <button
                type="button"
                className="btn"
                onClick={() => edit("contract.type", id, "Contract type")}
              >
                Use<span className="unseen"> {title}</span>
              </button>
            </>
          )}
        </span>
      </div>
      <ul className="rankedreasons">
        {ranked.for.map((reason) => (
          <li key={reason} className="for">
            <Plus size={15} aria-label="For" />
            <span>{reason}</span>
          </li>
        ))}
        {ranked.against.map((reason) => (
          <li key={reason} className="against">
            <Minus size={15} aria-label="Against" />
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
