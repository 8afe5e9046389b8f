import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";

/** A file that cannot be read or written, as one line for the user. */
export class FileError extends Error {
  override readonly name = "FileError";
}

export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new FileError(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

/** The files below a folder whose names `wanted` takes, or the one file itself; paths from there, with `/`. */
export async function readFiles(
  path: string,
  wanted: RegExp,
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  if (!(await isFolder(path))) return [{ path: basename(path), bytes: await readBytes(path) }];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return Promise.all(
    files.map(async (file) => ({
      path: relative(path, file).split(sep).join("/"),
      bytes: await readBytes(file),
    })),
  );
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new FileError(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

/** Writes beside the target and renames, so that a failure leaves no half file behind. */
export async function save(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.part`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw new FileError(`${path} cannot be written: ${reasonOf(error)}.`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  EACCES: "permission is refused",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
};

function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code ?? "";
  return reasons[code] ?? (code || String(error));
}
