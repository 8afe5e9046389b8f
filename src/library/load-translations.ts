import type { Finding } from "../base/finding.ts";
import { checkLibrary } from "./check-library.ts";
import type { Clause } from "./clause.ts";
import { type Fault, faultInFile } from "./fault.ts";
import type { Library, LibraryFile, Template } from "./library.ts";
import { readWords } from "./read-words.ts";
import { namedClauses } from "./skeleton.ts";
import { parseBody } from "./syntax.ts";
import { readTemplateTranslation, readTranslation } from "./translate.ts";

/** `clauses/fr/payment/outcome-cap.md`, `templates/fr/obs.md`: a folder of two letters is a language. */
const translationPath = /^(clauses|templates)\/([a-z]{2})\//;

export function isTranslation(path: string): boolean {
  return translationPath.test(path);
}

/** The library in every language that has a folder, each over the words of `original`. */
export function loadTranslations(
  files: readonly LibraryFile[],
  original: Library,
): { readonly libraries: Library["translations"]; readonly findings: readonly Finding[] } {
  const byLanguage = new Map<string, LibraryFile[]>();
  for (const file of files) {
    const language = translationPath.exec(file.path)?.[2];
    if (language === undefined) continue;
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), file]);
  }
  const findings: Finding[] = [];
  const libraries = [...byLanguage].map(([language, own]) => {
    const { library, findings: found } = loadTranslation(language, own, original);
    findings.push(...found);
    return [language, library] as const;
  });
  return { libraries: Object.fromEntries(libraries), findings };
}

function loadTranslation(
  language: string,
  files: readonly LibraryFile[],
  original: Library,
): { library: Library; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const report = (path: string, faults: readonly Fault[]): void => {
    findings.push(...faults.map((fault) => faultInFile(fault, path)));
  };
  const clauses: Record<string, Clause> = { ...original.clauses };
  const templates: Record<string, Template> = {};
  const wordsPath = `clauses/${language}/form/words.yaml`;
  for (const { path, text } of files) {
    const id = /([^/]+)\.md$/.exec(path)?.[1];
    if (id === undefined) continue;
    const [clause, template] = [original.clauses[id], original.templates[id]];
    if (path.startsWith("clauses/") && clause !== undefined) {
      const read = readTranslation(clause, language, path, text);
      clauses[id] = read.clause;
      report(path, read.faults);
    } else if (path.startsWith("templates/") && template !== undefined) {
      const read = readTemplateTranslation(template, path, text);
      templates[id] = read.template;
      report(path, read.faults);
    } else {
      const message = `There is no original "${id}" of which this is a translation.`;
      const remedy = "Name the file after the original.";
      report(path, [{ code: "no-original", line: 1, message, remedy }]);
    }
  }
  const words = readWords(files.find(({ path }) => path === wordsPath)?.text ?? null);
  report(wordsPath, words.faults);
  const library: Library = {
    language,
    edition: original.edition,
    checksum: original.checksum,
    earlier: [],
    clauses,
    templates,
    words: words.words,
    translations: {},
  };
  const ownFiles = new Set(files.map(({ path }) => path));
  // What stands in it in the original's words was checked there, among the original's terms.
  findings.push(...checkLibrary(library).filter(({ where }) => ownFiles.has(where.file ?? "")));
  findings.push(...Object.values(templates).flatMap((template) => gapsIn(template, library)));
  return { library, findings };
}

/** A contract type is translated whole, with every clause that its skeleton names, or not at all. */
function gapsIn(template: Template, library: Library): Finding[] {
  const script = parseBody(template.body).script ?? [];
  const missing = namedClauses(script)
    .map(({ id }) => id)
    .filter((id) => library.clauses[id]?.language !== library.language);
  if (missing.length === 0) return [];
  const fault: Fault = {
    code: "translation-incomplete",
    line: 1,
    message: `The contract type names clauses that are not translated: ${missing.join(", ")}.`,
    remedy: `Add them below clauses/${library.language}/.`,
  };
  return [faultInFile(fault, template.file)];
}
