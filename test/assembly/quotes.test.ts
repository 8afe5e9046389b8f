import { expect, test } from "vitest";
import { setMarks } from "../../src/assembly/quotes.ts";
import { languageOf } from "../../src/reference/language.ts";

test.each([
  [
    'the word "including" and (for example) "such as"',
    "",
    "the word “including” and (for example) “such as”",
  ],
  [
    "the Supplier's duties and the Parties' rights",
    "",
    "the Supplier’s duties and the Parties’ rights",
  ],
  ['" and the mark after a value closes', "x", "” and the mark after a value closes"],
  ['"at the start of a line it opens"', "", "“at the start of a line it opens”"],
  ["'as some say'", "", "‘as some say’"],
])("curls %s", (text, before, expected) => {
  expect(setMarks(text, before, languageOf("en"))).toBe(expected);
});

test("French keeps a space that does not break inside guillemets and before high marks", () => {
  expect(setMarks('le terme "Lot" : oui ; vraiment ?', "", languageOf("fr"))).toBe(
    "le terme «\u00a0Lot\u00a0»\u00a0: oui\u00a0; vraiment\u00a0?",
  );
});
