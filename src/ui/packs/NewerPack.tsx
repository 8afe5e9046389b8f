import { type ReactNode, useId, useState } from "react";
import type { ClausePack } from "../../domain/design.ts";
import { type ClauseChange, changesBetween } from "../../library/pack-update.ts";
import { showDialog } from "../actions.ts";
import { Overlay } from "../dialog/Overlay.tsx";
import { WordChanges } from "../parts/WordChanges.tsx";
import { useDesign } from "../store.ts";
import { textOfClause } from "./clause-text.ts";
import { updatePack } from "./take-pack.ts";

/** Another state of a pack that the draft has: its changes, clause by clause, to take or to leave. */
export function NewerPack({ pack }: { readonly pack: ClausePack }): ReactNode {
  const known = useDesign(({ packs }) => packs.find(({ id }) => id === pack.id));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (known === undefined) return null;
  const changes = changesBetween(known, pack);
  const taken = new Set(changes.map(({ id }) => id).filter((id) => !left.has(id)));
  const isTaking = changes.length === 0 || taken.size > 0;
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const buttons = (
    <>
      <button type="button" className="btn" onClick={() => showDialog({ kind: "own-clauses" })}>
        Keep what is there
      </button>
      <button
        type="button"
        className="btn primary"
        disabled={!isTaking}
        onClick={() => updatePack(known, pack, taken)}
      >
        {changes.length === 0 ? "Take the new edition" : takeWords(taken.size)}
      </button>
    </>
  );
  return (
    <Overlay title={`“${pack.title}” has changed`} buttons={buttons}>
      <p>{leadOf(known, pack)} Nothing changes in the draft but what you take here.</p>
      {changes.length === 0 && <p>Their words are the same.</p>}
      <ul className="packclauses">
        {changes.map((each) => (
          <li key={each.id}>
            <Change change={each} isTaken={taken.has(each.id)} onToggle={() => toggle(each.id)} />
          </li>
        ))}
      </ul>
    </Overlay>
  );
}

function Change(props: {
  readonly change: ClauseChange;
  readonly isTaken: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  const { id, before, after } = props.change;
  const box = useId();
  return (
    <>
      <label htmlFor={box} className="take">
        <input id={box} type="checkbox" checked={props.isTaken} onChange={props.onToggle} />
        <b>{(after ?? before)?.title ?? id}</b>
        <span className="tag plain">
          {before === null ? "New" : after === null ? "Gone" : "Changed"}
        </span>
      </label>
      <WordChanges
        title="What changed"
        before={textOfClause(before)}
        after={textOfClause(after)}
        isOpen={before !== null && after !== null}
      />
    </>
  );
}

function takeWords(count: number): string {
  return count === 1 ? "Take 1 change" : `Take ${count} changes`;
}

function leadOf(known: ClausePack, pack: ClausePack): string {
  if (known.edition === pack.edition || known.edition === "" || pack.edition === "") {
    return "The file that you added has other words than the clauses that this draft carries.";
  }
  return `This draft carries edition ${known.edition} of these clauses; the file that you added is edition ${pack.edition}.`;
}
