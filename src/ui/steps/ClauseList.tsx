import { BookPlus, Search } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { openClause, showDialog } from "../actions.ts";
import { useLibrary } from "../library.ts";
import { Empty, Screen } from "../parts/Screen.tsx";
import { Segmented } from "../parts/Segmented.tsx";
import { useProof } from "../proofs.ts";
import { useDesign } from "../store.ts";
import {
  type ClauseFilter,
  type ClauseGroup,
  type ClauseRow,
  clauseGroups,
  narrowed,
  passes,
} from "./clause-outline.ts";

const filterWords: Readonly<Record<ClauseFilter, string>> = {
  all: "All",
  open: "Open points",
  changed: "Changed",
  agreed: "Agreed",
};
const filters: readonly ClauseFilter[] = ["all", "open", "changed", "agreed"];

/** The clauses of the open contract, from its latest proof; null until that is there. */
export function useClauseGroups(): readonly ClauseGroup[] | null {
  const design = useDesign((whole) => whole);
  const library = useLibrary();
  const outline = useProof((proof) => proof.outline);
  const leftOut = useProof((proof) => proof.leftOut);
  const openPoints = useProof((proof) => proof.openPoints);
  return useMemo(
    () =>
      outline && leftOut && openPoints
        ? clauseGroups({ outline, leftOut, openPoints, design, library })
        : null,
    [outline, leftOut, openPoints, design, library],
  );
}

/** Every clause with its number, why it is in, and how it stands; then those left out. */
export function ClauseList(): ReactNode {
  const groups = useClauseGroups();
  const [filter, setFilter] = useState<ClauseFilter>("all");
  const [words, setWords] = useState("");
  const rows = groups?.flatMap((group) => group.rows) ?? [];
  const shown = narrowed(groups ?? [], filter, words);
  return (
    <Screen title="Clauses" lead={leadOf(rows)} aside={<OwnClausesButton />}>
      <div className="toolbar">
        <Segmented
          label="Show"
          value={filter}
          onChange={setFilter}
          options={filters.map((value) => ({
            value,
            words: `${filterWords[value]} ${rows.filter((row) => passes(row, value)).length}`,
          }))}
        />
        <label className="in search">
          <Search size={16} aria-hidden />
          <span className="unseen">Find a clause</span>
          <input
            type="search"
            value={words}
            placeholder="Find a clause"
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      </div>
      {groups === null && <Empty>The contract is being put together.</Empty>}
      {groups !== null && shown.length === 0 && <Empty>{nothingFound(filter, words)}</Empty>}
      {shown.map(({ title, rows: inGroup }) => (
        <section key={title} className="clausegroup" aria-label={title}>
          <h2>{title}</h2>
          <ul>
            {inGroup.map((row) => (
              <li key={row.id}>
                <Row row={row} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Screen>
  );
}

function OwnClausesButton(): ReactNode {
  return (
    <button type="button" className="btn quiet" onClick={() => showDialog({ kind: "own-clauses" })}>
      <BookPlus size={16} aria-hidden />
      Own clauses
    </button>
  );
}

function leadOf(rows: readonly ClauseRow[]): string {
  const all = rows.filter((row) => row.isIn);
  const open = all.filter((row) => row.openPoints > 0).length;
  const changed = all.filter((row) => passes(row, "changed")).length;
  if (all.length === 0) return "The words of the contract, clause by clause.";
  return `${all.length} clauses and schedules follow from your design. ${
    open === 0 ? "None has an open point" : `${open} ${open === 1 ? "has" : "have"} open points`
  }; ${changed === 0 ? "all stand as preferred" : `${changed} ${changed === 1 ? "differs" : "differ"} from the preferred text`}.`;
}

function nothingFound(filter: ClauseFilter, words: string): string {
  if (words.trim() !== "") return `No clause here mentions “${words.trim()}”.`;
  switch (filter) {
    case "open":
      return "No clause has an open point: everything asked for is given or confirmed.";
    case "changed":
      return "Every clause stands in its preferred text.";
    case "agreed":
      return "No clause is marked as agreed yet. Open one and set its review.";
    case "all":
      return "The contract has no clauses. Choose a contract type in the step Instrument.";
  }
}

function Row({ row }: { readonly row: ClauseRow }): ReactNode {
  return (
    <button
      type="button"
      className={row.isIn ? "clauserow" : "clauserow out"}
      data-field={`clauses.${row.id}`}
      onClick={() => openClause(row.id)}
    >
      <span className="number num">{shortLabel(row.label)}</span>
      <span className="words">
        <b>{row.title}</b>
        <small>{row.reason}</small>
      </span>
      <ClauseTags row={row} />
    </button>
  );
}

/** `Schedule 2` is `S2` in the narrow column of numbers. */
function shortLabel(label: string | null): string {
  return label === null ? "" : label.replace(/^Schedule /, "S");
}

/** How a clause stands, in a few small marks. */
export function ClauseTags({ row }: { readonly row: ClauseRow }): ReactNode {
  return (
    <span className="cardtags">
      {row.origin !== null && (
        <span className="tag warning" title={`Own clause of ${row.origin}`}>
          {row.origin}
        </span>
      )}
      {row.departs && <span className="tag warning">Own words</span>}
      {!row.departs && row.fallback !== null && <span className="tag">{row.fallback}</span>}
      {row.openPoints > 0 && (
        <span className="tag open num">
          {row.openPoints === 1 ? "1 open point" : `${row.openPoints} open points`}
        </span>
      )}
      {row.review === "agreed" && <span className="tag agreed">Agreed</span>}
      {row.review === "contested" && <span className="tag blocker">Contested</span>}
    </span>
  );
}
