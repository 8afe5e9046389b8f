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
