import { FolderPlus } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { useStore } from "zustand";
import { clausesIn } from "../../handbook/handbook.ts";
import { showDialog, showInLibrary } from "../actions.ts";
import { clauseOf } from "../library.ts";
import { store, useView } from "../store.ts";
import { ClauseCard } from "./ClauseCard.tsx";
import { HandbookButtons } from "./HandbookButtons.tsx";
import { LibraryList } from "./LibraryList.tsx";
import type { Shelf } from "./narrow-clauses.ts";
import { useDraftPlaces, useShelf } from "./use-shelf.ts";

/**
 * All clauses of the library: the list of them at the left, one clause at the right. A narrow screen
 * shows the list until a clause is chosen, and then the clause.
 */
export function LibraryScreen(): ReactNode {
  const places = useDraftPlaces();
  const shelf = useShelf(places);
  const id = useView((view) => view.clause);
  const clause = id === null ? null : clauseOf(id);
  const pane = useRef<HTMLDivElement>(null);
  return (
    <div className="library" data-open={clause !== null}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- adds ways by key to what is inside */}
      <div className="librarypane" ref={pane} onKeyDown={(event) => walk(event, pane.current)}>
        <LibraryList shelf={shelf} chosen={clause?.id ?? null} />
      </div>
      <div className="librarycard">
        {clause === null ? (
          <Overview shelf={shelf} />
        ) : (
          <ClauseCard key={clause.id} clause={clause} shelf={shelf} places={places} />
        )}
      </div>
    </div>
  );
}

/** What stands at the right while no clause is chosen. */
function Overview({ shelf }: { readonly shelf: Shelf }): ReactNode {
  const count = clausesIn(shelf.library).length;
  const isOpen = useStore(store, ({ design }) => design !== null);
  return (
    <div className="libraryintro">
      <h2>Read before you take</h2>
      <p className="prose">
        Each of the {count} clauses and schedules has a preferred position and fallbacks that say
        what they give up. Choose one at the left to see its words side by side, what it asks of
        you, the law that it rests on and how strong the evidence for it is.
      </p>
      <p className="prose muted">
        With the arrow keys you go through the list, with Enter you open a clause, and with{" "}
        <kbd>Esc</kbd> you come back to the search.
      </p>
      <HandbookButtons />
      {isOpen && (
        <section className="handbook" aria-label="Own clauses">
          <h3>Own clauses</h3>
          <p className="prose">
            Clauses of your own legal team, and the edition of the library that this draft keeps to.
          </p>
          <div className="handbookbuttons">
            <button
              type="button"
              className="btn"
              onClick={() => showDialog({ kind: "own-clauses" })}
            >
              <FolderPlus size={16} aria-hidden /> Own clauses
            </button>
          </div>
        </section>
      )}
    </div>
  );
}

/** Arrow keys go from the search into the list and through it; Escape goes back. */
function walk(event: KeyboardEvent, pane: HTMLElement | null): void {
  const { target, key } = event;
  if (pane === null || !(target instanceof HTMLElement)) return;
  const search = pane.querySelector<HTMLElement>("input[type=search]");
  const rows = [...pane.querySelectorAll<HTMLElement>(".libraryrow")];
  const at = rows.indexOf(target);
  if (at === -1 && target !== search) return;
  if (key === "Escape" && at !== -1) {
    showInLibrary(null);
    search?.focus();
  } else if (key === "ArrowDown") rows[at + 1]?.focus();
  else if (key === "ArrowUp") (rows[at - 1] ?? search)?.focus();
  else if (key === "Home" && at !== -1) rows[0]?.focus();
  else if (key === "End" && at !== -1) rows.at(-1)?.focus();
  else return;
  event.preventDefault();
}
