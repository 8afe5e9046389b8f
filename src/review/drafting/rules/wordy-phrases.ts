import { phrasesIn } from "../phrases.ts";
import { plainSlip } from "../plain-slip.ts";
import type { DraftingRule } from "../rule.ts";

export const wordyPhrases: DraftingRule = {
  id: "wordy-phrases",
  level: "advice",
  title: "Use one word where one will do",
  source: "House policy: plain legal English",
  scope: "section",
  *check(reading) {
    for (const found of phrasesIn(reading, reading.words.wordy)) {
      yield plainSlip(found, "takes many words for little");
    }
  },
  examples: [
    {
      text: "1. Prior to a change, and in the event that Users object, the Supplier shall reply.",
      finds: ["Prior to", "in the event that"],
      mended: "1. Before a change, and if Users object, the Supplier shall reply.",
    },
    {
      text: "1. For the avoidance of doubt, a comment is not an instruction.",
      finds: ["For the avoidance of doubt"],
    },
    {
      text: "1. Préalablement à tout changement, le Titulaire répond dans le cas où il est interrogé.",
      finds: ["Préalablement à", "dans le cas où"],
      language: "fr",
    },
    { text: "1. Before a change, and if Users object, the Supplier shall reply.", finds: [] },
    { text: "1. Avant tout changement, le Titulaire répond.", finds: [], language: "fr" },
  ],
};
