import type { ReactNode } from "react";
import type { Finding, Mend } from "../../base/finding.ts";
import { mended } from "../../review/drafting/mend.ts";
import { change, goToFinding } from "../actions.ts";
import { clauseOf } from "../library.ts";
import { FindingBox } from "../parts/Findings.tsx";
import { wordsOf } from "../path-words.ts";
import { useView } from "../store.ts";

/** Findings as boxes, each with the way to its place and, where one press can, its mend. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const isReadOnly = useView((view) => view.access === "read-only");
  return (
    <ul className="findings">
      {findings.map((finding, i) => {
        const place = placeOf(finding);
        return (
          <li key={`${finding.code} ${finding.message} ${place ?? i}`}>
            <FindingBox
              finding={finding}
              action={
                <div className="finding-actions">
                  {finding.mend !== undefined && !isReadOnly && <MendButton mend={finding.mend} />}
                  {place !== null && (
                    <button
                      type="button"
                      className="btn quiet"
                      onClick={() => goToFinding(finding)}
                    >
                      {place}
                    </button>
                  )}
                </div>
              }
            />
          </li>
        );
      })}
    </ul>
  );
}

function MendButton({ mend }: { readonly mend: Mend }): ReactNode {
  const words = mendWords(mend);
  return (
    <button
      type="button"
      className="btn mend"
      onClick={() => change(words, (design) => mended(design, mend))}
    >
      {words}
    </button>
  );
}

/** "Write “before”", or "Refer to “Mission”" where a number is to become a reference. */
function mendWords({ by }: Mend): string {
  const target = /^\{\{ref "([^"]+)"\}\}$/.exec(by)?.[1];
  return target === undefined ? `Write “${by}”` : `Refer to “${clauseOf(target)?.title ?? target}”`;
}

/** Where a finding lies, in words; null where it names no place that can be gone to. */
function placeOf({ where }: Finding): string | null {
  // What is asked in a clause the finding says itself.
  const answered = /^clauses\.([^.]+)\.answers\./.exec(where.field ?? "")?.[1];
  const clause = clauseOf(answered ?? "");
  if (clause !== null) return clause.title;
  if (where.field !== undefined) return wordsOf(where.field);
  if (where.clause !== undefined) return clauseOf(where.clause)?.title ?? where.clause;
  return where.node === undefined ? null : "In the pages";
}
