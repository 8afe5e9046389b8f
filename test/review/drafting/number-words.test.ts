import fc from "fast-check";
import { expect, test } from "vitest";
import { draftingWordsOf } from "../../../src/reference/drafting/words.ts";
import { numbersTwice, says } from "../../../src/review/drafting/number-words.ts";

const passage = (text: string) => ({ node: "n", isProse: true, level: 1, inlines: [], text });

test.each(["en", "fr"])("every number below 1000 is read as it is spelled: %s", (tag) => {
  const words = draftingWordsOf(tag);
  if (words === null) throw new Error(`Nothing is known of ${tag}`);
  let hyphenated = 0;
  fc.assert(
    fc.property(fc.nat(999), fc.boolean(), (number, hasHyphens) => {
      const spelled = words.spell(number);
      const written = hasHyphens ? spelled.replaceAll(" ", "-") : spelled;
      if (written.includes("-")) hyphenated++;
      const found = [...numbersTwice(passage(`within ${written} (${number}) days`), words)];
      expect(found).toHaveLength(1);
      expect(found[0]?.inWords).toBe(number);
      expect(says(found[0]?.figures ?? "", number)).toBe(true);
    }),
  );
  expect(hyphenated).toBeGreaterThan(20);
});

test("as many words as belong to the number are quoted, and no more", () => {
  const words = draftingWordsOf("en");
  if (words === null) throw new Error("Nothing is known of English");
  const quotes = (text: string) => [...numbersTwice(passage(text), words)].map((n) => n.quote);
  expect(quotes("for each of one hundred and twenty (120) homes")).toEqual([
    "one hundred and twenty (120)",
  ]);
  expect(quotes("pay 1,200 (see clause 3) and tell (3) people")).toEqual([]);
  expect(says("1,200", 1200)).toBe(true);
});
