import { FilePlus2, Trash2 } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { replaceAt } from "../../base/path.ts";
import type { ClausePack } from "../../domain/design.ts";
import type { Clause } from "../../library/clause.ts";
import { clausesOf } from "../../library/clause-pack.ts";
import { libraryAt } from "../../library/library-at.ts";
import { change, openClause } from "../actions.ts";
import { Overlay } from "../dialog/Overlay.tsx";
import { wholeLibrary } from "../library.ts";
import { FindingBox } from "../parts/Findings.tsx";
import { removeItem } from "../parts/list-change.ts";
import { Empty } from "../parts/Screen.tsx";
import { WordChanges } from "../parts/WordChanges.tsx";
import { type OutlineEntry, useFindings, useProof } from "../proofs.ts";
import { useDesign, useView } from "../store.ts";
import { textOfClause } from "./clause-text.ts";
import { LibraryEdition } from "./LibraryEdition.tsx";
import { packFiles, takePack } from "./take-pack.ts";

/** The clause packs of the draft as a dialog. */
export function OwnClausesDialog(): ReactNode {
  return (
    <Overlay title="Own clauses" buttons={<AddPack />}>
      <OwnClauses />
    </Overlay>
  );
}

/** The clauses that the draft carries beside the library's, and the edition of the library. */
export function OwnClauses(): ReactNode {
  const packs = useDesign((design) => design.packs);
  return (
    <>
      <p>
        A legal team can add clauses of its own, written like those of the library. They travel
        inside the design file, so that the draft never changes under its owner, and stand in place
        of a library clause only where you choose so.
      </p>
      {packs.length === 0 && (
        <Empty>
          No own clauses yet. Add a clause pack: a zip of a folder of clauses, one JSON made of it,
          or single .md files.
        </Empty>
      )}
      {packs.map((pack, index) => (
        <Pack key={pack.id} pack={pack} index={index} />
      ))}
      <LibraryEdition />
    </>
  );
}

/** Adds a pack from files of the user's. */
export function AddPack(): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const isReadOnly = useView((view) => view.access === "read-only");
  return (
    <>
      <button
        type="button"
        className="btn primary"
        disabled={isReadOnly}
        onClick={() => input.current?.click()}
      >
        <FilePlus2 size={16} aria-hidden />
        Add a clause pack
      </button>
      <input
        ref={input}
        type="file"
        accept={packFiles}
        aria-label="Clause pack"
        multiple
        hidden
        onChange={({ target }) => {
          void takePack([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </>
  );
}

function Pack({ pack, index }: { readonly pack: ClausePack; readonly index: number }): ReactNode {
  const isReadOnly = useView((view) => view.access === "read-only");
  const findings = useFindings(`packs.${index}`);
  return (
    <section className="pack" aria-label={pack.title}>
      <header>
        <h3>{pack.title}</h3>
        {pack.edition !== "" && <span className="tag plain">Edition {pack.edition}</span>}
        <button
          type="button"
          className="btn icon"
          aria-label={`Remove ${pack.title}`}
          disabled={isReadOnly}
          onClick={() => removeItem("packs", index, "clause pack", pack.title)}
        >
          <Trash2 size={16} aria-hidden />
        </button>
      </header>
      <p className="muted">
        Digest <code title={pack.digest}>{pack.digest.slice(0, 16)}</code>
      </p>
      {findings.map((finding) => (
        <FindingBox key={finding.message} finding={finding} />
      ))}
      <ul className="packclauses">
        {clausesOf(pack).clauses.map((clause) => (
          <li key={clause.id}>
            <OwnClause clause={clause} pack={pack} index={index} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnClause(props: {
  readonly clause: Clause;
  readonly pack: ClausePack;
  readonly index: number;
}): ReactNode {
  const { clause, pack, index } = props;
  const rival = useRival(clause.id, index);
  const isIn = useProof(({ outline }) => isAmong(outline, clause.id));
  return (
    <>
      <div className="take">
        <button type="button" className="link" onClick={() => openClause(clause.id)}>
          {clause.title}
        </button>
        <span className="tag plain">{clause.family}</span>
        {rival === null && isIn !== null && (
          <span className="tag">{isIn ? "In the contract" : "Not taken in"}</span>
        )}
      </div>
      {rival !== null && <Override clause={clause} rival={rival} pack={pack} index={index} />}
    </>
  );
}

function isAmong(entries: readonly OutlineEntry[], id: string): boolean {
  return entries.some((entry) => entry.id === id || isAmong(entry.children, id));
}

/** The clause of the library, or of a pack added before, that has the same id; null for none. */
function useRival(id: string, index: number): Clause | null {
  const packs = useDesign((design) => design.packs);
  const use = useDesign((design) => design.library);
  const earlier = packs
    .slice(0, index)
    .flatMap((pack) => clausesOf(pack).clauses)
    .findLast((clause) => clause.id === id);
  const { clauses } = libraryAt(wholeLibrary(), use);
  return earlier ?? (Object.hasOwn(clauses, id) ? (clauses[id] ?? null) : null);
}

function Override(props: {
  readonly clause: Clause;
  readonly rival: Clause;
  readonly pack: ClausePack;
  readonly index: number;
}): ReactNode {
  const { clause, rival, pack, index } = props;
  const isReadOnly = useView((view) => view.access === "read-only");
  const stands = pack.overrides.includes(clause.id);
  const toggle = (): void => {
    const overrides = stands
      ? pack.overrides.filter((id) => id !== clause.id)
      : [...pack.overrides, clause.id];
    change(stands ? "Keep the other clause" : "Take the own clause", (design) =>
      replaceAt(design, `packs.${index}.overrides`, overrides),
    );
  };
  return (
    <>
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={stands}
          checked={stands}
          disabled={isReadOnly}
          onChange={toggle}
        />
        <span>
          In place of “{rival.title}” of {rival.origin ?? "the library"}
        </span>
      </label>
      <WordChanges
        title="Compare the two"
        before={textOfClause(rival)}
        after={textOfClause(clause)}
      />
    </>
  );
}
