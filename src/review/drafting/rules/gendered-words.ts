import { phrasesIn } from "../phrases.ts";
import type { DraftingRule } from "../rule.ts";

export const genderedWords: DraftingRule = {
  id: "gendered-words",
  level: "warning",
  title: "Name people by what they do",
  source: "House policy: plain legal English",
  scope: "section",
  *check(reading) {
    for (const { instead, ...found } of phrasesIn(reading, reading.words.gendered)) {
      yield {
        ...found,
        message: `“${found.quote}” names people by their sex.`,
        remedy: `${instead ? `Write “${instead}”, or name` : "Name"} the person by the office or the work.`,
        // A pronoun changes the verb with it; only a noun can be exchanged by itself.
        ...(instead && /[\p{L}-]{6,}/u.test(found.quote) && !/sel(?:f|ves)$/.test(found.quote)
          ? { instead }
          : {}),
      };
    }
  },
  examples: [
    {
      text: "1. The chairman shall name the manpower that he needs.",
      finds: ["chairman", "manpower", "he"],
      mended: "1. The chair shall name the staff that he needs.",
    },
    {
      text: "1. L’avis est donné par un homme de l’art.",
      finds: ["homme de l’art"],
      language: "fr",
    },
    { text: "1. The chair shall name the staff that the work needs.", finds: [] },
    { text: "1. Human beings manage; they are not managed by a mandate.", finds: [] },
  ],
};
