import type { ReactNode } from "react";
import { packNames } from "../../layout/pack.ts";
import { showDialog } from "../actions.ts";
import { retryPack } from "../press.ts";
import { usePackState, useProof } from "../proofs.ts";

/**
 * Says that the pages lack fonts of a script. They are on their way where this build has them; else it
 * offers to take them from a file.
 */
export function FontNotice(): ReactNode {
  const [pack] = useProof((proof) => proof.packs) ?? [];
  const state = usePackState(pack);
  if (pack === undefined) return null;
  const name = packNames[pack];
  // Once they are here, the pages that they were missed on are being made anew.
  if (state === "loading" || state === "here") {
    return (
      <div className="fontnotice">
        <output>Loading the fonts for {name}…</output>
      </div>
    );
  }
  return (
    <div className="fontnotice">
      <output>
        {state === "failed"
          ? `The fonts for ${name} could not be loaded.`
          : `This contract needs fonts for ${name}.`}
      </output>
      {state === "failed" && (
        <button type="button" className="btn" onClick={() => retryPack(pack)}>
          Try again
        </button>
      )}
      <button type="button" className="btn" onClick={() => showDialog({ kind: "fonts", pack })}>
        Choose a font file
      </button>
    </div>
  );
}
