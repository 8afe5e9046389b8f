import { type ReactNode, useState } from "react";
import { downloadDesign } from "../file.ts";
import { Find } from "../find/Find.tsx";
import { NewerPack } from "../packs/NewerPack.tsx";
import { OwnClausesDialog } from "../packs/OwnClauses.tsx";
import { type Dialog, store, useView } from "../store.ts";
import { ChangedPdf } from "./ChangedPdf.tsx";
import { FontsDialog } from "./FontsDialog.tsx";
import { closeDialog, Overlay } from "./Overlay.tsx";

/** The dialog that is open, if any. */
export function Dialogs(): ReactNode {
  const dialog = useView((view) => view.dialog);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case "find":
      return <Find />;
    case "changed":
      return <ChangedPdf {...dialog} />;
    case "fonts":
      return <FontsDialog {...dialog} />;
    case "own-clauses":
      return <OwnClausesDialog />;
    case "newer-pack":
      return <NewerPack {...dialog} />;
    case "problem":
      return <Problem {...dialog} />;
    case "fault":
      return <Fault {...dialog} />;
  }
}

/** Something of the user's that cannot be read or done, place by place. */
function Problem({ title, lead, points }: Extract<Dialog, { kind: "problem" }>): ReactNode {
  const close = (
    <button type="button" className="btn primary" onClick={closeDialog}>
      Close
    </button>
  );
  return (
    <Overlay title={title} buttons={close}>
      <p>{lead}</p>
      {points.length > 0 && (
        <dl className="points">
          {points.map(({ place, sentence }) => (
            <div key={`${place} ${sentence}`}>
              <dt>{place || "The whole file"}</dt>
              <dd>{sentence}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="muted">Your drafts are as they were.</p>
    </Overlay>
  );
}

/** A fault of ours: what it means for the draft, and a report for whoever mends it. */
function Fault({ doing, report }: Extract<Dialog, { kind: "fault" }>): ReactNode {
  const [isCopied, setCopied] = useState(false);
  const text = `Pactwright failed while ${doing}.\n${report}\n${navigator.userAgent}`;
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true));
  };
  const { design } = store.getState();
  const buttons = (
    <>
      {design !== null && (
        <button type="button" className="btn" onClick={() => downloadDesign(design)}>
          Download the draft
        </button>
      )}
      <button type="button" className="btn" onClick={copy}>
        {isCopied ? "Copied" : "Copy the report"}
      </button>
      <button type="button" className="btn primary" onClick={closeDialog}>
        Go on
      </button>
    </>
  );
  return (
    <Overlay title={`Pactwright failed while ${doing}`} buttons={buttons}>
      <p>
        This is a fault of the app, not of your draft. The draft is safe, and you can go on editing
        it; the pages show the last state that could be made.
      </p>
      <p>
        The report below holds nothing of your draft. Send it to whoever looks after Pactwright.
      </p>
      <textarea className="report" readOnly rows={8} value={text} aria-label="Report" />
    </Overlay>
  );
}
