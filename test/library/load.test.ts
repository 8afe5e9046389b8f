import { describe, expect, test } from "vitest";
import { loadLibrary } from "../../src/library/load.ts";
import { clauseFile, type TinyClause, tinyFiles } from "../tiny-library.ts";

const base: TinyClause = { text: "1. The Supplier works." };
const sound = tinyFiles({ sample: base, other: "1. {#here} Other." });

/** What the loader says of the sample clause when it is written so. */
function faults(source: string): readonly string[] {
  const files = sound.map((file) =>
    file.path.endsWith("sample.md") ? { ...file, text: source } : file,
  );
  return loadLibrary(files).findings.map(({ where, message }) => `${where.line}: ${message}`);
}

const withText = (text: string): string =>
  clauseFile("sample", { ...base, text, fallback: "1. Less." });
const withFront = (front: string): string => clauseFile("sample", { ...base, front });
const parameter = (rest: string): string => withFront(`parameters: {days: {${rest}}}`);

test("A sound library has no findings, and holds what was written", () => {
  const { library, findings } = loadLibrary(sound);
  expect(findings).toEqual([]);
  const { sample } = library.clauses;
  expect(sample).toMatchObject({ family: "general", kind: "clause", title: "Sample" });
  expect(sample?.positions.map((each) => each.id)).toEqual(["preferred", "softer", "softest"]);
  expect(sample?.positions[1]).toMatchObject({
    givesUp: "much.",
    acceptWhen: "pressed.",
    line: 13,
  });
  expect(JSON.parse(JSON.stringify(library))).toEqual(library);
});

describe("Front matter", () => {
  test.each([
    [
      "an unknown field",
      withFront("titel: x"),
      '6: `titel` is not a field here. Did you mean "title"?',
    ],
    ["no front matter", "# Text\n1. A", "1: The file has no front matter."],
    ["YAML that cannot be read", withFront("requires: [a"), "6: The YAML cannot be read:"],
    [
      "a field of the wrong type",
      withFront("requires: soon"),
      "6: `requires` must be a list of texts.",
    ],
    [
      "an unknown clause in requires",
      withFront("requires: [othr]"),
      '1: `requires` names "othr", which is not there. Did you mean "other"?',
    ],
    [
      "an unknown clause in conflicts",
      withFront("conflicts: [gone]"),
      '1: `conflicts` names "gone", which is not there.',
    ],
    [
      "an unknown grade",
      withFront("sources: [{title: T, grade: Z, date: 2026-01-01, status: verified}]"),
      "6: `grade` must be one of S, M, L, X.",
    ],
    [
      "a day that is none",
      withFront("sources: [{title: T, grade: S, date: 2026-02-31, status: verified}]"),
      "6: `date` must be a day.",
    ],
    [
      "a term without a capital",
      withFront("defines: [{term: day, meaning: means a day.}]"),
      '6: The term "day" has no capital.',
    ],
    [
      "an alias",
      withFront("requires: &a [other]\nconflicts: *a"),
      "7: YAML aliases (*name) are not allowed.",
    ],
  ])("%s", (_, source, expected) => {
    expect(faults(source).join("\n")).toContain(expected);
  });
});

