import type { Finding } from "../base/finding.ts";
import type { ClausePack } from "../domain/design.ts";
import type { Clause } from "./clause.ts";
import { clausesOf, digestOf, faultsAmong, inLanguage } from "./clause-pack.ts";
import type { Library } from "./library.ts";

/** A library with the clauses of a Design's packs among its own, and what is wrong with the packs. */
export interface Owned {
  readonly library: Library;
  readonly findings: readonly Finding[];
}

type Packs = readonly ClausePack[];

const known = new WeakMap<Library, WeakMap<Packs, Owned>>();

/**
 * Puts own clauses into a library: new ones beside its own, to be taken in like any; one with the id of
 * a library clause in its place only where `overrides` names it. A pack that cannot be used is left
 * out whole. The same objects for the same library and packs.
 */
export function withOwnClauses(library: Library, packs: Packs): Owned {
  if (packs.length === 0) return { library, findings: [] };
  const made = known.get(library) ?? new WeakMap<Packs, Owned>();
  known.set(library, made);
  const found = made.get(packs) ?? merged(library, packs);
  made.set(packs, found);
  return found;
}

function merged(library: Library, packs: Packs): Owned {
  const findings: Finding[] = [];
  let current = library;
  for (const [index, pack] of packs.entries()) {
    const path = `packs.${index}`;
    if (digestOf(pack) !== pack.digest) findings.push(changedByHand(pack, path));
    const { clauses, findings: faults } = clausesOf(pack);
    const around = inLanguage(current, pack.language);
    const standing = clauses.filter(
      ({ id }) => !Object.hasOwn(current.clauses, id) || pack.overrides.includes(id),
    );
    const wrong =
      around === null || faults.length > 0 ? faults : faultsAmong(pack, standing, around);
    if (around === null || wrong.length > 0) {
      findings.push(unusable(pack, path, wrong));
      continue;
    }
    findings.push(
      ...clauses
        .filter((clause) => !standing.includes(clause))
        .map((clause) => notChosen(clause, pack, path)),
    );
    current = withClauses(current, standing);
  }
  return { library: current, findings };
}

function withClauses(library: Library, own: readonly Clause[]): Library {
  const added = Object.fromEntries(own.map((clause) => [clause.id, clause]));
  const translations = Object.entries(library.translations).map(
    ([language, each]) => [language, { ...each, clauses: { ...each.clauses, ...added } }] as const,
  );
  return {
    ...library,
    clauses: { ...library.clauses, ...added },
    translations: Object.fromEntries(translations),
  };
}

function changedByHand(pack: ClausePack, path: string): Finding {
  return {
    code: "own-clauses-changed",
    level: "blocker",
    message: `The clauses of "${pack.title}" are not what they were when the pack was added: its digest does not agree.`,
    where: { field: `${path}.digest` },
    remedy: "Remove the pack and add it again from its owner's file.",
  };
}

function unusable(pack: ClausePack, path: string, faults: readonly Finding[]): Finding {
  const [first] = faults;
  const why = first
    ? ` ${first.where.file ?? pack.id}:${first.where.line ?? 1}: ${first.message}`
    : ` There are no contracts in the language "${pack.language}".`;
  return {
    code: "own-clauses-unusable",
    level: "blocker",
    message: `The clauses of "${pack.title}" cannot be used, and none of them stands.${why}`,
    where: { field: path },
    remedy: first?.remedy ?? "Remove the pack.",
  };
}

function notChosen({ id, title }: Clause, pack: ClausePack, path: string): Finding {
  return {
    code: "own-clause-not-chosen",
    level: "warning",
    message: `"${title}" of "${pack.title}" has the id of another clause, which stands: ${id}.`,
    where: { field: `${path}.overrides` },
    remedy: "Choose which of the two is to stand.",
  };
}
