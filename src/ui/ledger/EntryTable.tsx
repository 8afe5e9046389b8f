import type { ReactNode } from "react";
import { nameOf, valueOf } from "../../certificate/result-words.ts";
import type { LedgerEntry } from "../../domain/design.ts";
import { correctionsIn } from "../../domain/ledger.ts";
import { useDesign, useView } from "../store.ts";
import { useSpeech } from "./use-speech.ts";

/** All entries in the order in which they were made; what was corrected stays to be read. */
export function EntryTable({
  onCorrect,
}: {
  readonly onCorrect: (entry: LedgerEntry) => void;
}): ReactNode {
  const design = useDesign((whole) => whole);
  const isReadOnly = useView((view) => view.access === "read-only");
  const speech = useSpeech();
  const corrected = correctionsIn(design.ledger);
  const numbers = new Map(design.ledger.map(({ id }, i) => [id, i + 1]));
  return (
    <section className="entries" aria-label="Entries">
      <table>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Result</th>
            <th scope="col">Day</th>
            <th scope="col">Value</th>
            <th scope="col">Evidence</th>
            <th scope="col">
              <span className="unseen">Correct</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {design.ledger.map((entry, i) => {
            const later = corrected.get(entry.id);
            const row = { ...entry, row: i + 1 };
            return (
              <tr key={entry.id} className={later || entry.withdrawn ? "gone" : undefined}>
                <th scope="row" className="num">
                  {i + 1}
                </th>
                <td>
                  {nameOf(row, design, speech)}
                  {entry.corrects !== null && (
                    <p className="hint">
                      {entry.withdrawn ? "Takes back" : "Corrects"} row{" "}
                      {numbers.get(entry.corrects)}: {entry.reason}
                    </p>
                  )}
                  {later && (
                    <p className="hint">
                      {later.withdrawn ? "Taken back" : "Corrected"} by row {numbers.get(later.id)}
                    </p>
                  )}
                </td>
                <td className="num">{speech.day(entry.day)}</td>
                <td>{valueOf(row, design, speech)}</td>
                <td>
                  {entry.evidence}, {entry.verifiedBy}
                  <p className="hint">
                    Entered on {speech.day(entry.enteredOn)} by {entry.enteredBy}
                  </p>
                </td>
                <td>
                  {!later && !entry.withdrawn && (
                    <button
                      type="button"
                      className="btn quiet small"
                      disabled={isReadOnly}
                      aria-label={`Correct row ${i + 1}`}
                      onClick={() => onCorrect(entry)}
                    >
                      Correct
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
