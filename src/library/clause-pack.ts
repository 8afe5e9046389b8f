import type { Finding } from "../base/finding.ts";
import { sha256 } from "../base/sha256.ts";
import type { ClausePack } from "../domain/design.ts";
import { checkTouched } from "./check-library.ts";
import type { Clause } from "./clause.ts";
import { type Fault, faultInFile } from "./fault.ts";
import type { Library } from "./library.ts";
import type { PackFiles } from "./pack-files.ts";
import { readClause } from "./read-clause.ts";

/** A pack that may go into a Design, or null and what is wrong with it: file, line and remedy. */
export interface PackReading {
  readonly pack: ClausePack | null;
  readonly findings: readonly Finding[];
}

/**
 * Makes a clause pack of files, held against the library by the same checks as the library's own
 * clauses. A pack with any fault is refused whole. It overrides nothing yet.
 */
export function readPack(source: PackFiles, library: Library): PackReading {
  const { head, files } = source;
  const bare: ClausePack = { ...head, digest: "", files: inOrder(files), overrides: [] };
  const pack = { ...bare, digest: digestOf(bare) };
  const findings = faultsOf(pack, library);
  return { pack: findings.length > 0 ? null : pack, findings };
}

/** SHA-256 in hexadecimal of what a pack says, which is all but the choice of what it overrides. */
export function digestOf({ id, title, edition, language, files }: ClausePack): string {
  const said = [
    id,
    title,
    edition,
    language,
    ...inOrder(files).flatMap(({ path, text }) => [path, text]),
  ];
  const bytes = sha256(new TextEncoder().encode(JSON.stringify(said)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function inOrder(files: ClausePack["files"]): ClausePack["files"] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** A pack's clauses as its files say, and the faults of each file by itself. */
export interface PackClauses {
  readonly clauses: readonly Clause[];
  readonly findings: readonly Finding[];
}

const read = new WeakMap<ClausePack, PackClauses>();

/** Reads the files of a pack, once for the same one. */
export function clausesOf(pack: ClausePack): PackClauses {
  const found = read.get(pack);
  if (found) return found;
  const findings: Finding[] = [];
  const clauses = new Map<string, Clause>();
  for (const { path, text } of pack.files) {
    const file = `${pack.id}/${path}`;
    const { clause, faults } = readClause(file, text);
    findings.push(...faults.map((fault) => faultInFile(fault, file)));
    const first = clauses.get(clause.id);
    if (first) findings.push(faultInFile(twice(clause.id, first.file), file));
    clauses.set(clause.id, { ...clause, language: pack.language, origin: pack.title });
  }
  const made = { clauses: [...clauses.values()], findings };
  read.set(pack, made);
  return made;
}

function twice(id: string, file: string): Fault {
  return {
    code: "duplicate-id",
    line: 1,
    message: `The id "${id}" is already taken by ${file}.`,
    remedy: "Give one of the two files another name.",
  };
}

/** What is wrong with a pack among the words of the library, as if all of it were in use. */
function faultsOf(pack: ClausePack, library: Library): readonly Finding[] {
  const { clauses, findings } = clausesOf(pack);
  if (findings.length > 0) return findings;
  const around = inLanguage(library, pack.language);
  return around === null ? [unknownLanguage(pack, library)] : faultsAmong(pack, clauses, around);
}

/** What is wrong where these clauses of a pack stand in a library, by themselves or for others. */
export function faultsAmong(
  pack: ClausePack,
  clauses: readonly Clause[],
  library: Library,
): readonly Finding[] {
  const own = Object.fromEntries(clauses.map((clause) => [clause.id, clause]));
  const merged = { ...library, clauses: { ...library.clauses, ...own } };
  return checkTouched(merged, new Set(Object.keys(own))).map((finding) => {
    const { file = "" } = finding.where;
    if (file.startsWith(`${pack.id}/`)) return finding;
    return {
      ...finding,
      message: `The library's own text needs what a clause of "${pack.title}" lacks. ${finding.message}`,
      remedy: "Keep the anchors, parameters and terms of the clause that yours replaces.",
    };
  });
}

/** The library in a language; null where it has none. */
export function inLanguage(library: Library, language: string): Library | null {
  if (language === library.language) return library;
  const { translations } = library;
  return Object.hasOwn(translations, language) ? (translations[language] ?? null) : null;
}

function unknownLanguage(pack: ClausePack, library: Library): Finding {
  const known = [library.language, ...Object.keys(library.translations)].join(", ");
  return faultInFile(
    {
      code: "pack-language",
      line: 1,
      message: `The library has no contracts in the language "${pack.language}".`,
      remedy: `Name one of ${known} as \`language\` in pack.yaml.`,
    },
    `${pack.id}/pack.yaml`,
  );
}
