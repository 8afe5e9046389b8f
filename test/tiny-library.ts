import { readFileSync } from "node:fs";
import { type Assembled, assemble } from "../src/assembly/assemble.ts";
import { type ClauseChoice, type Design, untouched } from "../src/domain/design.ts";
import type { Library, LibraryFile } from "../src/library/library.ts";
import { loadLibrary, wordsFile } from "../src/library/load.ts";
import { printBlocks, sectionIn } from "./print.ts";
import { standardDesign } from "./standard-design.ts";

/**
 * A library of a few lines for one-line tests: clauses by id, each a text or its parts. Every clause
 * gets two fallbacks, and the skeleton names all of them in order.
 */
export interface TinyClause {
  readonly text: string;
  /** Lines of front matter beside title, purpose and types. */
  readonly front?: string;
  readonly kind?: "clause" | "schedule" | "notice" | "cover" | "signatures";
  readonly fallback?: string;
}

export type TinyClauses = Readonly<Record<string, string | TinyClause>>;

const words: LibraryFile = {
  path: wordsFile,
  text: readFileSync(new URL(`../${wordsFile}`, import.meta.url), "utf8"),
};

export function tinyFiles(clauses: TinyClauses, skeleton?: string): readonly LibraryFile[] {
  const entries = Object.entries(clauses).map(
    ([id, clause]) => [id, typeof clause === "string" ? { text: clause } : clause] as const,
  );
  return [
    words,
    ...entries.map(([id, clause]) => ({
      path: `clauses/general/${id}.md`,
      text: clauseFile(id, clause),
    })),
    { path: "templates/obs.md", text: templateFile(skeleton ?? skeletonOf(entries)) },
  ];
}

export function clauseFile(
  id: string,
  { text, front = "", kind = "clause", fallback = text }: TinyClause,
): string {
  const title = id.charAt(0).toUpperCase() + id.slice(1);
  const parts = [
    "---",
    `title: ${title}`,
    "purpose: To be tested.",
    "types: [all]",
    `kind: ${kind}`,
    ...(front === "" ? [] : [front]),
    "---",
    "# Text",
    text,
  ];
  for (const name of kind === "clause" ? ["Softer", "Softest"] : []) {
    parts.push(`# Fallback: ${name}`, "> Gives up: much.", "> Accept when: pressed.", "", fallback);
  }
  if (kind === "clause") parts.push("# In plain words", "Plain.", "# Note for drafters", "Why.");
  return parts.join("\n");
}

export function templateFile(skeleton: string, front = ""): string {
  return `---\ntitle: Outcome services\nsummary: A type.\nplacement:\n  general: Terms\n${front}---\n${skeleton}`;
}

function skeletonOf(entries: readonly (readonly [string, TinyClause])[]): string {
  const named = (...kinds: readonly string[]): string =>
    entries
      .filter(([, clause]) => kinds.includes(clause.kind ?? "clause"))
      .map(([id]) => `{{> ${id} because="It is needed."}}\n`)
      .join("");
  return [
    `# Front\n${named("cover", "notice")}`,
    `# Part: Terms\n${named("clause")}`,
    `# Schedules\n${named("schedule")}`,
    `# Back\n${named("signatures")}`,
  ].join("\n");
}

/** The library of these clauses; fails where the loader finds a fault. */
export function tinyLibrary(clauses: TinyClauses, skeleton?: string): Library {
  const { library, findings } = loadLibrary(tinyFiles(clauses, skeleton));
  const [first] = findings;
  if (first) throw new Error(`${first.where.file}:${first.where.line}: ${first.message}`);
  return library;
}

export function choice(changes: Partial<ClauseChoice>): ClauseChoice {
  return { ...untouched, ...changes };
}

export function assembleTiny(clauses: TinyClauses, changes: Partial<Design> = {}): Assembled {
  return assemble({ ...standardDesign, ...changes }, tinyLibrary(clauses));
}

/** What the one clause `sample` prints, line by line. */
export function printed(
  sample: string | TinyClause,
  changes: Partial<Design> = {},
  others: TinyClauses = {},
): readonly string[] {
  const { document } = assembleTiny({ sample, ...others }, changes);
  return printBlocks(sectionIn(document, "sample"));
}
