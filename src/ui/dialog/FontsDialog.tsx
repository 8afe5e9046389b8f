import { type ReactNode, useRef } from "react";
import { packNames } from "../../layout/pack.ts";
import type { PackId } from "../../layout/page.ts";
import { showDialog } from "../actions.ts";
import { readPickedFonts } from "../picked-font.ts";
import { giveFonts } from "../press.ts";
import { closeDialog, Overlay } from "./Overlay.tsx";

/** Asks for the fonts of a script from a file, where this build does not carry them. */
export function FontsDialog({ pack }: { readonly pack: PackId }): ReactNode {
  const name = packNames[pack];
  const input = useRef<HTMLInputElement>(null);
  const take = async (list: FileList | null): Promise<void> => {
    const files = await Promise.all(
      Array.from(list ?? [], async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    if (files.length === 0) return;
    const { fonts, faults } = readPickedFonts(pack, files);
    if (Object.keys(fonts).length > 0) await giveFonts(fonts);
    if (faults.length === 0) closeDialog();
    else showDialog({ kind: "problem", ...problem, points: faults });
  };
  const buttons = (
    <>
      <button type="button" className="btn" onClick={closeDialog}>
        Not now
      </button>
      <button type="button" className="btn primary" onClick={() => input.current?.click()}>
        Choose font files
      </button>
      <input
        ref={input}
        type="file"
        accept=".ttf,font/ttf"
        multiple
        hidden
        onChange={({ target }) => void take(target.files)}
      />
    </>
  );
  return (
    <Overlay title={`Fonts for ${name}`} buttons={buttons}>
      <p>
        Some words of this contract are in {name}, whose fonts are too large to come with the rest
        of Pactwright. Until they are loaded, the pages show the numbers of those characters.
      </p>
      <p>
        Choose a TrueType font file (.ttf) from this computer that has these characters, for example
        Noto Sans in its Regular weight, and its Bold with it if you have both. The font’s licence
        must allow it to be embedded in documents.
      </p>
      <p className="muted">
        The file is read on this computer only, and used until this page is closed. PDFs carry the
        characters that they need.
      </p>
    </Overlay>
  );
}

const problem = {
  title: "That font cannot be used",
  lead: "The contract needs a TrueType font that may be embedded.",
};
