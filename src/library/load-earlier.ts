import type { Finding } from "../base/finding.ts";
import { compareEditions, isEdition } from "./edition.ts";
import { faultInFile } from "./fault.ts";
import type { Earlier, Library, LibraryFile } from "./library.ts";

/**
 * `clauses/superseded/2026.1/risk/liability-cap.md` holds the words of a clause as they were up to and
 * with that edition; `…/2026.1/fr/risk/…` those of its translation, `templates/superseded/2026.1/obs.md`
 * those of a contract type.
 */
const supersededPath = /^(clauses|templates)\/superseded\/([^/]+)\/(.+)$/;

export function isSuperseded(path: string): boolean {
  return supersededPath.test(path);
}

type Load = (files: readonly LibraryFile[]) => {
  readonly library: Library;
  readonly findings: readonly Finding[];
};

interface Old {
  readonly edition: string;
  /** Where the file lies, and where it would lie if it were current. */
  readonly path: string;
  readonly place: string;
  readonly text: string;
}

/**
 * What the editions before `current` said otherwise. Each is read as it was, whole, by `load`, so that
 * its words are checked among the words of its time.
 */
export function loadEarlier(
  files: readonly LibraryFile[],
  current: string,
  load: Load,
): { readonly editions: readonly Earlier[]; readonly findings: readonly Finding[] } {
  const old = files.flatMap(oldOf);
  const findings = old.filter((each) => !isBefore(each.edition, current)).map(misplaced);
  const editions = [...new Set(old.map(({ edition }) => edition))]
    .filter((edition) => isBefore(edition, current))
    .toSorted(compareEditions);
  const shelf = new Map(
    files.filter(({ path }) => !isSuperseded(path)).map((file) => [file.path, file]),
  );
  const real = new Map<string, string>();
  const earlier: Earlier[] = [];
  for (const edition of editions.toReversed()) {
    const own = old.filter((each) => each.edition === edition);
    for (const { path, place, text } of own) {
      shelf.set(place, { path: place, text });
      real.set(place, path);
    }
    const loaded = load([...shelf.values()]);
    earlier.unshift({ edition, languages: changedIn(loaded.library, own) });
    findings.push(...loaded.findings.flatMap((finding) => inRealFile(finding, real)));
  }
  return { editions: earlier, findings };
}

function oldOf({ path, text }: LibraryFile): Old[] {
  const [, root = "", edition = "", rest = ""] = supersededPath.exec(path) ?? [];
  return root === "" ? [] : [{ edition, path, place: `${root}/${rest}`, text }];
}

function isBefore(edition: string, current: string): boolean {
  return isEdition(edition) && compareEditions(edition, current) < 0;
}

function misplaced({ edition, path }: Old): Finding {
  return faultInFile(
    {
      code: "superseded-edition",
      line: 1,
      message: `"${edition}" is no edition before the current one.`,
      remedy: "Name the folder after the last edition that had these words.",
    },
    path,
  );
}

/** Faults of what is current are told when it is loaded itself. */
function inRealFile(finding: Finding, real: ReadonlyMap<string, string>): Finding[] {
  const file = real.get(finding.where.file ?? "");
  return file === undefined ? [] : [{ ...finding, where: { ...finding.where, file } }];
}

/** What the files changed in any language: a translation follows the original of its time. */
function changedIn(library: Library, own: readonly Old[]): Earlier["languages"] {
  const idsIn = (root: string): ReadonlySet<string> =>
    new Set(
      own
        .filter(({ place }) => place.startsWith(root))
        .flatMap(({ place }) => /([^/]+)\.md$/.exec(place)?.[1] ?? []),
    );
  const [clauses, templates] = [idsIn("clauses/"), idsIn("templates/")];
  const languages = [library, ...Object.values(library.translations)];
  return Object.fromEntries(
    languages.map((each) => [
      each.language,
      { clauses: only(each.clauses, clauses), templates: only(each.templates, templates) },
    ]),
  );
}

function only<T>(
  record: Readonly<Record<string, T>>,
  ids: ReadonlySet<string>,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
}
