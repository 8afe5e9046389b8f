import { numbersTwice, says } from "../number-words.ts";
import type { DraftingRule } from "../rule.ts";

export const numberSaidTwice: DraftingRule = {
  id: "number-said-twice",
  level: "advice",
  title: "Write a number once, in figures",
  source: "House policy: one number once",
  scope: "section",
  *check({ passages, words }) {
    for (const passage of passages) {
      for (const { index, quote, inWords, figures } of numbersTwice(passage, words)) {
        if (!says(figures, inWords)) continue;
        yield {
          passage,
          index,
          quote,
          message: `“${quote}” says one number twice, and one of them may be changed alone.`,
          remedy: `Write “${figures}”.`,
          instead: figures,
        };
      }
    }
  },
  examples: [
    {
      text: "1. The Supplier shall reply within thirty (30) days.",
      finds: ["thirty (30)"],
      mended: "1. The Supplier shall reply within 30 days.",
    },
    { text: "1. The Supplier shall reply within 30 days.", finds: [] },
    {
      text: "1. Le Titulaire répond dans les vingt et un (21) jours.",
      finds: ["vingt et un (21)"],
      language: "fr",
    },
  ],
};
