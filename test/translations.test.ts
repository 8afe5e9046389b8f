import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Assembler } from "../src/assembly/assemble.ts";
import type { Block, Document, Inline } from "../src/assembly/document.ts";
import { blankDesign } from "../src/domain/blank.ts";
import type { Clause, Parameter } from "../src/library/clause.ts";
import { reviewWords } from "../src/review/drafting/review-words.ts";
import { readDesign } from "../src/storage/file.ts";
import { sectionsOf } from "./print.ts";
import { library } from "./real-library.ts";

const translations = Object.values(library.translations);
const translated = translations.flatMap(({ clauses, language }) =>
  Object.values(clauses).filter((clause) => clause.language === language),
);
const types = translations.flatMap(({ templates, language }) =>
  Object.keys(templates).map((type) => [type, language] as const),
);

const folder = new URL("examples/", import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => {
    const reading = readDesign(readFileSync(new URL(name, folder), "utf8"));
    return reading.ok && reading.design.contract.language !== library.language
      ? [[name, reading.design] as const]
      : [];
  });

/** Words that English can hardly do without, and that no other language of the library has. */
const english =
  /(?<![\p{L}\p{N}-])(?:the|of|and|shall|which|with|by|from|each|whether|not|this)(?![\p{L}\p{N}-])/iu;

/** Titles, heads, labels and names that are the same words in English and French. */
const alike: readonly string[] = [
  "Condition",
  "Conditions",
  "Copies",
  "EUR",
  "Expert",
  "Force majeure",
  "Indexation",
  "Mission",
  "Nature",
  "Parties",
  "Personnel",
  "Points",
  "Population",
  "Signatures",
  "Source",
  "indexation",
  "population",
];

test("There is a translated contract type", () => {
  expect(types).toContainEqual(["obs", "fr"]);
  expect(translated.length).toBeGreaterThan(90);
});

describe.each(translated.map((clause) => [`${clause.id} (${clause.language})`, clause] as const))(
  "%s",
  (_, clause) => {
    test("leaves no words of the original", () => {
      expect(textsOf(clause).filter((text) => english.test(text))).toEqual([]);
    });

    test.each(clause.positions.map((position, index) => [position.title, index] as const))(
      "says neither more nor less than the original at: %s",
      (_title, index) => {
        const original = library.clauses[clause.id]?.positions[index]?.body ?? "";
        expect(substanceOf(clause.positions[index]?.body ?? "")).toEqual(substanceOf(original));
      },
    );

    test("defines its terms by the same references and values", () => {
      const meanings = ({ definitions }: Pick<Clause, "definitions">) =>
        definitions.map(({ meaning }) => substanceOf(meaning));
      expect(meanings(clause)).toEqual(meanings(library.clauses[clause.id] ?? clause));
    });
  },
);

describe.each(types)("A blank contract of the type %s (%s)", (type, language) => {
  const blank = blankDesign("new", type);
  const assembler = new Assembler(library);
  const contract = { ...blank.contract, language };
  const { document, findings } = assembler.assemble({ ...blank, contract });
  const original = assembler.assemble(blank).document;

  test("has every clause in its language", () => {
    const blockers = findings.filter(({ level }) => level === "blocker");
    expect(blockers.map(({ message }) => message)).toEqual([]);
  });

  test("prints no English: neither in its text, nor on its blanks, nor in its list of open points", () => {
    const pieces = piecesOf(document);
    expect(pieces.length).toBeGreaterThan(1000);
    expect(pieces.filter((text) => english.test(text))).toEqual([]);
  });

  test("shares with the original only what is spelled alike in both languages", () => {
    const there = new Set(piecesOf(original));
    const same = new Set(piecesOf(document).filter((text) => there.has(text)));
    expect([...same].filter((text) => /\p{L}{3}/u.test(text)).toSorted()).toEqual(alike);
  });
});