describe("Parameters", () => {
  test.each([
    [
      "a default outside its bounds",
      "type: integer, unit: days, default: 90, min: 1, max: 60, question: Q?",
      "6: The default 90 is outside 1 to 60.",
    ],
    [
      "no default",
      "type: integer, unit: days, min: 1, max: 60, question: Q?",
      "6: `default` is missing.",
    ],
    [
      "bounds exchanged",
      "type: integer, unit: days, default: 5, min: 60, max: 1, question: Q?",
      "6: `min` is above `max`.",
    ],
    [
      "no unit",
      "type: integer, default: 5, min: 1, max: 60, question: Q?",
      "6: `unit` is missing.",
    ],
    ["no question", "type: text, default: ''", "6: `question` is missing."],
    [
      "a fraction",
      "type: percent, default: 1.5, min: 1, max: 60, question: Q?",
      "6: `default` must be a whole number.",
    ],
    ["an unknown type", "type: number, question: Q?", "6: `type` must be one of text, integer,"],
    [
      "a default that is no option",
      "type: choice, options: {a: A, b: B}, default: c, question: Q?",
      '6: The default "c" is not an option.',
    ],
    [
      "a single option",
      "type: choice, options: {a: A}, default: a, question: Q?",
      "6: A choice needs two options or more.",
    ],
    [
      "too long a list",
      "type: list, default: [a, b], max: 1, question: Q?",
      "6: The default has 2 items; at most 1 are allowed.",
    ],
    [
      "rows without a column",
      "type: rows, columns: {who: Who}, max: 2, default: [{whom: x}], question: Q?",
      '6: The row lacks "who".',
    ],
    [
      "a yes or no to confirm",
      "type: boolean, default: true, confirm: true, question: Q?",
      "6: A yes or no does not print",
    ],
  ])("%s", (_, rest, expected) => {
    expect(faults(parameter(rest)).join("\n")).toContain(expected);
  });

  test.each(["buyer", "ref", "answers", "notice_days", "NoticeDays"])(
    "may not be called %s",
    (name) => {
      const source = withFront(`parameters: {${name}: {type: text, default: '', question: Q?}}`);
      expect(faults(source)).toHaveLength(1);
    },
  );
});

