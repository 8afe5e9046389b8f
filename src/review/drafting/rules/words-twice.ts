import type { DraftingRule } from "../rule.ts";

/** Up to five words, and the same ones again at once. */
const twice =
  /(?<![\p{L}\p{N}’'-])(\p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,4}) \1(?![\p{L}\p{N}’'-])/giu;

/** After a comma two clauses may meet in one word; a thing with "a" before it is said again. */
const listedTwice = /(?<!\p{L})((?:an?|une?) \p{L}[\p{L}’'-]*), \1(?![\p{L}\p{N}’'-])/giu;

/** Pronouns that stand twice by rule: "nous nous engageons". */
const doubled: ReadonlySet<string> = new Set(["nous", "vous"]);

export const wordsTwice: DraftingRule = {
  id: "words-twice",
  level: "warning",
  title: "Say the same words once",
  source: "House policy: plain legal English",
  scope: "section",
  *check({ passages }) {
    for (const passage of passages.filter(({ isProse }) => isProse)) {
      const found = [twice, listedTwice].flatMap((each) => [...passage.text.matchAll(each)]);
      for (const { 0: quote, 1: words = "", index } of found) {
        if (doubled.has(words.toLowerCase())) continue;
        yield {
          passage,
          index,
          quote,
          message: `“${quote}” says the same twice.`,
          remedy: `Write “${words}”.`,
          instead: words,
        };
      }
    }
  },
  examples: [
    {
      text: "1. The Supplier shall hold a certificate or an equivalent, an equivalent, and show it to the the Authority.",
      finds: ["the the", "an equivalent, an equivalent"],
      mended:
        "1. The Supplier shall hold a certificate or an equivalent, and show it to the Authority.",
    },
    {
      text: "1. Le Titulaire remet le rapport à à l'Acheteur ; nous nous y tenons.",
      finds: ["à à"],
      language: "fr",
    },
    {
      text: "1. If a result is measured by the Authority, the Authority bears its cost.",
      finds: [],
    },
    { text: "1. The Supplier shall keep the record, and the recording of it, safe.", finds: [] },
  ],
};
