import type { Clause, Grade } from "../../library/clause.ts";
import type { Library } from "../../library/library.ts";
import { readLineStart } from "../../library/line-grammar.ts";
import { draftingWordsOf } from "../../reference/drafting/words.ts";
import { measure } from "./readability.ts";
import type { Passage } from "./reading.ts";

const grades: readonly Grade[] = ["S", "M", "L", "X"];

/**
 * The library in numbers, as a table in Markdown: a row for each family, by the strongest evidence of
 * each text, with how the words of all positions read.
 */
export function countsTable(library: Library): string {
  const clauses = Object.values(library.clauses);
  const families = [...new Set(clauses.map(({ family }) => family))].toSorted();
  const rows = families.map((family) =>
    rowOf(
      family,
      clauses.filter((clause) => clause.family === family),
      library.language,
    ),
  );
  const head = [
    "family",
    "texts",
    ...grades,
    "none",
    "positions",
    "words",
    "words in a sentence",
    "passive",
    "ease",
  ];
  const lines = [
    head,
    head.map((_, column) => (column === 0 ? "---" : "--:")),
    ...rows,
    rowOf("all", clauses, library.language),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function rowOf(name: string, clauses: readonly Clause[], language: string): readonly string[] {
  const positions = clauses.flatMap((clause) => clause.positions);
  const passages = positions.flatMap(({ body }) => passagesOf(body));
  const { words, average, passive, ease } = measure(passages, draftingWordsOf(language));
  const evidence = clauses.map(strongest);
  const counted = [...grades, null].map((grade) => evidence.filter((each) => each === grade));
  return [
    name,
    String(clauses.length),
    ...counted.map(({ length }) => (length === 0 ? "" : String(length))),
    String(positions.length),
    String(words),
    average.toFixed(1),
    `${passive}%`,
    ease === null ? "" : String(ease),
  ];
}

/** The strongest grade among the sources of a text; null where it names none. */
function strongest({ sources }: Clause): Grade | null {
  return grades.find((grade) => sources.some((source) => source.grade === grade)) ?? null;
}

/** The lines of a body as prose: a tag counts as what it most often prints, a table not at all. */
function passagesOf(body: string): readonly Passage[] {
  return body.split("\n").flatMap((line) => {
    const { start, length } = readLineStart(line);
    const text = withoutTags(line.slice(length));
    const isProse = start.kind === "numbered" || start.kind === "plain" || start.kind === "bullet";
    if (!isProse || text === "") return [];
    const level = start.kind === "numbered" ? start.level : 0;
    return [{ node: "", isProse, level, inlines: [], text }];
  });
}

function withoutTags(line: string): string {
  return line
    .replace(/\{\{!.*?\}\}|\{\{[#/].*?\}\}|\{\{else.*?\}\}/g, " ")
    .replace(/\{\{ref .*?\}\}/g, "clause 1")
    .replace(/\{\{count .*?"([^"]+)"\}\}/g, "10 $1s")
    .replace(/\{\{.*?\}\}/g, "one")
    .replace(/ {2,}/g, " ")
    .trim();
}

const start = "<!-- counts: written by `npx tsx src/cli/write-counts.ts` -->";
const end = "<!-- end of counts -->";

/** The text with the table put anew between its marks; null where it has none. */
export function withCounts(text: string, table: string): string | null {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) return null;
  return `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`;
}
