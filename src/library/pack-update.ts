import type { ClausePack } from "../domain/design.ts";
import type { Clause } from "./clause.ts";
import { clausesOf, type PackReading, readPack } from "./clause-pack.ts";
import type { Library } from "./library.ts";

/** A clause that two states of a pack word otherwise; null where a state does not have it. */
export interface ClauseChange {
  readonly id: string;
  readonly before: Clause | null;
  readonly after: Clause | null;
}

/** Where a newer state of a pack differs, by id. */
export function changesBetween(before: ClausePack, after: ClausePack): readonly ClauseChange[] {
  const [old, fresh] = [filesById(before), filesById(after)];
  const [oldClauses, freshClauses] = [clausesById(before), clausesById(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((id) => old.get(id)?.text !== fresh.get(id)?.text)
    .toSorted()
    .map((id) => ({
      id,
      before: oldClauses.get(id) ?? null,
      after: freshClauses.get(id) ?? null,
    }));
}

/**
 * The pack with the changes to these clauses taken and the others left, held against the library again.
 * With all of them it is the newer state itself; else its edition names both.
 */
export function updatedPack(
  before: ClausePack,
  after: ClausePack,
  taken: ReadonlySet<string>,
  library: Library,
): PackReading {
  const left = changesBetween(before, after).filter(({ id }) => !taken.has(id));
  const [old, fresh] = [filesById(before), filesById(after)];
  for (const { id } of left) {
    const file = old.get(id);
    if (file) fresh.set(id, file);
    else fresh.delete(id);
  }
  const { id, title, language } = after;
  const editions = left.length === 0 ? [after.edition] : [before.edition, after.edition];
  const edition = [...new Set(editions)].filter(Boolean).join(" + ");
  const files = [...fresh.values()];
  const { pack, findings } = readPack({ head: { id, title, edition, language }, files }, library);
  const overrides = before.overrides.filter((each) => fresh.has(each));
  return { pack: pack && { ...pack, overrides }, findings };
}

type PackFile = ClausePack["files"][number];

function filesById({ files }: ClausePack): Map<string, PackFile> {
  return new Map(files.map((file) => [file.path.replace(/^.*\/|\.md$/g, ""), file]));
}

function clausesById(pack: ClausePack): ReadonlyMap<string, Clause> {
  return new Map(clausesOf(pack).clauses.map((clause) => [clause.id, clause]));
}
