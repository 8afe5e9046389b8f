import type { Clause, Parameter } from "./clause.ts";
import type { Fault } from "./fault.ts";
import { Fields } from "./fields.ts";
import type { Template } from "./library.ts";
import { proseOf, readDefinition, readExample, readPositions } from "./read-clause.ts";
import { partsOf, splitFile, trimLines } from "./sections.ts";

/**
 * Translations: `clauses/<language>/<family>/<id>.md` says in another language what the clause of the
 * same id says in the original, and only that. Types, bounds, sources and what a clause needs are the
 * original's; positions follow it in order and keep its ids.
 */

/** Reads the translation of `original`. What it leaves out keeps the original's words. */
export function readTranslation(
  original: Clause,
  language: string,
  file: string,
  source: string,
): { clause: Clause; faults: readonly Fault[] } {
  const { frontMatter, body, bodyLine, faults: splitFaults } = splitFile(source);
  const faults: Fault[] = [...splitFaults];
  const fields = new Fields(frontMatter, 1, frontMatter === null ? [] : faults);
  const worded = new Map(
    fields.named("parameters", (name, entry) => [name, readWords(name, original, entry)] as const),
  );
  const parts = frontMatter === null ? [] : partsOf(body, bodyLine);
  const positions = readPositions(parts, original.kind, faults);
  const clause: Clause = {
    ...original,
    file,
    language,
    title: fields.text("title"),
    purpose: fields.text("purpose", original.purpose),
    parameters: original.parameters.map((parameter) => worded.get(parameter.name) ?? parameter),
    definitions: fields.maps("defines", readDefinition),
    positions: positions.map((position, index) => ({
      ...position,
      id: original.positions[index]?.id ?? position.id,
    })),
    plainWords: proseOf(parts, "In plain words") || original.plainWords,
    note: proseOf(parts, "Note for drafters") || original.note,
    examples: parts.flatMap((part) => readExample(part, faults)),
  };
  if (frontMatter !== null) fields.done();
  return { clause, faults: [...faults, ...mismatches(original, clause)] };
}

/** The wording of one parameter over the original's type and bounds. */
function readWords(name: string, original: Clause, fields: Fields): Parameter {
  const parameter = original.parameters.find((each) => each.name === name);
  if (parameter === undefined) {
    const remedy = "A translation words the parameters of the original and adds none.";
    fields.fault("unknown-parameter", fields.line, `The original has no "${name}".`, remedy);
    return { name, type: "boolean", default: false, question: "", hint: "", confirm: false };
  }
  const asked = {
    question: fields.text("question", parameter.question),
    hint: fields.text("hint", parameter.hint),
  };
  switch (parameter.type) {
    case "text":
      return { ...parameter, ...asked, default: fields.text("default", parameter.default) };
    case "integer":
    case "percent":
      return { ...parameter, ...asked, unit: fields.text("unit", parameter.unit) };
    case "choice": {
      const words = new Map(fields.words("options"));
      const options = parameter.options.map((option) => ({
        ...option,
        words: words.get(option.value) ?? option.words,
      }));
      return { ...parameter, ...asked, options };
    }
    case "list":
      return {
        ...parameter,
        ...asked,
        default: fields.has("default") ? fields.texts("default") : parameter.default,
      };
    case "rows": {
      const labels = new Map(fields.words("columns"));
      const columns = parameter.columns.map(({ name: column, label }) => ({
        name: column,
        label: labels.get(column) ?? label,
      }));
      const rows = fields.maps("default", (row) =>
        Object.fromEntries(columns.map((column) => [column.name, row.text(column.name, "")])),
      );
      return {
        ...parameter,
        ...asked,
        columns,
        default: fields.has("default") ? rows : parameter.default,
      };
    }
    default:
      return { ...parameter, ...asked };
  }
}

/** Where the translation does not have what the original has. */
function mismatches(original: Clause, clause: Clause): Fault[] {
  const faults: Fault[] = [];
  const compare = (what: string, here: number, there: number): void => {
    if (here === there) return;
    faults.push({
      code: "translation-differs",
      line: 1,
      message: `The translation has ${here} ${what}; the original has ${there}.`,
      remedy: `Follow ${original.file} part for part.`,
    });
  };
  compare("positions", clause.positions.length, original.positions.length);
  compare("definitions", clause.definitions.length, original.definitions.length);
  for (const [index, position] of clause.positions.entries()) {
    const anchors = anchorsOf(position.body);
    const expected = anchorsOf(original.positions[index]?.body ?? "");
    const missing = [...expected].filter((anchor) => !anchors.has(anchor));
    if (missing.length === 0) continue;
    faults.push({
      code: "translation-differs",
      line: position.line,
      message: `The translation lacks the anchors ${missing.map((name) => `{#${name}}`).join(", ")}.`,
      remedy: "References from other clauses lead to them; put them where the original has them.",
    });
  }
  return faults;
}

function anchorsOf(body: string): ReadonlySet<string> {
  return new Set([...body.matchAll(/\{#([\w-]+)\}/g)].map((match) => match[1] ?? ""));
}

/** Reads `templates/<language>/<id>.md`: what the drafter reads and the titles of the parts. */
export function readTemplateTranslation(
  original: Template,
  file: string,
  source: string,
): { template: Template; faults: readonly Fault[] } {
  const split = splitFile(source);
  const faults: Fault[] = [...split.faults];
  const fields = new Fields(split.frontMatter, 1, split.frontMatter === null ? [] : faults);
  const parts = new Map(fields.words("parts"));
  const { body, bodyLine } = trimLines(split.body.split("\n"), split.bodyLine);
  if (body !== "") {
    faults.push({
      code: "translation-differs",
      line: bodyLine,
      message: "A translated contract type has no skeleton of its own.",
      remedy: "Name the parts under `parts:`; the skeleton is the original's.",
    });
  }
  const renamed = (part: string): string => parts.get(part) ?? part;
  const template: Template = {
    ...original,
    file,
    title: fields.text("title"),
    summary: fields.text("summary", original.summary),
    placement: Object.fromEntries(
      Object.entries(original.placement).map(([family, part]) => [family, renamed(part)]),
    ),
    body: original.body.replace(
      /^# Part: (.*)$/gm,
      (_, part: string) => `# Part: ${renamed(part)}`,
    ),
  };
  if (split.frontMatter !== null) fields.done();
  return { template, faults };
}
