import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Library, LibraryFile } from "../library/library.ts";
import { loadLibrary } from "../library/load.ts";
import { readLibraryFiles } from "../library/read-folder.ts";

/** The folders whose code decides what comes of a library's files. */
const deciding = ["library", "domain", "reference", "base"];

/**
 * The library of the project folder `root`. To read and check its files takes a second, so what came
 * of them is kept below `node_modules`, by a checksum of every word of theirs and of the code that
 * reads them: where a word of either is another, all is read and checked again. Throws on faults.
 */
export async function checkedLibrary(root: string): Promise<Library> {
  const files = await readLibraryFiles(root);
  const folder = join(root, "node_modules/.cache/pactwright");
  const name = `library-${checksumOf([...files, ...(await codeFiles())])}.json`;
  const kept = await readFile(join(folder, name), "utf8").catch(() => null);
  if (kept !== null) return JSON.parse(kept) as Library;
  const library = loadWithoutFaults(files);
  // A place that cannot be written to costs a second each time, and nothing else.
  await keep(folder, name, JSON.stringify(library)).catch(() => undefined);
  return library;
}

function loadWithoutFaults(files: readonly LibraryFile[]): Library {
  const { library, findings } = loadLibrary(files);
  if (findings.length === 0) return library;
  const faults = findings.map(({ where, message }) => `${where.file}:${where.line}: ${message}`);
  throw new Error(`The words of the library have faults.\n${faults.join("\n")}`);
}

async function codeFiles(): Promise<readonly LibraryFile[]> {
  const source = join(import.meta.dirname, "..");
  const paths = await Promise.all(
    deciding.map(async (folder) => {
      const entries = await readdir(join(source, folder), { recursive: true });
      return entries.filter((entry) => entry.endsWith(".ts")).map((entry) => join(folder, entry));
    }),
  );
  return Promise.all(
    paths
      .flat()
      .toSorted()
      .map(async (path) => ({ path, text: await readFile(join(source, path), "utf8") })),
  );
}

function checksumOf(files: readonly LibraryFile[]): string {
  const hash = createHash("sha256");
  for (const { path, text } of files) hash.update(`${path}\n${text.length}\n${text}`);
  return hash.digest("hex").slice(0, 32);
}

/** Written under another name first, so that nobody reads half of it; what was kept before goes. */
async function keep(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `${process.pid}.tmp`);
  await writeFile(unfinished, text);
  const old = (await readdir(folder)).filter((file) => file.startsWith("library-"));
  await rename(unfinished, join(folder, name));
  await Promise.all(
    old.filter((file) => file !== name).map((file) => rm(join(folder, file), { force: true })),
  );
}
