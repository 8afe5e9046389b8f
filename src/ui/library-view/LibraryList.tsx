import { ChevronDown, Search, SlidersHorizontal } from "lucide-react";
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from "react";
import { templatesByTitle } from "../../handbook/usage.ts";
import { families, gradeTitles } from "../../handbook/words.ts";
import type { Clause, Grade } from "../../library/clause.ts";
import { jurisdictions } from "../../reference/jurisdictions.ts";
import { showInLibrary } from "../actions.ts";
import type { Option } from "../parts/ChoiceField.tsx";
import { Empty } from "../parts/Screen.tsx";
import { HandbookButtons } from "./HandbookButtons.tsx";
import { everything, type Narrowing, narrowClauses, type Shelf } from "./narrow-clauses.ts";
import { searchIn } from "./search-clauses.ts";

interface Props {
  readonly shelf: Shelf;
  /** Id of the clause that is shown; null for none. */
  readonly chosen: string | null;
}

/** Search, filters, and the clauses that they leave. */
export function LibraryList({ shelf, chosen }: Props): ReactNode {
  const [words, setWords] = useState("");
  const [narrowing, setNarrowing] = useState(everything);
  const { library } = shelf;
  const asked = useDeferredValue(words.trim());
  // The index is made while the user reads, not when the first letter is typed.
  useEffect(() => {
    const timer = setTimeout(() => searchIn(library), 50);
    return () => clearTimeout(timer);
  }, [library]);
  const groups = useMemo(() => {
    const found = asked === "" ? null : searchIn(library).find(asked);
    return narrowClauses(shelf, narrowing, found);
  }, [asked, library, shelf, narrowing]);
  const count = groups.reduce((sum, { clauses }) => sum + clauses.length, 0);
  const isNarrowed = Object.values(narrowing).some((value) => value !== "");
  return (
    <>
      <div className="librarytools">
        <label className="in search">
          <Search size={16} aria-hidden />
          <span className="unseen">Search the library</span>
          <input
            type="search"
            value={words}
            placeholder="Search titles, words and questions"
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <p className="libraryfound">
          <output>{count === 1 ? "1 clause" : `${count} clauses`}</output>
          {isNarrowed && (
            <button type="button" className="link" onClick={() => setNarrowing(everything)}>
              Show all again
            </button>
          )}
        </p>
        <Filters shelf={shelf} narrowing={narrowing} onChange={setNarrowing} />
      </div>
      <div className="librarylist">
        {count === 0 && (
          <Empty>
            {asked === ""
              ? "No clause has all of this. Take away a filter."
              : `No clause has “${asked}”${isNarrowed ? " within these filters. Take away a filter, or" : ". Try one word alone, or"} another word for the same: the search looks in titles, terms, texts and notes.`}
          </Empty>
        )}
        {groups.map(({ title, clauses }) => (
          <section key={title} aria-label={title}>
            <h2>{title}</h2>
            <ul>
              {clauses.map((clause) => (
                <li key={clause.id}>
                  <Row
                    clause={clause}
                    isChosen={clause.id === chosen}
                    isIn={shelf.inDraft?.has(clause.id) ?? false}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        <div className="narrow-only">
          <HandbookButtons />
        </div>
      </div>
    </>
  );
}

function Row(props: {
  readonly clause: Clause;
  readonly isChosen: boolean;
  readonly isIn: boolean;
}): ReactNode {
  const { clause, isChosen, isIn } = props;
  return (
    <button
      type="button"
      className="libraryrow"
      aria-current={isChosen ? "true" : undefined}
      onClick={() => showInLibrary(clause.id)}
    >
      <b>{clause.title}</b>
      {isIn && <span className="tag">In the draft</span>}
      <small>{clause.purpose}</small>
    </button>
  );
}

const grades: readonly Grade[] = ["S", "M", "L", "X"];

/** What the list can be narrowed to; folded away where it is not used. */
function Filters(props: {
  readonly shelf: Shelf;
  readonly narrowing: Narrowing;
  readonly onChange: (narrowing: Narrowing) => void;
}): ReactNode {
  const { shelf, narrowing, onChange } = props;
  const { library, inDraft } = shelf;
  const laws = library.words.choices["contract.jurisdiction"] ?? {};
  const set = (part: Partial<Narrowing>): void => onChange({ ...narrowing, ...part });
  const used = Object.values(narrowing).filter((value) => value !== "").length;
  return (
    <details className="libraryfilters">
      <summary>
        <SlidersHorizontal size={15} aria-hidden />
        {used === 0 ? "Filters" : `Filters (${used})`}
      </summary>
      <div>
        <Select
          label="Family"
          all="Every family"
          value={narrowing.family}
          options={families.map(({ id, title }) => ({ value: id, words: title }))}
          onChange={(family) => set({ family })}
        />
        <Select
          label="Contract type"
          all="Every contract type"
          value={narrowing.type}
          options={templatesByTitle(library).map(({ id, title }) => ({ value: id, words: title }))}
          onChange={(type) => set({ type })}
        />
        <Select
          label="Evidence"
          all="Any evidence"
          value={narrowing.grade}
          options={grades.map((value) => ({ value, words: gradeTitles[value] }))}
          onChange={(grade) => set({ grade })}
        />
        <Select
          label="Law"
          all="Any law"
          value={narrowing.jurisdiction}
          options={jurisdictions.map((value) => ({
            value,
            words: `Notes on: ${laws[value] ?? value}`,
          }))}
          onChange={(jurisdiction) => set({ jurisdiction })}
        />
        <Select
          label="Kind"
          all="Clauses and schedules"
          value={narrowing.kind}
          options={[
            { value: "clause", words: "Clauses only" },
            { value: "schedule", words: "Schedules only" },
          ]}
          onChange={(kind) => set({ kind })}
        />
        {inDraft !== null && (
          <Select
            label="Draft"
            all="In this draft or not"
            value={narrowing.draft}
            options={[
              { value: "in", words: "In this draft" },
              { value: "out", words: "Not in this draft" },
            ]}
            onChange={(draft) => set({ draft })}
          />
        )}
      </div>
    </details>
  );
}

function Select<V extends string>(props: {
  readonly label: string;
  /** Words for no narrowing. */
  readonly all: string;
  readonly value: V | "";
  readonly options: readonly Option<V>[];
  readonly onChange: (value: V | "") => void;
}): ReactNode {
  const { label, all, value, options, onChange } = props;
  return (
    <div className="in select">
      <select
        aria-label={label}
        value={value}
        onChange={(event) =>
          onChange(options.find((option) => option.value === event.target.value)?.value ?? "")
        }
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
      <ChevronDown size={16} aria-hidden />
    </div>
  );
}
