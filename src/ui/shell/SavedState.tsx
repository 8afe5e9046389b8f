import { Check, CircleAlert, LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { downloadDesign } from "../file.ts";
import { openDesign, useView } from "../store.ts";

/** How the draft stands with this device, and the remedy where it could not be kept. */
export function SavedState(): ReactNode {
  const saving = useView((view) => view.saving);
  switch (saving.kind) {
    case "new":
      return null;
    case "saving":
      return (
        <output className="saved">
          <LoaderCircle size={14} aria-hidden />
          <span>Saving…</span>
        </output>
      );
    case "saved":
      return (
        <output className="saved">
          <Check size={14} aria-hidden />
          <span>
            Saved<span className="wide"> on this device</span>, {timeOf(saving.at)}
          </span>
        </output>
      );
    case "failed":
      return (
        <span className="saved failed" role="alert">
          <CircleAlert size={14} aria-hidden />
          <span>Not saved: {saving.reason}.</span>
          <button type="button" className="btn small" onClick={() => downloadDesign(openDesign())}>
            Download the draft
          </button>
        </span>
      );
  }
}

function timeOf(at: number): string {
  return new Date(at).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
}
