import { definitionId } from "../assembly/definitions.ts";
import type { Block, Inline, Section } from "../assembly/document.ts";
import type { Clause, Position } from "../library/clause.ts";
import type { Library } from "../library/library.ts";
import { english, writeDay } from "../reference/language.ts";
import { parameterWords } from "./parameter-words.ts";
import type { Texts } from "./texts.ts";
import type { Usage } from "./usage.ts";
import { gradeTitles } from "./words.ts";
import {
  bullet,
  capitalised,
  heading,
  paragraph,
  plain,
  prose,
  section,
  table,
} from "./writing.ts";

/** What a clause's section is made with. */
export interface Shelf {
  readonly library: Library;
  readonly texts: Texts;
  readonly usage: Usage;
}

/** All that the library holds of one clause, in the order in which a lawyer asks for it. */
export function clauseSection(clause: Clause, number: number, shelf: Shelf): Section {
  const { id, title, purpose } = clause;
  return section("clause", id, String(number), title, {
    blocks: [
      paragraph(`${id}.purpose`, plain(purpose, "emphasis")),
      ...titled(`${id}.plain`, "In plain words", prose(`${id}.plain`, clause.plainWords)),
      ...clause.positions.flatMap((position, i) => positionBlocks(clause, position, i, shelf)),
      ...titled(`${id}.terms`, "Terms that it defines", definitionBlocks(clause, shelf)),
      ...titled(`${id}.parameters`, "Questions to the drafter", parameterBlocks(clause)),
      ...titled(`${id}.note`, "Note for drafters", prose(`${id}.note`, clause.note)),
      ...titled(`${id}.law`, "The law", lawBlocks(clause, shelf.library)),
      ...titled(`${id}.sources`, "Sources", sourceBlocks(clause)),
      ...titled(`${id}.ties`, "Goes with", tieBlocks(clause, shelf)),
    ],
  });
}

/** Blocks under their heading; nothing where there are none. */
function titled(id: string, title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(`${id}.heading`, title), ...blocks];
}

function positionBlocks(
  clause: Clause,
  position: Position,
  index: number,
  { texts }: Shelf,
): readonly Block[] {
  const id = `${clause.id}.${position.id}`;
  const title = index === 0 ? "Preferred position" : `Fallback ${index}: ${position.title}`;
  const says = (name: string, words: string, text: string): readonly Block[] =>
    text === "" ? [] : [paragraph(`${id}.${name}`, plain(words, "strong"), ` ${text}`)];
  return [
    heading(`${id}.heading`, title),
    ...says("gives-up", "Gives up:", position.givesUp),
    ...says("accept-when", "Accept when:", position.acceptWhen),
    ...texts.position(clause, position),
  ];
}

function definitionBlocks(clause: Clause, { texts }: Shelf): readonly Block[] {
  if (clause.definitions.length === 0) return [];
  const entries = clause.definitions.map((definition) => ({
    id: definitionId(definition.term),
    term: definition.term,
    inlines: texts.meaning(clause, definition),
  }));
  return [{ kind: "definitions", id: `${clause.id}.terms`, entries }];
}

function parameterBlocks(clause: Clause): readonly Block[] {
  if (clause.parameters.length === 0) return [];
  const rows = clause.parameters.map((parameter) => {
    const words = parameterWords(parameter, null);
    return [parameter.question, words.default, words.bounds];
  });
  return [
    table(`${clause.id}.parameters`, "", ["Question", "Unless told otherwise", "May be"], rows),
  ];
}

function lawBlocks(clause: Clause, { words }: Library): readonly Block[] {
  const names = words.choices["contract.jurisdiction"] ?? {};
  return clause.jurisdictions.map(({ jurisdiction, note, source, asOf, status }, i) =>
    bullet(
      `${clause.id}.law.${i + 1}`,
      plain(`${capitalised(names[jurisdiction] ?? jurisdiction)}:`, "strong"),
      ` ${sentence(note)} ${source}; ${status}, as of ${writeDay(asOf, english)}. Check with counsel.`,
    ),
  );
}

function sourceBlocks(clause: Clause): readonly Block[] {
  return clause.sources.map(({ title, grade, date, status }, i) =>
    bullet(
      `${clause.id}.sources.${i + 1}`,
      `${sentence(title)} ${gradeTitles[grade]}; ${status} on ${writeDay(date, english)}.`,
    ),
  );
}

function tieBlocks(clause: Clause, { library, usage }: Shelf): readonly Block[] {
  const titles = (ids: readonly string[]): string =>
    ids.map((id) => library.clauses[id]?.title ?? id).join("; ");
  const types = usage.typesNaming(clause, library).map(({ title }) => title);
  const lines: readonly (readonly [string, string])[] = [
    ["Needs:", titles(clause.requires)],
    ["Does not go with:", titles(clause.conflicts)],
    ["Named by the contract types:", types.join("; ")],
  ];
  return lines.flatMap(([words, text], i): Block[] => {
    const inlines: readonly Inline[] = [plain(words, "strong"), plain(` ${text}.`)];
    return text === "" ? [] : [bullet(`${clause.id}.ties.${i + 1}`, ...inlines)];
  });
}

function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
