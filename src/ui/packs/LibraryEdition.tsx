import type { ReactNode } from "react";
import { hasNewerType, libraryAt, newerClauses, upgradedBy } from "../../library/library-at.ts";
import { change } from "../actions.ts";
import { wholeLibrary } from "../library.ts";
import { FindingsOf } from "../parts/Findings.tsx";
import { WordChanges } from "../parts/WordChanges.tsx";
import { useDesign, useView } from "../store.ts";
import { textOfClause } from "./clause-text.ts";

/** Which words of the library the draft keeps, and the newer ones, clause by clause. */
export function LibraryEdition(): ReactNode {
  const library = wholeLibrary();
  const use = useDesign((design) => design.library);
  const type = useDesign((design) => design.contract.type);
  const newer = newerClauses(library, use);
  const isNewType = hasNewerType(library, use, type);
  if (newer.length === 0 && !isNewType) {
    return (
      <section className="pack" aria-label="Edition of the library">
        <p className="muted">
          {use.edition === library.edition
            ? `The library’s clauses are in the words of its edition ${library.edition}, and stay so.`
            : `The library’s clauses are in the words of its current edition, ${library.edition}.`}
        </p>
        <FindingsOf path="library.edition" />
      </section>
    );
  }
  return (
    <section className="pack" aria-label="Edition of the library">
      <header>
        <h3>Newer words in the library</h3>
        <span className="tag plain">
          {use.edition} to {library.edition}
        </span>
      </header>
      <p className="muted">
        This draft keeps the words of edition {use.edition} until you take newer ones.
      </p>
      <ul className="packclauses">
        {newer.map((id) => (
          <li key={id}>
            <NewerClause id={id} />
          </li>
        ))}
      </ul>
      {isNewType && (
        <p>
          The contract type itself has changed: which clauses it has, and where. That comes with all
          the newer words only.
        </p>
      )}
      <TakeAll />
    </section>
  );
}

function NewerClause({ id }: { readonly id: string }): ReactNode {
  const library = wholeLibrary();
  const use = useDesign((design) => design.library);
  const isReadOnly = useView((view) => view.access === "read-only");
  const before = libraryAt(library, use).clauses[id] ?? null;
  const after = library.clauses[id] ?? null;
  const take = (): void =>
    change("Take newer words", (design) => ({
      ...design,
      library: upgradedBy(library, design.library, [id], design.contract.type),
    }));
  return (
    <>
      <div className="take">
        <b>{(after ?? before)?.title ?? id}</b>
        <button type="button" className="btn quiet" disabled={isReadOnly} onClick={take}>
          Take the newer words
        </button>
      </div>
      <WordChanges title="What changed" before={textOfClause(before)} after={textOfClause(after)} />
    </>
  );
}

function TakeAll(): ReactNode {
  const { edition } = wholeLibrary();
  const isReadOnly = useView((view) => view.access === "read-only");
  return (
    <button
      type="button"
      className="btn"
      disabled={isReadOnly}
      onClick={() =>
        change("Take the newer edition", (design) => ({
          ...design,
          library: { edition, upgraded: [] },
        }))
      }
    >
      Take all of edition {edition}
    </button>
  );
}
