import type { ReactNode } from "react";
import { type ClauseChoice, choiceFor } from "../../domain/design.ts";
import type { Clause } from "../../library/clause.ts";
import { openClause } from "../actions.ts";
import { clauseOf } from "../library.ts";
import { Card } from "../parts/Card.tsx";
import type { Option } from "../parts/ChoiceField.tsx";
import { LongTextField } from "../parts/LongTextField.tsx";
import { SegmentedField } from "../parts/Segmented.tsx";
import { useDesign } from "../store.ts";
import { useClauseGroups } from "./ClauseList.tsx";
import type { ClauseRow } from "./clause-outline.ts";

const uses: readonly Option<ClauseChoice["use"]>[] = [
  { value: "auto", words: "As the type says" },
  { value: "in", words: "In" },
  { value: "out", words: "Out" },
  { value: "omitted", words: "Intentionally omitted" },
];
const hints: Readonly<Record<ClauseChoice["use"], string>> = {
  auto: "It follows the contract type and your design.",
  in: "It stands in the contract whatever the type says.",
  out: "It leaves the contract, and the numbers close up.",
  omitted: "It keeps its number and prints “Intentionally omitted”.",
};

/** Whether the clause stands in the contract, why, and what hangs on it. */
export function ClauseUse(props: {
  readonly clause: Clause;
  readonly row: ClauseRow | null;
}): ReactNode {
  const { clause, row } = props;
  const path = `clauses.${clause.id}`;
  const use = useDesign((design) => choiceFor(design, clause.id).use);
  return (
    <Card
      title="In the contract"
      tags={
        row && <span className={row.isIn ? "tag" : "tag plain"}>{row.isIn ? "In" : "Out"}</span>
      }
    >
      {row && row.reason !== "" && <p className="prose">{row.reason}</p>}
      <div className="fields">
        <SegmentedField
          path={`${path}.use`}
          label="Use"
          span={6}
          options={uses}
          hint={hints[use]}
        />
        {use !== "auto" && (
          <LongTextField
            path={`${path}.useReason`}
            label="Reason"
            rows={1}
            placeholder="Why it stands or goes against the type"
          />
        )}
      </div>
      <Links title="Needs" ids={clause.requires} />
      <Links title="Does not go with" ids={clause.conflicts} />
    </Card>
  );
}

/** Other clauses, each with whether it is in. */
function Links(props: { readonly title: string; readonly ids: readonly string[] }): ReactNode {
  const rows = useClauseGroups()?.flatMap((group) => group.rows) ?? [];
  if (props.ids.length === 0) return null;
  return (
    <p className="links">
      <b>{props.title}</b>
      {props.ids.map((id) => {
        const isIn = rows.some((row) => row.id === id && row.isIn);
        return (
          <button key={id} type="button" className="link" onClick={() => openClause(id)}>
            {clauseOf(id)?.title ?? id}
            <small>{isIn ? "in" : "out"}</small>
          </button>
        );
      })}
    </p>
  );
}
