import type { LibraryFile } from "./library.ts";

/**
 * Names the words of a library: eight digits that are others as soon as any of its files is. It tells
 * states of it apart and guards against nothing, so that a quick sum (FNV-1a, 32 bits) is enough.
 */
export function checksumOf(files: readonly LibraryFile[]): string {
  let sum = 0x811c9dc5;
  for (const { path, text } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (path.endsWith("README.md")) continue;
    const whole = `${path}\u0000${text}\u0000`;
    for (let i = 0; i < whole.length; i++) sum = Math.imul(sum ^ whole.charCodeAt(i), 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, "0");
}
