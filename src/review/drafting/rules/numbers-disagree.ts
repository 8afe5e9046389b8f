import { numbersTwice, says } from "../number-words.ts";
import type { DraftingRule } from "../rule.ts";

export const numbersDisagree: DraftingRule = {
  id: "numbers-disagree",
  level: "blocker",
  title: "Let words and figures say the same",
  source: "House policy: one number once",
  scope: "section",
  *check({ passages, words }) {
    for (const passage of passages) {
      for (const { index, quote, inWords, figures } of numbersTwice(passage, words)) {
        if (says(figures, inWords)) continue;
        yield {
          passage,
          index,
          quote,
          message: `“${quote}” says ${inWords} in words and ${figures} in figures.`,
          remedy: "Decide which is meant, and write it once, in figures.",
        };
      }
    }
  },
  examples: [
    {
      text: "1. The Supplier shall reply within thirty (20) days and pay 125 (one hundred and fifty) pounds.",
      finds: ["thirty (20)", "125 (one hundred and fifty)"],
    },
    {
      text: "1. Le Titulaire répond dans un délai de quatre-vingt-dix (80) jours.",
      finds: ["quatre-vingt-dix (80)"],
      language: "fr",
    },
    { text: "1. The Supplier shall reply within twenty-five (25) days.", finds: [] },
    { text: "1. The Supplier shall reply to one (see 3) or two people.", finds: [] },
    {
      text: "1. Le Titulaire répond dans les soixante et onze (71) jours.",
      finds: [],
      language: "fr",
    },
  ],
};
