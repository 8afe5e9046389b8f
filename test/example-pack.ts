import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ClausePack } from "../src/domain/design.ts";
import { readPack } from "../src/library/clause-pack.ts";
import type { Library } from "../src/library/library.ts";
import { packFilesOf } from "../src/library/pack-files.ts";

/** Where the example of a clause pack lies: a council's own limit of liability and two more clauses. */
export const exampleFolder = fileURLToPath(
  new URL("examples/packs/riverside-legal/", import.meta.url),
);

/** Its files by path. */
export function exampleFiles(): Readonly<Record<string, Uint8Array>> {
  const names = readdirSync(exampleFolder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    names
      .filter((name) => /\.(md|yaml)$/.test(name))
      .map((path) => [path, new Uint8Array(readFileSync(`${exampleFolder}${path}`))]),
  );
}

/** The pack, held against a library; fails where it has a fault. */
export function examplePack(library: Library): ClausePack {
  const files = Object.entries(exampleFiles()).map(([path, bytes]) => ({ path, bytes }));
  const reading = packFilesOf("riverside-legal", files);
  const { pack, findings } = reading.ok
    ? readPack(reading.source, library)
    : { pack: null, findings: reading.findings };
  if (pack !== null) return pack;
  throw new Error(findings.map(({ where, message }) => `${where.file}: ${message}`).join("\n"));
}
