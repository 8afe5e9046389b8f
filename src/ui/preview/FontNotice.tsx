import type { ReactNode } from "react";
import { packNames } from "../../layout/pack.ts";
import { showDialog } from "../actions.ts";
import { useProof } from "../proofs.ts";

/** Says that the pages lack fonts of a script, and offers to take them from a file. */
export function FontNotice(): ReactNode {
  const [pack] = useProof((proof) => proof.packs) ?? [];
  if (pack === undefined) return null;
  return (
    <div className="fontnotice">
      <output>This contract needs fonts for {packNames[pack]}.</output>
      <button type="button" className="btn" onClick={() => showDialog({ kind: "fonts", pack })}>
        Choose a font file
      </button>
    </div>
  );
}
