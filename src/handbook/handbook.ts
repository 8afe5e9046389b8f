import type { Document, Section } from "../assembly/document.ts";
import { partLabel } from "../assembly/number.ts";
import type { Clause } from "../library/clause.ts";
import type { Library, Template } from "../library/library.ts";
import { templateIn } from "../library/library-for.ts";
import { phrase } from "../library/words.ts";
import { english } from "../reference/language.ts";
import { clauseSection, type Shelf } from "./clause-section.ts";
import { Texts } from "./texts.ts";
import { typeSection } from "./type-section.ts";
import { templatesByTitle, Usage } from "./usage.ts";
import { families, familyTitle, gradeTitles, readingNotes } from "./words.ts";
import { heading, paragraph, section, table } from "./writing.ts";

/**
 * The library as a document to be read whole: contract types, then the clauses by family, each with all
 * its positions. It prints as a contract does, and so is tagged, linked and searchable as one.
 */
export function handbookOf(library: Library, type: string | null = null): Document {
  const template = type === null ? null : templateIn(library, type);
  if (type !== null && template === null) {
    throw new RangeError(`The library has no contract type ${type}`);
  }
  const usage = new Usage(library);
  const clauses = clausesIn(library).filter((each) => type === null || usage.suits(each, type));
  const texts = new Texts(library, new Set(clauses.map(({ id }) => id)));
  const templates = template === null ? templatesByTitle(library) : [template];
  const { words, language, edition } = library;
  return {
    title: "Clause library",
    subtitle: subtitleOf(template, clauses),
    reference: edition === "" ? "" : `Edition ${edition}`,
    version: "Handbook",
    isDraft: false,
    language,
    letterhead: null,
    words: {
      page: phrase(words, "document.page"),
      of: phrase(words, "document.of"),
      fingerprint: phrase(words, "document.fingerprint"),
      colon: english.colon,
    },
    sections: [
      section("cover", "cover", null, "Clause library", {}),
      notice(clauses),
      section("contents", "contents", null, phrase(words, "document.contents"), {}),
      ...partsOf(templates, clauses, { library, texts, usage }),
    ],
    openPoints: [],
    leftOut: [],
  };
}

/** Clauses and schedules by family, in the order of their titles; forms are not for reading. */
export function clausesIn(library: Library): readonly Clause[] {
  const order = (clause: Clause): number => {
    const at = families.findIndex(({ id }) => id === clause.family);
    return at === -1 ? families.length : at;
  };
  return Object.values(library.clauses)
    .filter(({ kind }) => kind === "clause" || kind === "schedule")
    .toSorted((a, b) => order(a) - order(b) || (a.title < b.title ? -1 : 1));
}

function subtitleOf(template: Template | null, clauses: readonly Clause[]): string {
  const schedules = clauses.filter(({ kind }) => kind === "schedule").length;
  const counts = `${clauses.length - schedules} clauses and ${schedules} schedules`;
  return template === null ? counts : `${template.title}: ${counts}`;
}

function notice(clauses: readonly Clause[]): Section {
  const grades = ["S", "M", "L", "X"] as const;
  const rows = familiesOf(clauses).map(([title, members]) => [
    title,
    String(members.length),
    ...grades.map((grade) =>
      String(members.filter(({ sources }) => sources.some((one) => one.grade === grade)).length),
    ),
  ]);
  return section("notice", "how-to-read", null, "How to read this handbook", {
    blocks: [
      ...readingNotes.map((text, i) => paragraph(`how-to-read.${i + 1}`, text)),
      heading("evidence", "Evidence behind the clauses"),
      paragraph(
        "evidence.grades",
        grades.map((grade) => `${grade}: ${gradeTitles[grade].toLowerCase()}`).join(". "),
        ".",
      ),
      table(
        "evidence.table",
        "How many clauses of each family rest on a source of each grade",
        ["Family", "Clauses", ...grades],
        rows,
        [1, 2, 3, 4, 5],
      ),
    ],
  });
}

function partsOf(
  templates: readonly Template[],
  clauses: readonly Clause[],
  shelf: Shelf,
): readonly Section[] {
  const { words } = shelf.library;
  const types = section("part", "types", partLabel(0, words), "Contract types", {
    children: templates.map((each, i) => typeSection(each, i + 1, shelf.library)),
  });
  let number = templates.length;
  const parts = familiesOf(clauses).map(([title, members], i) =>
    section("part", `family-${i + 1}`, partLabel(i + 1, words), title, {
      children: members.map((clause) => {
        number += 1;
        return clauseSection(clause, number, shelf);
      }),
    }),
  );
  return [types, ...parts];
}

/** The clauses under the titles of their families, which stand together already. */
function familiesOf(
  clauses: readonly Clause[],
): readonly (readonly [title: string, members: readonly Clause[]])[] {
  const groups = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const members = groups.get(clause.family);
    if (members) members.push(clause);
    else groups.set(clause.family, [clause]);
  }
  return [...groups].map(([family, members]) => [familyTitle(family), members] as const);
}
