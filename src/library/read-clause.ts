import type { Clause, ClauseKind, Definition, Example, Position, Source } from "./clause.ts";
import { didYouMean, type Fault } from "./fault.ts";
import { Fields } from "./fields.ts";
import { canonicalMarks } from "./line-grammar.ts";
import { readParameter } from "./parameter.ts";
import { printedTerm } from "./printed-term.ts";
import { type FilePart, partsOf, splitFile, trimLines } from "./sections.ts";
import { plain, readYaml } from "./yaml-value.ts";

const kinds = ["clause", "schedule", "cover", "notice", "signatures"] as const;
const grades = ["S", "M", "L", "X"] as const;
const statuses = ["verified", "recalled"] as const;
const jurisdictions = ["generic", "eu", "uk", "us", "wb"] as const;
const fewestFallbacks = 2;
/** The library is written in English; other languages are translations of it. */
export const originalLanguage = "en";

/** Reads `clauses/<family>/<id>.md`. What cannot be read is a fault and an empty value. */
export function readClause(
  file: string,
  source: string,
): { clause: Clause; faults: readonly Fault[] } {
  const { frontMatter, body, bodyLine, faults: splitFaults } = splitFile(source);
  const faults: Fault[] = [...splitFaults];
  const fields = new Fields(frontMatter, 1, faults);
  const readable = frontMatter !== null;
  const [, family = "", name = ""] = /([^/]+)\/([^/]+)\.md$/.exec(file) ?? [];
  const head = readHead(readable ? fields : new Fields(null, 1, []));
  if (readable) fields.done();
  const parts = readable ? partsOf(body, bodyLine) : [];
  const clause: Clause = {
    id: name,
    family,
    file,
    language: originalLanguage,
    origin: null,
    ...head,
    positions: readPositions(parts, head.kind, faults),
    plainWords: proseOf(parts, "In plain words"),
    note: proseOf(parts, "Note for drafters"),
    examples: parts.flatMap((part) => readExample(part, faults)),
  };
  if (readable) checkParts(parts, clause, faults);
  return { clause, faults };
}

function readHead(
  fields: Fields,
): Omit<
  Clause,
  | "id"
  | "family"
  | "file"
  | "language"
  | "origin"
  | "positions"
  | "plainWords"
  | "note"
  | "examples"
> {
  const kind: ClauseKind = fields.among("kind", kinds, "clause");
  const title = fields.text("title");
  const purpose = fields.text("purpose");
  const types = fields.texts("types");
  if (types.length === 0) {
    const remedy = "Write `types: [all]` or name contract types.";
    fields.fault("field-missing", fields.lineOf("types"), "`types` is missing or empty.", remedy);
  }
  return {
    kind,
    title,
    purpose,
    types,
    parameters: fields.named("parameters", readParameter),
    requires: fields.texts("requires"),
    conflicts: fields.texts("conflicts"),
    sources: fields.maps("sources", readSource),
    jurisdictions: fields.maps("jurisdictions", (entry) => ({
      jurisdiction: entry.among("jurisdiction", jurisdictions),
      note: entry.text("note"),
      source: entry.text("source"),
      asOf: entry.day("asOf") ?? "",
      // What nobody says was read must be shown as unconfirmed.
      status: entry.among("status", statuses, "recalled"),
    })),
    definitions: fields.maps("defines", readDefinition),
  };
}

function readSource(fields: Fields): Source {
  return {
    title: fields.text("title"),
    grade: fields.among("grade", grades),
    date: fields.day("date") ?? "",
    status: fields.among("status", statuses),
  };
}

export function readDefinition(fields: Fields): Definition {
  const term = printedTerm(fields.text("term"));
  const plural = printedTerm(fields.text("plural", ""));
  if (term !== "" && !/^\p{Lu}/u.test(term)) {
    const remedy = "Begin it with a capital: terms are known by it.";
    fields.fault(
      "term-capital",
      fields.lineOf("term"),
      `The term "${term}" has no capital.`,
      remedy,
    );
  }
  return {
    term,
    plural: plural === "" ? null : plural,
    meaning: fields.text("meaning"),
    line: fields.lineOf("meaning"),
  };
}

/** Kebab-case of a title: the id of a fallback. */
export function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

