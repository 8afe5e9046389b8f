import { expect, test } from "vitest";
import { readInlines } from "../../src/assembly/inline.ts";
import { dictionaryOf } from "../../src/assembly/terms.ts";
import { tinyLibrary } from "../tiny-library.ts";

const dictionary = dictionaryOf(tinyLibrary({ sample: "The Authority pays." }));
const text = (words: string) => ({ kind: "text", text: words }) as const;
const name = {
  kind: "value",
  text: "Riverside *Council*",
  from: "parties.0.name",
  authored: false,
} as const;

test("a value between marks takes their style, and its own stars are words", () => {
  expect(readInlines([text("**"), name, text("** signs")], dictionary, false)).toEqual([
    { kind: "value", text: "Riverside *Council*", from: "parties.0.name", style: "strong" },
    text(" signs"),
  ]);
});

test("a value outside marks has none", () => {
  expect(readInlines([text("*Now* "), name], dictionary, false)).toEqual([
    { kind: "text", text: "Now", style: "emphasis" },
    text(" "),
    { kind: "value", text: "Riverside *Council*", from: "parties.0.name" },
  ]);
});

test("the marks of the language are set in the words of the library, not in those of a user", () => {
  const words = { ...name, text: "the Authority's first member" };
  const blank = {
    kind: "blank",
    text: "the body's name",
    label: "The body's name",
    from: "clauses.sample.answers.body",
    reason: "missing",
  } as const;
  const shown = readInlines([words, { ...words, authored: true }, blank], dictionary, false);
  expect(shown.map((inline) => ("text" in inline ? inline.text : ""))).toEqual([
    "the Authority's first member",
    "the Authority’s first member",
    "the body’s name",
  ]);
  expect(shown.at(-1)).toMatchObject({ label: "The body’s name" });
});
