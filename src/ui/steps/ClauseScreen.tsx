import { ArrowLeft, ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { Clause } from "../../library/clause.ts";
import { openClause } from "../actions.ts";
import { Card } from "../parts/Card.tsx";
import { FindingBox } from "../parts/Findings.tsx";
import { LongTextField } from "../parts/LongTextField.tsx";
import { Prose, useHeadingFocus } from "../parts/Screen.tsx";
import { SegmentedField } from "../parts/Segmented.tsx";
import { useFindings } from "../proofs.ts";
import { ClauseTags, useClauseGroups } from "./ClauseList.tsx";
import { ClauseNotes } from "./ClauseNotes.tsx";
import { ClauseParameters } from "./ClauseParameters.tsx";
import { ClauseUse } from "./ClauseUse.tsx";
import { ClauseWords } from "./ClauseWords.tsx";
import type { ClauseRow } from "./clause-outline.ts";

/** One clause: what it does, what is asked, which words it takes, and how its review stands. */
export function ClauseScreen({ clause }: { readonly clause: Clause }): ReactNode {
  const rows = useClauseGroups()?.flatMap((group) => group.rows) ?? [];
  const row = rows.find(({ id }) => id === clause.id) ?? null;
  const path = `clauses.${clause.id}`;
  const findings = useFindings(path).filter(
    ({ where }) => where.field === undefined || where.field === path,
  );
  return (
    <div className="screen">
      <Neighbours rows={rows} id={clause.id} />
      <Heading clause={clause} row={row} />
      {findings.map((finding) => (
        <FindingBox key={`${finding.code} ${finding.message}`} finding={finding} />
      ))}
      {clause.plainWords !== "" && (
        <Card title="In plain words">
          <Prose text={clause.plainWords} />
        </Card>
      )}
      <ClauseUse clause={clause} row={row} />
      <ClauseParameters clause={clause} />
      <ClauseWords clause={clause} />
      <Card title="Review">
        <div className="fields">
          <SegmentedField
            path={`${path}.review.state`}
            label="Where the parties stand"
            span={6}
            options={[
              { value: "open", words: "Open" },
              { value: "agreed", words: "Agreed" },
              { value: "contested", words: "Contested" },
            ]}
          />
          <LongTextField path={`${path}.review.note`} label="Note" rows={2} />
        </div>
      </Card>
      <ClauseNotes clause={clause} />
    </div>
  );
}

function Heading(props: { readonly clause: Clause; readonly row: ClauseRow | null }): ReactNode {
  const { clause, row } = props;
  const heading = useHeadingFocus();
  return (
    <header className="screenhead">
      <h1 ref={heading} tabIndex={-1}>
        {row?.label && <span className="number num">{row.label}</span>} {clause.title}
      </h1>
      {row && <ClauseTags row={row} />}
      <p className="lead">{clause.purpose}</p>
    </header>
  );
}

/** The way back to the list, and to the clauses before and after. */
function Neighbours(props: {
  readonly rows: readonly ClauseRow[];
  readonly id: string;
}): ReactNode {
  const at = props.rows.findIndex(({ id }) => id === props.id);
  const [before, after] = at === -1 ? [] : [props.rows[at - 1], props.rows[at + 1]];
  return (
    <nav className="neighbours" aria-label="Clauses">
      <button type="button" className="btn quiet" onClick={() => openClause(null)}>
        <ArrowLeft size={16} aria-hidden />
        All clauses
      </button>
      <span className="grow" />
      <button
        type="button"
        className="btn icon"
        aria-label={before ? `Before: ${before.title}` : "No clause before"}
        disabled={!before}
        onClick={() => before && openClause(before.id)}
      >
        <ChevronLeft size={18} aria-hidden />
      </button>
      <button
        type="button"
        className="btn icon"
        aria-label={after ? `Next: ${after.title}` : "No clause after"}
        disabled={!after}
        onClick={() => after && openClause(after.id)}
      >
        <ChevronRight size={18} aria-hidden />
      </button>
    </nav>
  );
}
