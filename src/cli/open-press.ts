import { loadLibrary } from "../library/load.ts";
import { readLibraryFiles } from "../library/read-folder.ts";
import { createPress, type Press } from "../pipeline/press.ts";
import { readFonts, readPack, readShapingWasm, readSubsetWasm } from "../shaping/node-fonts.ts";
import { createShaper } from "../shaping/shaper.ts";

/** A press with the words of the project folder `root` and the fonts of its installed packages. */
export async function openPress(root: string): Promise<Press> {
  const { library, findings } = loadLibrary(await readLibraryFiles(root));
  if (findings.length > 0) {
    const faults = findings.map(({ where, message }) => `${where.file}:${where.line}: ${message}`);
    throw new Error(`The words of the library have faults.\n${faults.join("\n")}`);
  }
  const shaper = await createShaper(readShapingWasm(), readFonts());
  return createPress(library, shaper, readSubsetWasm(), readPack);
}
