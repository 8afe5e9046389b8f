import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openBookshelf } from "../../src/cli/open-press.ts";
import { profiles } from "../../src/pdf/profile.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The handbook of one contract type, in each kind of PDF. Returns where the files are. */
export async function printHandbooks(): Promise<readonly string[]> {
  const { printer, producer } = await openBookshelf(root);
  const folder = `${root}test-output/`;
  mkdirSync(folder, { recursive: true });
  return profiles.map((profile) => {
    const file = `${folder}handbook-obs-${profile}.pdf`;
    const order = { type: "obs", date: "2026-11-24", profile, producer };
    writeFileSync(file, printer.pdf(order));
    return file;
  });
}
