import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Document } from "../../src/assembly/document.ts";
import { type HouseName, styleFor } from "../../src/layout/house-style.ts";
import { createHyphenate } from "../../src/layout/hyphenate.ts";
import { createLayout } from "../../src/layout/layout.ts";
import type { PageSet } from "../../src/layout/page.ts";
import type { Profile } from "../../src/pdf/profile.ts";
import { writePdf } from "../../src/pdf/write.ts";
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

const names = new Map([
  [sampleDocument, "sample"],
  [scriptDocument, "scripts"],
  [eastAsianDocument, "east-asian"],
]);

export const attachedDesign = '{"mission":"Warm homes"}\n';

/** A contract printed to a file, in each look. Returns where the file is and its pages. */
export async function printSample(
  paper: "a4" | "letter",
  house: HouseName,
  profile: Profile,
  document: Document = sampleDocument,
): Promise<{ readonly file: string; readonly pages: PageSet }> {
  const shaper = await createShaper(readShapingWasm(), readFonts());
  const setPages = () =>
    createLayout(shaper, createHyphenate()).layOut(document, styleFor(paper, house));
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
