import { Minus, MoveHorizontal, Plus } from "lucide-react";
import { type ReactNode, useCallback, useState } from "react";
import { useStore } from "zustand";
import { setZoom } from "../actions.ts";
import { proofs, type Spot } from "../proofs.ts";
import { useView } from "../store.ts";
import { FontNotice } from "./FontNotice.tsx";
import { fullScale, PageList } from "./PageList.tsx";
import { anchorsIn } from "./places.ts";
import { sectionAt } from "./stack.ts";

/** Sizes that the plus and minus buttons step through. */
const zooms = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The contract's pages beside the form, as they will print. */
export function Preview(): ReactNode {
  const proof = useStore(proofs, (state) => state.proof);
  const isWorking = useStore(proofs, (state) => state.working);
  const zoom = useView((view) => view.zoom);
  const [place, setPlace] = useState<{ spot: Spot; scale: number } | null>(null);
  const onPlace = useCallback((spot: Spot, scale: number) => setPlace({ spot, scale }), []);

  const share = (place?.scale ?? fullScale) / fullScale;
  const section =
    proof && place ? sectionAt(proof.bookmarks, anchorsIn(proof.places), place.spot) : "";
  const zoomTo = (larger: boolean): void => {
    const next = larger
      ? zooms.find((one) => one > share + 0.01)
      : zooms.findLast((one) => one < share - 0.01);
    if (next !== undefined) setZoom(next);
  };

  return (
    <aside className="view" aria-label="Contract">
      <div className="viewbar">
        <span className="section">{section}</span>
        {proof && place && (
          <span className="num">
            Page {Math.min(place.spot.page + 1, proof.pages.length)} of {proof.pages.length}
          </span>
        )}
        <div className="zoom">
          <button
            type="button"
            className="btn icon"
            aria-label="Smaller"
            onClick={() => zoomTo(false)}
          >
            <Minus size={16} aria-hidden />
          </button>
          <span className="num" aria-live="polite">
            {Math.round(share * 100)}%
          </span>
          <button
            type="button"
            className="btn icon"
            aria-label="Larger"
            onClick={() => zoomTo(true)}
          >
            <Plus size={16} aria-hidden />
          </button>
          <button
            type="button"
            className="btn icon"
            aria-label="Fit the width"
            aria-pressed={zoom === "fit"}
            onClick={() => setZoom("fit")}
          >
            <MoveHorizontal size={16} aria-hidden />
          </button>
        </div>
        <span className="working" data-on={isWorking} aria-hidden />
      </div>
      <FontNotice />
      {proof ? (
        <PageList proof={proof} onPlace={onPlace} />
      ) : (
        <div className="pagelist wait">
          <div className="sheet blank" aria-hidden />
          <output>{isWorking ? "Setting the pages…" : "No pages yet."}</output>
        </div>
      )}
    </aside>
  );
}
