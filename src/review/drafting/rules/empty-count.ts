import type { DraftingRule } from "../rule.ts";

export const emptyCount: DraftingRule = {
  id: "empty-count",
  level: "warning",
  title: "Say plainly where nothing is allowed or owed",
  source: "House policy: plain legal English",
  scope: "section",
  *check({ passages, words }) {
    for (const passage of passages.filter(({ isProse }) => isProse)) {
      for (const { 0: quote, index } of passage.text.matchAll(words.emptyCount)) {
        yield {
          passage,
          index,
          quote,
          message: `“${quote}” measures out nothing.`,
          remedy: "Say that it is not allowed, or not owed, or leave the sentence out.",
        };
      }
    }
  },
  examples: [
    {
      text: "1. The Supplier may hold a report back for up to 0 months. At most 0% of the Personnel may work by the day.",
      finds: ["up to 0 months", "At most 0%"],
    },
    {
      text: "1. Le Titulaire peut retenir un rapport pendant 0 mois.",
      finds: ["pendant 0 mois"],
      language: "fr",
    },
    { text: "1. The Supplier may hold a report back for up to 10 months.", finds: [] },
    { text: "1. A share of 0% scores nothing, and one of 100% scores 10 points.", finds: [] },
  ],
};
