import { expect, test } from "vitest";
import { setMarks, setTyped } from "../../src/assembly/quotes.ts";
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

test.each([
  ["Réduire la récidive : oui ou non ?", "Réduire la récidive\u00a0: oui ou non\u00a0?"],
  ["l'usager d'« Emploi » ; puis", "l’usager d’«\u00a0Emploi\u00a0»\u00a0; puis"],
  ['le lot "Sud" et le lot « Nord»', "le lot «\u00a0Sud\u00a0» et le lot «\u00a0Nord\u00a0»"],
  ["https://exemple.fr à 12:30", "https://exemple.fr à 12:30"],
  ["un tube de 6' et un écran de 24\"", "un tube de 6' et un écran de 24\""],
])("French as a user types it is set as French: %s", (typed, expected) => {
  expect(setTyped(typed, languageOf("fr"))).toBe(expected);
});

test("what a user types in English stays to the letter", () => {
  const typed = 'the Council\'s "first" question : why ?';
  expect(setTyped(typed, languageOf("en"))).toBe(typed);
});
