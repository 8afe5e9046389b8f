import type { ReactNode } from "react";
import type { Finding } from "../../base/finding.ts";
import { goToFinding } from "../actions.ts";
import { clauseOf } from "../library.ts";
import { FindingBox } from "../parts/Findings.tsx";
import { wordsOf } from "../path-words.ts";

/** Findings as boxes, each with the way to its place. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  return (
    <ul className="findings">
      {findings.map((finding, i) => {
        const place = placeOf(finding);
        return (
          <li key={`${finding.code} ${finding.message} ${place ?? i}`}>
            <FindingBox
              finding={finding}
              action={
                place !== null && (
                  <button type="button" className="btn quiet" onClick={() => goToFinding(finding)}>
                    {place}
                  </button>
                )
              }
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Where a finding lies, in words; null where it names no place that can be gone to. */
function placeOf({ where }: Finding): string | null {
  if (where.field !== undefined) return wordsOf(where.field);
  if (where.clause !== undefined) return clauseOf(where.clause)?.title ?? where.clause;
  return where.node === undefined ? null : "In the pages";
}
