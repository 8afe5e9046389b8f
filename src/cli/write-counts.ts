import { readFile, writeFile } from "node:fs/promises";
import process from "node:process";
import { loadLibrary } from "../library/load.ts";
import { readLibraryFiles } from "../library/read-folder.ts";
import { countsTable, withCounts } from "../review/drafting/counts.ts";

const page = "clauses/README.md";

/** Writes the table of counts of the library anew, in the folder that it is run in. */
async function main(): Promise<void> {
  const { library } = loadLibrary(await readLibraryFiles(process.cwd()));
  const text = withCounts(await readFile(page, "utf8"), countsTable(library));
  if (text === null) throw new Error(`${page} has no marks for the table of counts.`);
  await writeFile(page, text);
  process.stdout.write(`${countsTable(library)}\n`);
}

await main();
