import { byLevel, type Finding } from "../base/finding.ts";
import { checkLibrary } from "./check-library.ts";
import type { Clause } from "./clause.ts";
import { editionOf } from "./edition.ts";
import { faultInFile } from "./fault.ts";
import type { Library, LibraryFile, Template } from "./library.ts";
import { isTranslation, loadTranslations } from "./load-translations.ts";
import { originalLanguage, readClause } from "./read-clause.ts";
import { readTemplate } from "./read-template.ts";
import { readWords } from "./read-words.ts";

export const wordsFile = "clauses/form/words.yaml";

/**
 * Reads and checks all clauses, contract types and words. Files other than those are left aside. The
 * library may be used only if there are no findings.
 */
export function loadLibrary(files: readonly LibraryFile[]): {
  readonly library: Library;
  readonly findings: readonly Finding[];
} {
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
  const { words, faults } = readWords(wordsText);
  findings.push(...faults.map((fault) => faultInFile(fault, wordsFile)));
  const library: Library = {
    language: originalLanguage,
    edition: editionOf(files),
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
