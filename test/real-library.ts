import { loadLibrary } from "../src/library/load.ts";
import { readLibraryFiles } from "../src/library/read-folder.ts";

/** The project's own clauses and contract types. */
export const { library, findings: libraryFindings } = loadLibrary(
  await readLibraryFiles(new URL("..", import.meta.url).pathname),
);
