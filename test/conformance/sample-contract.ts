import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Document, Letterhead } from "../../src/assembly/document.ts";
import { type HouseName, styleFor } from "../../src/layout/house-style.ts";
import { createHyphenate } from "../../src/layout/hyphenate.ts";
import { createLayout } from "../../src/layout/layout.ts";
import type { PageSet } from "../../src/layout/page.ts";
import type { Profile } from "../../src/pdf/profile.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { toBase64 } from "../../src/picture/base64.ts";
import {
  readFonts,
  readPack,
  readShapingWasm,
  readSubsetWasm,
} from "../../src/shaping/node-fonts.ts";
import { createShaper } from "../../src/shaping/shaper.ts";
import { createSubsetter } from "../../src/shaping/subset.ts";
import { sampleDocument } from "../layout/sample-document.ts";
import { eastAsianDocument, scriptDocument } from "../layout/script-document.ts";
import { pngFile } from "../picture/png-file.ts";

const names = new Map([
  [sampleDocument, "sample"],
  [scriptDocument, "scripts"],
  [eastAsianDocument, "east-asian"],
]);

export const attachedDesign = '{"mission":"Warm homes"}\n';

const logo = `<svg viewBox="0 0 90 30"><circle cx="15" cy="15" r="14" fill="#0b5a4a"/><path d="M35 10h50M35 20h30" stroke="#566064" stroke-width="3"/></svg>`;
const seeThrough = pngFile({ width: 3, height: 1, depth: 8, type: 6 }, [
  [0, 11, 90, 74, 255, 11, 90, 74, 128, 11, 90, 74, 0],
]);
const alt = "Leeds City Council";

/** What stands at the head of the cover: a drawing, a picture one can see through, nothing. */
const letterheads: Readonly<Record<HouseName, Letterhead | null>> = {
  classic: null,
  modern: { mediaType: "image/svg+xml", data: toBase64(new TextEncoder().encode(logo)), alt },
  "large-print": { mediaType: "image/png", data: toBase64(seeThrough), alt },
};

/** A contract printed to a file, in each look. Returns where the file is and its pages. */
export async function printSample(
  paper: "a4" | "letter",
  house: HouseName,
  profile: Profile,
  document: Document = sampleDocument,
): Promise<{ readonly file: string; readonly pages: PageSet }> {
  const shaper = await createShaper(readShapingWasm(), readFonts());
  const headed = { ...document, letterhead: letterheads[house] };
  const setPages = () =>
    createLayout(shaper, createHyphenate()).layOut(headed, styleFor(paper, house));
  let pages = setPages();
  for (let [pack] = pages.packs; pack !== undefined; [pack] = pages.packs) {
    shaper.add(readPack(pack) ?? {});
    pages = setPages();
  }
  const bytes = writePdf(pages, {
    shaper,
    subset: createSubsetter(readSubsetWasm()),
    date: "2031-03-31",
    producer: "Pactwright",
    profile,
    attachment: {
      name: "design.json",
      bytes: new TextEncoder().encode(attachedDesign),
      mime: "application/json",
      description: "The design that this contract was made from",
    },
  });
  const folder = fileURLToPath(new URL("../../test-output/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  const name = names.get(document) ?? "contract";
  const file = `${folder}${name}-${paper}-${house}-${profile}.pdf`;
  // Several test files print the same contract at once: none may find it half written.
  const part = `${file}.${process.pid}`;
  writeFileSync(part, bytes);
  renameSync(part, file);
  return { file, pages };
}
