import { byLevel, type Finding } from "../base/finding.ts";
import { checkLibrary } from "./check-library.ts";
import { checksumOf } from "./checksum.ts";
import type { Clause } from "./clause.ts";
import { editionFile, readEdition } from "./edition.ts";
import { faultInFile } from "./fault.ts";
import type { Library, LibraryFile, Template } from "./library.ts";
import { isSuperseded, loadEarlier } from "./load-earlier.ts";
import { isTranslation, loadTranslations } from "./load-translations.ts";
import { originalLanguage, readClause } from "./read-clause.ts";
import { readTemplate } from "./read-template.ts";
import { readWords } from "./read-words.ts";

export const wordsFile = "clauses/form/words.yaml";

interface Loaded {
  readonly library: Library;
  /** Gravest first. */
  readonly findings: readonly Finding[];
}

/**
 * Reads and checks all clauses, contract types and words, and what earlier editions said. Files other
 * than those are left aside. The library may be used only if there are no findings.
 */
export function loadLibrary(files: readonly LibraryFile[]): Loaded {
  const current = loadEdition(files.filter(({ path }) => !isSuperseded(path)));
  const earlier = loadEarlier(files, current.library.edition, loadEdition);
  return {
    library: { ...current.library, checksum: checksumOf(files), earlier: earlier.editions },
    findings: byLevel([...current.findings, ...earlier.findings]),
  };
}

/** The library of one edition. */
function loadEdition(files: readonly LibraryFile[]): Loaded {
  const findings: Finding[] = [];
  const originals = files.filter(({ path }) => !isTranslation(path));
  const clauses = new Map<string, Clause>();
  const templates = new Map<string, Template>();
  let wordsText: string | null = null;
  for (const { path, text } of originals.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (path === wordsFile) wordsText = text;
    if (!path.endsWith(".md") || path.endsWith("README.md")) continue;
    if (path.startsWith("templates/")) {
      const { template, faults } = readTemplate(path, text);
      templates.set(template.id, template);
      findings.push(...faults.map((fault) => faultInFile(fault, path)));
    } else {
      const { clause, faults } = readClause(path, text);
      findings.push(...faults.map((fault) => faultInFile(fault, path)));
      findings.push(...duplicate(clauses.get(clause.id), clause));
      clauses.set(clause.id, clause);
    }
  }
  const edition = readEdition(files.find(({ path }) => path === editionFile)?.text ?? null);
  findings.push(...edition.faults.map((fault) => faultInFile(fault, editionFile)));
  const { words, faults } = readWords(wordsText);
  findings.push(...faults.map((fault) => faultInFile(fault, wordsFile)));
  const library: Library = {
    language: originalLanguage,
    edition: edition.edition,
    checksum: checksumOf(files),
    earlier: [],
    clauses: Object.fromEntries(clauses),
    templates: Object.fromEntries(templates),
    words,
    translations: {},
  };
  findings.push(...checkLibrary(library));
  const translated = loadTranslations(files, library);
  findings.push(...translated.findings);
  return {
    library: { ...library, translations: translated.libraries },
    findings: byLevel(findings),
  };
}

function duplicate(first: Clause | undefined, second: Clause): Finding[] {
  if (first === undefined) return [];
  return [
    faultInFile(
      {
        code: "duplicate-id",
        line: 1,
        message: `The id "${second.id}" is already taken by ${first.file}.`,
        remedy: "Give one of the two files another name.",
      },
      second.file,
    ),
  ];
}
