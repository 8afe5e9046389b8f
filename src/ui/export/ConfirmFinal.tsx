import type { ReactNode } from "react";
import type { OpenPoint } from "../../assembly/document.ts";
import type { Finding } from "../../base/finding.ts";
import { Overlay } from "../dialog/Overlay.tsx";

/** Asks before a final contract goes out with something still wrong or open in it. */
export function ConfirmFinal(props: {
  readonly blockers: readonly Finding[];
  readonly openPoints: readonly OpenPoint[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { blockers, onConfirm, onClose } = props;
  const named = new Set(blockers.map(({ where }) => where.field));
  const openPoints = props.openPoints.filter(({ from }) => !named.has(from));
  const buttons = (
    <>
      <button type="button" className="btn" onClick={onConfirm}>
        Export it all the same
      </button>
      <button type="button" className="btn primary" onClick={onClose}>
        Go back and mend
      </button>
    </>
  );
  return (
    <Overlay
      title="This contract is marked final, but is not finished"
      buttons={buttons}
      onClose={onClose}
    >
      <ul className="unfinished">
        {blockers.map(({ code, message }) => (
          <li key={`${code} ${message}`}>{message}</li>
        ))}
        {openPoints.map(({ label, place, from }) => (
          <li key={from}>
            {label} ({place}) is still open.
          </li>
        ))}
      </ul>
    </Overlay>
  );
}
