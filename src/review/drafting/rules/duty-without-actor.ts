import { sentencesOf } from "../reading.ts";
import type { DraftingRule } from "../rule.ts";

export const dutyWithoutActor: DraftingRule = {
  id: "duty-without-actor",
  level: "warning",
  title: "Say who must do it",
  source: "House policy: plain legal English",
  scope: "section",
  *check({ passages, words }) {
    for (const passage of passages.filter(({ isProse }) => isProse)) {
      for (const { text, start } of sentencesOf(passage)) {
        for (const { 0: quote, index } of text.matchAll(words.passiveDuty)) {
          if (words.actor.test(text.slice(index + quote.length))) continue;
          yield {
            passage,
            index: start + index,
            quote,
            message: `“${quote}” lays a duty on nobody.`,
            remedy: "Begin with the one who must do it: “The Supplier shall …”.",
          };
        }
      }
    }
  },
  examples: [
    {
      text: "1. The plan shall be completed within 10 days. Reports must not be altered.",
      finds: ["shall be completed", "must not be altered"],
    },
    {
      text: "1. Le plan doit être remis dans les dix jours.",
      finds: ["doit être remis"],
      language: "fr",
    },
    { text: "1. The Supplier shall complete the plan within 10 days.", finds: [] },
    { text: "1. The plan shall be completed by the Supplier within 10 days.", finds: [] },
    { text: "1. The report shall be open to all.", finds: [] },
    { text: "1. Le plan doit être remis par le Titulaire.", finds: [], language: "fr" },
  ],
};
