import { basename } from "node:path";
import type { ClausePack, Design } from "../domain/design.ts";
import { type PackReading, readPack } from "../library/clause-pack.ts";
import type { Library } from "../library/library.ts";
import { libraryAt } from "../library/library-at.ts";
import { packFilesOf, printPack } from "../library/pack-files.ts";
import { type OwnClauses, UsageError } from "./command.ts";
import { FileError, readFiles } from "./files.ts";

/** Reads a clause pack from a folder, a zip, a JSON or one `.md` file. */
export async function openPack(path: string, library: Library): Promise<PackReading> {
  const files = await readFiles(path, /\.md$|^pack\.yaml$/i);
  const reading = packFilesOf(basename(path).replace(/\.(zip|json|md)$/i, ""), files);
  return reading.ok
    ? readPack(reading.source, library)
    : { pack: null, findings: reading.findings };
}

/** A pack as its one JSON file. */
export function printedPack({ id, title, edition, language, files }: ClausePack): Uint8Array {
  const head = { id, title, edition, language };
  return new TextEncoder().encode(printPack({ head, files }));
}

/** The design with packs for one run, each in place of one of the same id; without any, as it is. */
export async function withClausePacks(
  design: Design,
  { clauses: paths, overrides }: OwnClauses,
  library: Library,
): Promise<Design> {
  if (paths.length + overrides.length === 0) return design;
  const current = libraryAt(library, design.library);
  let packs = design.packs;
  const ids = new Set<string>();
  for (const path of paths) {
    const { pack, findings } = await openPack(path, current);
    if (pack === null) throw new FileError(refusalOf(path, findings));
    const own = pack.files.map((file) => basename(file.path, ".md"));
    for (const id of own) ids.add(id);
    const known = packs.find(({ id }) => id === pack.id);
    const chosen = [...(known?.overrides ?? []), ...overrides].filter((id) => own.includes(id));
    const added = { ...pack, overrides: [...new Set(chosen)] };
    packs = [...packs.filter(({ id }) => id !== pack.id), added];
  }
  const stray = overrides.find((id) => !ids.has(id));
  if (stray !== undefined) {
    throw new UsageError(`--override names “${stray}”, which no pack of --clauses has.`);
  }
  return { ...design, packs };
}

function refusalOf(path: string, findings: PackReading["findings"]): string {
  const lines = findings.map(
    ({ where, message, remedy = "" }) =>
      `\n  ${where.file ?? path}:${where.line ?? 1}: ${message} ${remedy}`,
  );
  return `${path} cannot be used as a clause pack.${lines.join("")}`;
}