describe.each(examples)("The example %s", (_name, design) => {
  test("has every clause in its language and prints no English", () => {
    const { document, findings } = new Assembler(library).assemble(design);
    const blockers = findings.filter(({ level }) => level === "blocker");
    expect(blockers.map(({ message }) => message)).toEqual([]);
    expect(piecesOf(document).filter((text) => english.test(text))).toEqual([]);
  });

  test("parts no high mark from its word at the end of a line, in what its drafter typed neither", () => {
    const mission = {
      ...design.mission,
      statement: "Manger mieux : l'affaire de « tous » ; oui !",
    };
    const typed = { ...design, title: "Cantines : l'essai", mission };
    const { document } = new Assembler(library).assemble(typed);
    const pieces = sectionsOf(document).flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap(linesOf),
    ]);
    const texts = pieces.map((inlines) => inlines.map(({ text }) => text).join(""));
    expect(document.title).toBe("Cantines\u00a0: l’essai");
    expect(texts.join("\n")).toContain(
      "Manger mieux\u00a0: l’affaire de «\u00a0tous\u00a0»\u00a0; oui\u00a0!",
    );
    expect(texts.filter((text) => / [:;!?»]|« /.test(text))).toEqual([]);
  });

  test("points at nothing that is not there, articles of a code aside", () => {
    const { document } = new Assembler(library).assemble(design);
    const slips = reviewWords(document, design, library).filter(({ level }) => level !== "advice");
    expect(slips.map(({ message }) => message)).toEqual([]);
    expect(piecesOf(document).join(" ")).toMatch(/articles? L\.\s\d/u);
  });

  test("has a capital at the head of each of its schedules", () => {
    const { document } = new Assembler(library).assemble(design);
    const labels = sectionsOf(document)
      .filter(({ kind }) => kind === "schedule")
      .map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(8);
    expect(labels.filter((label) => !/^\p{Lu}/u.test(label ?? ""))).toEqual([]);
  });
});

/** What a clause says to its readers, without what its braces compute; the label of a blank stays. */
function textsOf(clause: Clause): readonly string[] {
  const { title, purpose, plainWords, note, parameters, definitions, positions } = clause;
  return [
    title,
    purpose,
    plainWords,
    note,
    ...parameters.flatMap(wordsOf),
    ...definitions.map(({ meaning }) => meaning),
    ...positions.flatMap((position) => [
      position.title,
      position.givesUp,
      position.acceptWhen,
      ...position.body.split("\n"),
    ]),
  ].map((text) =>
    text.replace(/\{\{fill [\w.]+ "([^"]*)"\}\}/g, "$1").replace(/\{\{[^}]*\}\}|\{#.*?\}/g, ""),
  );
}

function wordsOf(parameter: Parameter): readonly string[] {
  const asked = [parameter.question, parameter.hint];
  switch (parameter.type) {
    case "text":
      return [...asked, parameter.default];
    case "integer":
    case "percent":
      return [...asked, parameter.unit];
    case "choice":
      return [...asked, ...parameter.options.map(({ words }) => words)];
    case "list":
      return [...asked, ...parameter.default];
    case "rows":
      return [
        ...asked,
        ...parameter.columns.map(({ label }) => label),
        ...parameter.default.flatMap((row) => Object.values(row)),
      ];
    default:
      return asked;
  }
}

/** What a text has in every language: its references, values, conditions, figures and paragraphs. */
function substanceOf(body: string): Record<string, readonly string[]> {
  const all = (pattern: RegExp, text = body): readonly string[] =>
    [...text.matchAll(pattern)].map(([, part = ""]) => part).toSorted();
  const words = body.replace(/\{\{[^}]*\}\}|\{#.*?\}/g, "").replace(/^\s*\d+\. /gm, "");
  const code = [...body.matchAll(/\{\{[^}]*\}\}/g)].map(([tag]) => tag.replace(/"[^"]*"/g, ""));
  return {
    references: all(/\{\{ref "([^"]*)"/g),
    values: [...new Set(all(/\b(?!count\b|else\b)([a-zA-Z][\w.-]*)/g, code.join(" ")))],
    conditions: all(/\{\{#(?:if|unless|each) ([^}]*)\}\}/g),
    figures: all(/(?<![\p{L}\p{N}(])(\d+)(?![\p{L}\p{N})])/gu, words),
    paragraphs: all(/^\s*(\d+\.|\([a-zA-Z]+\)|-|##|\|) /gm),
  };
}

/** Every piece of text that a reader sees: titles, paragraphs, cells, blanks, open points. */
function piecesOf(document: Document): readonly string[] {
  const sections = sectionsOf(document);
  const lines = [
    ...sections.map(({ title }) => title),
    ...sections.flatMap(({ blocks }) => blocks.flatMap(linesOf)),
  ];
  return [
    ...lines
      .flat()
      .flatMap((inline) => (inline.kind === "blank" ? [inline.text, inline.label] : [inline.text])),
    ...document.openPoints.map(({ label }) => label),
  ].map((text) => text.trim());
}

function linesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.inlines];
    case "table":
      return [block.caption, ...[block.head, ...block.rows].flat().map(({ inlines }) => inlines)];
    case "figure":
      return [block.caption];
    case "definitions":
      return block.entries.map(({ inlines }) => inlines);
    case "signature":
      return [block.heading, ...block.rows.map(({ inlines }) => inlines)];
  }
}