export function readPositions(
  parts: readonly FilePart[],
  kind: ClauseKind,
  faults: Fault[],
): readonly Position[] {
  const positions = parts.flatMap((part): Position[] => {
    if (part.title === "Text") {
      const body = canonicalMarks(part.body);
      return [
        {
          id: "preferred",
          title: "Preferred",
          givesUp: "",
          acceptWhen: "",
          body,
          line: part.bodyLine,
        },
      ];
    }
    const title = /^Fallback: *(.*)$/.exec(part.title)?.[1];
    return title === undefined ? [] : [readFallback(title, part, faults)];
  });
  const seen = new Set<string>();
  for (const position of positions) {
    if (seen.has(position.id)) {
      faults.push({
        code: "duplicate-position",
        line: position.line,
        message: `The position "${position.id}" is there twice.`,
        remedy: "Give each fallback a title of its own.",
      });
    }
    seen.add(position.id);
  }
  const fallbacks = positions.length - 1;
  if (kind === "clause" && positions[0]?.id === "preferred" && fallbacks < fewestFallbacks) {
    faults.push({
      code: "too-few-fallbacks",
      line: positions[0].line,
      message: `The clause has ${fallbacks} fallback positions; it needs ${fewestFallbacks}.`,
      remedy: "Add `# Fallback: <title>` parts, each a whole text of its own.",
    });
  }
  return positions;
}

function readFallback(title: string, part: FilePart, faults: Fault[]): Position {
  const lines = part.body.split("\n");
  const quoted = (name: string): string => {
    const pattern = new RegExp(`^> *${name}: *(.+)$`);
    const found = lines.map((line) => pattern.exec(line)?.[1]).find((text) => text !== undefined);
    if (found === undefined) {
      faults.push({
        code: "fallback-lines",
        line: part.line,
        message: `The fallback "${title}" does not say "${name}".`,
        remedy: `Begin it with a line "> ${name}: …".`,
      });
    }
    return found?.trim() ?? "";
  };
  const [givesUp, acceptWhen] = [quoted("Gives up"), quoted("Accept when")];
  const first = lines.findIndex((line) => !line.startsWith(">"));
  const { body, bodyLine } = trimLines(
    first < 0 ? [] : lines.slice(first),
    part.bodyLine + Math.max(0, first),
  );
  return {
    id: slug(title),
    title,
    givesUp,
    acceptWhen,
    body: canonicalMarks(body),
    line: bodyLine,
  };
}

export function proseOf(parts: readonly FilePart[], title: string): string {
  return parts.find((part) => part.title === title)?.body ?? "";
}

export function readExample(part: FilePart, faults: Fault[]): Example[] {
  const title = /^Example: *(.*)$/.exec(part.title)?.[1];
  if (title === undefined) return [];
  const { value, faults: yamlFaults } = readYaml(part.body, part.bodyLine);
  faults.push(...yamlFaults);
  if (value === null) return [];
  const fields = new Fields(value, part.line, faults);
  const answers = fields.get("answers");
  const example = {
    title,
    position: fields.text("position", "preferred"),
    answers: answers?.kind === "map" ? (plain(answers) as Record<string, unknown>) : {},
    expected: fields.texts("expect"),
  };
  fields.done();
  return [example];
}

const wholeTitles = ["Text", "In plain words", "Note for drafters"];

function checkParts(parts: readonly FilePart[], clause: Clause, faults: Fault[]): void {
  const count = (title: string): number => parts.filter((part) => part.title === title).length;
  const needed = clause.kind === "clause" ? wholeTitles : ["Text"];
  for (const title of needed) {
    if (count(title) !== 1) {
      faults.push({
        code: "part-missing",
        line: 1,
        message: `The file has ${count(title)} parts "# ${title}"; it needs one.`,
        remedy: `Write one part "# ${title}".`,
      });
    }
  }
  for (const part of parts) {
    const isKnown = wholeTitles.includes(part.title) || /^(Fallback|Example): *\S/.test(part.title);
    if (!isKnown) {
      faults.push({
        code: "unknown-part",
        line: part.line,
        message:
          part.title === ""
            ? "There is text before the first part."
            : `"# ${part.title}" is not a part of a clause.${didYouMean(part.title, wholeTitles)}`,
        remedy:
          'Use "## " for headings inside the text; parts are Text, Fallback: …, In plain words, Note for drafters and Example: ….',
      });
    } else if (part.body === "") {
      faults.push({
        code: "empty-part",
        line: part.line,
        message: `"# ${part.title}" is empty.`,
        remedy: "Write it or take its heading out.",
      });
    }
  }
}
