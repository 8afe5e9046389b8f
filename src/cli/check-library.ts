import process from "node:process";
import { loadLibrary } from "../library/load.ts";
import { readLibraryFiles } from "../library/read-folder.ts";

/** Checks the clauses and contract types of the folder it is run in, and prints what is wrong. */
async function main(): Promise<void> {
  const { library, findings } = loadLibrary(await readLibraryFiles(process.cwd()));
  const lines = findings.map(
    ({ where, message, remedy }) => `${where.file}:${where.line}: ${message} ${remedy}\n`,
  );
  process.stdout.write(lines.join(""));
  const clauses = Object.keys(library.clauses).length;
  const types = Object.keys(library.templates).length;
  process.stdout.write(`${clauses} clauses, ${types} contract types, ${findings.length} faults.\n`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}

await main();
