import type { ReactNode } from "react";
import { setMarks } from "../../assembly/quotes.ts";
import { type PhraseName, phrase } from "../../library/words.ts";
import { writeStep } from "../../payment/trace.ts";
import { english } from "../../reference/language.ts";
import type { NamedFigure } from "../../value/figure-list.ts";
import { wholeLibrary } from "../library.ts";

/** The annex's own words for something, so that screen and paper call it alike. */
export function annexWords(name: Extract<PhraseName, `annex.${string}`>): string {
  return setMarks(phrase(wholeLibrary().words, name), "", english);
}

/** Figures with their results; each opens to the steps that lead to it. */
export function FigureList(props: {
  /** Said to those who cannot see where the list stands. */
  readonly label: string;
  readonly figures: readonly NamedFigure[];
}): ReactNode {
  if (props.figures.length === 0) return null;
  return (
    <ul className="figures" aria-label={props.label}>
      {props.figures.map(({ name, figure }) => (
        <li key={name}>
          <details>
            <summary>
              <span>{annexWords(name)}</span>
              <b className="num">{figure.result}</b>
            </summary>
            <ol className="figuresteps num">
              {figure.steps.map((step, i) => (
                // Steps have no ids; their place is who they are.
                // oxlint-disable-next-line react/no-array-index-key
                <li key={i}>
                  {step.row !== null && <span className="muted">{step.row}: </span>}
                  {writeStep(step)}
                </li>
              ))}
            </ol>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** A table of results; the first column names the row. */
export function ResultTable(props: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): ReactNode {
  const { caption, head, rows } = props;
  if (rows.length === 0) return null;
  return (
    <div className="resulttable">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], i) => (
            // Rows have no ids; their place is who they are.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={i}>
              <th scope="row">{name}</th>
              {cells.map((cell, j) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={j} className="num">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
