import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { LibraryFile } from "./library.ts";

export const libraryFolders = ["clauses", "templates"];

/** Reads all files of the library from disk. `root` is the project's folder. Node only. */
export async function readLibraryFiles(root: string): Promise<readonly LibraryFile[]> {
  const folders = await Promise.all(libraryFolders.map((name) => filesBelow(join(root, name))));
  return Promise.all(
    folders.flat().map(async (file) => ({
      path: relative(root, file).split(sep).join("/"),
      text: await readFile(file, "utf8"),
    })),
  );
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
