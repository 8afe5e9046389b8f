import { wordsIn } from "../readability.ts";
import { sentencesOf } from "../reading.ts";
import type { DraftingRule } from "../rule.ts";

/** Words that a sentence may have before the review asks to divide it. */
const mostWords = 60;
/** Words of a long sentence that a finding quotes. */
const quoted = 8;

export const longSentence: DraftingRule = {
  id: "long-sentence",
  level: "advice",
  title: "Keep a sentence short enough to remember its beginning",
  source: "House policy: plain legal English",
  scope: "section",
  *check({ passages }) {
    for (const passage of passages.filter(({ isProse }) => isProse)) {
      for (const { text, start } of sentencesOf(passage)) {
        const words = wordsIn(text);
        if (words.length <= mostWords) continue;
        const quote = text.split(" ").slice(0, quoted).join(" ");
        yield {
          passage,
          index: start,
          quote,
          message: `The sentence that begins “${quote} …” has ${words.length} words.`,
          remedy: "Divide it: one duty a sentence, or a list with letters.",
        };
      }
    }
  },
  examples: [
    {
      text: `1. The Supplier shall, where it is asked${", and where the Expert so finds".repeat(12)}, reply.`,
      finds: ["The Supplier shall, where it is asked, and"],
    },
    { text: "1. The Supplier shall reply. It shall say why. It may do so by email.", finds: [] },
  ],
};
