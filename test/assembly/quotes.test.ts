import { expect, test } from "vitest";
import { curlQuotes } from "../../src/assembly/quotes.ts";

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
  expect(curlQuotes(text, before)).toBe(expected);
});