describe("Texts", () => {
  test.each([
    ["an unknown name", "1. {{noSuch}}", '8: "noSuch" is not known here.'],
    ["an unknown field", "1. {{buyer.nme}}", '8: "nme" is not known here. Did you mean "name"?'],
    [
      "an outer name inside each",
      "{{#each metrics}}\n{{buyer.name}}\n{{/each}}",
      '9: "buyer" is not known here.',
    ],
    ["too many ../", "1. {{../title}}", "8: ../ leads outside the clause."],
    ["@number outside each", "1. {{@number}}", "8: @number is outside any {{#each}}."],
    [
      "an unknown helper",
      '1. {{reff "other"}}',
      '8: There is no helper "reff". Did you mean "ref"?',
    ],
    [
      "a helper without its value",
      "1. {{money}}",
      '8: "money" is a helper and takes what it words.',
    ],
    [
      "a helper with too few values",
      "1. {{count termMonths}}",
      '8: "count" has 1 values; it takes 2 or more.',
    ],
    [
      "a helper with the wrong value",
      "1. {{money title}}",
      "8: A money was expected, but this is a text.",
    ],
    [
      "a named argument",
      '1. {{ref "other" sentence=true}}',
      "8: The named argument sentence= is not allowed.",
    ],
    [
      "an unknown clause",
      '1. {{ref "othr"}}',
      '8: There is no clause "othr". Did you mean "other"?',
    ],
    [
      "an unknown anchor",
      '1. {{ref "other#her"}}',
      '8: The anchor "#her" is not in every position of "other". Did you mean "here"?',
    ],
    [
      "an own anchor that is not there",
      '1. {{ref "#x"}}',
      '8: The anchor "#x" is not in this text.',
    ],
    [
      "an unknown clause in a condition",
      '{{#if (included "gone")}}\n1. A\n{{/if}}',
      '8: There is no clause "gone".',
    ],
    ["an unknown term", '1. {{term "Outcome"}}', '8: "Outcome" is not a defined term.'],
    [
      "an anchor in mid-sentence",
      "1. The {#here} one.",
      "8: An anchor {#…} stands where no numbered paragraph begins.",
    ],
    [
      "an unknown mechanism",
      '{{#if (pays "barter")}}\n1. A\n{{/if}}',
      '8: There is no payment mechanism "barter".',
    ],
    [
      "a value that is never there",
      '{{#if (eq draft.state "done")}}\n1. A\n{{/if}}',
      '8: "done" is never the value of "draft.state".',
    ],
    ["a list that prints", "1. {{metrics}}", "8: A list cannot print by itself."],
    ["a record that prints", "1. {{buyer}}", "8: A thing with fields cannot print by itself."],
    ["a yes or no that prints", "1. {{buyer.isSme}}", "8: A yes or no cannot print by itself."],
    [
      "a closed choice that prints",
      "1. {{contract.uncertainty}}",
      "8: A closed choice cannot print by itself.",
    ],
    [
      "each of no list",
      "{{#each buyer}}\na\n{{/each}}",
      "8: {{#each}} is of something that is no list.",
    ],
    ["triple braces", "1. {{{title}}}", "8: Triple braces and {{& are not allowed."],
    ["whitespace control", "1. {{~title}}", "8: Whitespace control with ~ is not allowed."],
    ["lookup", "1. {{lookup buyer 'name'}}", '8: There is no helper "lookup".'],
    [
      "a decorator",
      "{{* deco}}",
      "8: Decorators, inline partials and partial blocks are not allowed.",
    ],
    [
      "a partial block",
      "{{#> other}}x{{/other}}",
      "8: Decorators, inline partials and partial blocks are not allowed.",
    ],
    [
      "a dynamic partial",
      "{{> (title)}}",
      "8: A partial that is not a plain clause id is not allowed.",
    ],
    ["a clause within a clause", "{{> other}}", "8: A clause cannot hold another clause."],
    ["an unknown block", "{{#log title}}x{{/log}}", "8: The block {{#log}} is not allowed."],
    ["a block never closed", "1. A\n{{#if title}}\n2. B", "The {{…}} tags cannot be read here"],
    [
      "blocks crossed",
      "{{#if title}}\n1. A\n{{/each}}",
      "8: The {{…}} tags cannot be read here: if doesn't match each.",
    ],
    [
      "a heading of the wrong level",
      "### Deep",
      "8: Only sub-headings of the form `## ` are known.",
    ],
    ["a table row without its end", "| a | b", "8: The table row has no | at its end."],
    ["strong never closed", "1. **bold", "8: A ** has no partner on its line."],
    [
      "a figure that shares its line",
      "{{#each payments}}\nSee {{figure this}}\n{{/each}}",
      "9: {{figure}} shares its line.",
    ],
    [
      "a prototype",
      "1. {{buyer.constructor.name}} {{__proto__}}",
      '8: "constructor" is not known here.',
    ],
  ])("%s", (_, text, expected) => {
    expect(faults(withText(text)).join("\n")).toContain(expected);
  });

  test("every fault has a remedy", () => {
    const files = sound.map((file) =>
      file.path.endsWith("sample.md")
        ? { ...file, text: withText("1. {{noSuch}} {{metrics}}") }
        : file,
    );
    const { findings } = loadLibrary(files);
    expect(findings).toHaveLength(2);
    expect(findings.every((each) => each.remedy !== undefined && each.level === "blocker")).toBe(
      true,
    );
  });
});

