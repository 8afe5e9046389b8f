import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openAnnexes } from "../../src/cli/open-press.ts";
import { profiles } from "../../src/pdf/profile.ts";
import { appraisedDesign } from "../value/appraised-design.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The annex on value for money in which every part says something, in each kind of PDF. */
export async function printAnnexes(): Promise<readonly string[]> {
  const printer = await openAnnexes(root);
  const folder = `${root}test-output/`;
  mkdirSync(folder, { recursive: true });
  return profiles.map((profile) => {
    const file = `${folder}annex-riverside-${profile}.pdf`;
    const annex = printer.pdf(appraisedDesign, "2026-11-24", profile);
    if (annex === null) throw new Error("The design has no appraisal");
    writeFileSync(file, annex.bytes);
    return file;
  });
}
