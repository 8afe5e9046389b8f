import { Fragment, type ReactNode, useState } from "react";
import { english, writeNumber } from "../../reference/language.ts";
import type { ClauseReadability } from "../../review/drafting/clause-readability.ts";
import { longSentence } from "../../review/drafting/readability.ts";
import { openClause, showNode } from "../actions.ts";

const heads = ["Words", "Sentences", "Average", "Passive", "Ease", "Long"];

/** How each clause reads, the hardest first, with its long sentences where they are asked for. */
export function ReadabilityTable({ rows }: { rows: readonly ClauseReadability[] }): ReactNode {
  const [opened, setOpened] = useState<string | null>(null);
  const hardest = rows.toSorted((a, b) => b.hard.length - a.hard.length || b.average - a.average);
  return (
    <section className="reviewgroup">
      <h2>Readability</h2>
      <p className="muted">
        Words in an average sentence, sentences in the passive, and how easily it reads (100 very
        easily, 0 hardly). A sentence is long above {longSentence} words.
      </p>
      <div className="tablebox">
        <table className="readability">
          <thead>
            <tr>
              <th scope="col">Clause</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="num">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hardest.map((row) => (
              <Fragment key={row.id}>
                <ClauseRow
                  row={row}
                  isOpen={opened === row.id}
                  onOpen={() => setOpened(opened === row.id ? null : row.id)}
                />
                {opened === row.id && <HardSentences row={row} />}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ClauseRow(props: {
  readonly row: ClauseReadability;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}): ReactNode {
  const { id, label, title, words, sentences, average, passive, ease, hard } = props.row;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="btn quiet" onClick={() => openClause(id)}>
          {label === null ? title : `${label} ${title}`}
        </button>
      </th>
      <td className="num">{writeNumber(String(words), english)}</td>
      <td className="num">{writeNumber(String(sentences), english)}</td>
      <td className="num">{average.toFixed(1)}</td>
      <td className="num">{passive}%</td>
      <td className="num">{ease ?? "–"}</td>
      <td className="num">
        {hard.length === 0 ? (
          "0"
        ) : (
          <button
            type="button"
            className="btn quiet"
            aria-expanded={props.isOpen}
            aria-label={`${hard.length} long sentences of ${title}`}
            onClick={props.onOpen}
          >
            {hard.length}
          </button>
        )}
      </td>
    </tr>
  );
}

function HardSentences({ row }: { readonly row: ClauseReadability }): ReactNode {
  return (
    <tr>
      <td colSpan={heads.length + 1}>
        <ul className="hardsentences">
          {row.hard.map(({ node, text, words }) => (
            <li key={`${node} ${text}`}>
              <button type="button" className="btn quiet" onClick={() => showNode(node)}>
                {words} words
              </button>{" "}
              {text}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