describe("Parts", () => {
  const whole = withText("1. A");
  test.each([
    [
      "a fallback too few",
      whole.replace(/# Fallback: Softest[\s\S]*?(?=# In plain)/, ""),
      "8: The clause has 1 fallback positions; it needs 2.",
    ],
    [
      "a fallback twice",
      whole.replace("Softest", "Softer"),
      'The position "softer" is there twice.',
    ],
    [
      "a fallback without what it gives up",
      whole.replace("> Gives up: much.", ""),
      'The fallback "Softer" does not say "Gives up".',
    ],
    [
      "no plain words",
      whole.replace("# In plain words\nPlain.", ""),
      '1: The file has 0 parts "# In plain words"; it needs one.',
    ],
    ["an unknown part", `${whole}\n# Notes\nX`, '"# Notes" is not a part of a clause.'],
    ["an empty part", `${whole}\n# Example: None\n`, '"# Example: None" is empty.'],
    [
      "an example of an unknown position",
      `${whole}\n# Example: X\nposition: harder\nexpect: [A]`,
      'The example "X" is of a position "harder" that is not there.',
    ],
    [
      "an example that answers nothing asked",
      `${whole}\n# Example: X\nanswers: {days: 3}\nexpect: [A]`,
      'The example "X" answers "days", which is no parameter.',
    ],
    [
      "an example that expects nothing",
      `${whole}\n# Example: X\nposition: preferred`,
      'The example "X" expects nothing.',
    ],
  ])("%s", (_, source, expected) => {
    expect(faults(source).join("\n")).toContain(expected);
  });
});

describe("The whole library", () => {
  function all(...more: readonly { path: string; text: string }[]): readonly string[] {
    return loadLibrary([
      ...sound.filter((file) => !more.some((each) => each.path === file.path)),
      ...more,
    ]).findings.map(({ where, message }) => `${where.file}:${where.line}: ${message}`);
  }

  test("an id in two families", () => {
    expect(all({ path: "clauses/risk/sample.md", text: withText("1. A") })).toEqual([
      'clauses/risk/sample.md:1: The id "sample" is already taken by clauses/general/sample.md.',
    ]);
  });

  test("a term defined twice", () => {
    const defines = "defines: [{term: Day, plural: Days, meaning: means a day.}]";
    const found = all(
      { path: "clauses/general/a.md", text: clauseFile("a", { ...base, front: defines }) },
      { path: "clauses/general/b.md", text: clauseFile("b", { ...base, front: defines }) },
    );
    expect(found).toEqual([
      'clauses/general/b.md:6: "Day" is already defined in clauses/general/a.md.',
      'clauses/general/b.md:6: "Days" is already defined in clauses/general/a.md.',
    ]);
  });

  test.each([
    ["# Part: A\n{{> gone}}", '7: There is no clause "gone".'],
    ["# Part: Terms\nSome words.\n{{> sample}}", '"Some words." is no heading.'],
    ["# Part: Terms\n{{> sample}}\n{{> sample}}", '8: "sample" stands in the skeleton twice.'],
    ["# Schedules\n{{> sample}}", '"sample" is a clause and cannot stand here.'],
    ["# Part: Other\n{{> sample}}", '`placement` sends general to "Terms", which is no part.'],
    [
      '# Part: Terms\n{{#if (conditionNames "fair")}}\n{{> sample}}\n{{/if}}',
      '7: There is no clause "fair".',
    ],
    ["# Part: Terms\n{{title}}", "A contract type holds only headings, conditions and clauses."],
    [
      '# Part: Terms\n{{#if (included "sample")}}\n{{> sample}}\n{{/if}}',
      '7: There is no helper "included".',
    ],
  ])("a faulty contract type: %#", (skeleton, expected) => {
    const text = `---\ntitle: T\nsummary: S\nplacement: {general: Terms}\n---\n${skeleton}`;
    expect(all({ path: "templates/obs.md", text }).join("\n")).toContain(expected);
  });

  test("words that are missing or unknown", () => {
    const found = all({
      path: "clauses/form/words.yaml",
      text: "choices: {metric.kind: {outcom: x}}\nphrases: {numbering.clause: 'clause {no}', odd: x}",
    });
    expect(found).toContain('clauses/form/words.yaml:1: "metric.kind" has no words for "output".');
    expect(found).toContain(
      'clauses/form/words.yaml:2: The phrase "numbering.clause" has no {no}.',
    );
    expect(found).toContain('clauses/form/words.yaml:2: Nothing uses the phrase "odd".');
    expect(found).toContain('clauses/form/words.yaml:2: The phrase "numbering.part" is missing.');
  });

  test("no file at all", () => {
    expect(loadLibrary([]).findings.map((each) => each.message)).toEqual([
      "There is no file of words.",
    ]);
  });
});
