import type { ReactNode } from "react";
import { startDraft } from "../drafts.ts";
import type { Dialog } from "../store.ts";
import { closeDialog, Overlay } from "./Overlay.tsx";

/** Says what in a PDF is not as its design gives it, and offers that design all the same. */
export function ChangedPdf(props: Extract<Dialog, { kind: "changed" }>): ReactNode {
  const { name, differences, design } = props;
  const open = (): void => {
    closeDialog();
    void startDraft(design);
  };
  const buttons = (
    <>
      <button type="button" className="btn" onClick={open}>
        Open the design inside
      </button>
      <button type="button" className="btn primary" onClick={closeDialog}>
        Close
      </button>
    </>
  );
  return (
    <Overlay title={`“${name}” is not what its design gives`} buttons={buttons}>
      <p>
        Pactwright made the contract again from the design inside this PDF. What came out is not
        this file, so do not take one for the other.
      </p>
      <ul className="unfinished">
        {differences.map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
      <p className="muted">Your drafts are as they were.</p>
    </Overlay>
  );
}
