import { CopyPlus, Download, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { DraftCard } from "../../storage/draft.ts";
import { Overlay } from "../dialog/Overlay.tsx";
import { deleteDraft, downloadDraft, duplicateDraft, openDraft } from "../drafts.ts";

/** A draft of this device: open it, copy it, take it away as a file, delete it. */
export function DraftRow({ card }: { readonly card: DraftCard }): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const title = card.title || "Untitled draft";
  const remove = (): void => {
    setAsking(false);
    void deleteDraft(card.id);
  };
  return (
    <div className="draft">
      <button type="button" className="open" onClick={() => void openDraft(card.id)}>
        <b>{title}</b>
        <span className="muted">Saved {whenOf(card.updatedAt)}</span>
      </button>
      <RowButton label={`Copy ${title}`} onClick={() => void duplicateDraft(card.id)}>
        <CopyPlus size={17} aria-hidden />
      </RowButton>
      <RowButton label={`Download ${title}`} onClick={() => void downloadDraft(card.id)}>
        <Download size={17} aria-hidden />
      </RowButton>
      <RowButton label={`Delete ${title}`} onClick={() => setAsking(true)}>
        <Trash2 size={17} aria-hidden />
      </RowButton>
      {isAsking && (
        <Overlay
          title={`Delete “${title}”?`}
          onClose={() => setAsking(false)}
          buttons={
            <>
              <button type="button" className="btn" onClick={() => setAsking(false)}>
                Keep it
              </button>
              <button type="button" className="btn danger" onClick={remove}>
                Delete
              </button>
            </>
          }
        >
          <p>It is kept on this device only. Download it first if you may want it again.</p>
        </Overlay>
      )}
    </div>
  );
}

function RowButton(props: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { label, onClick, children } = props;
  return (
    <button type="button" className="btn icon" aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}

function whenOf(at: number): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}
