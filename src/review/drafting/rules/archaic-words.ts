import { phrasesIn } from "../phrases.ts";
import { plainSlip } from "../plain-slip.ts";
import type { DraftingRule } from "../rule.ts";

export const archaicWords: DraftingRule = {
  id: "archaic-words",
  level: "warning",
  title: "Write as people write today",
  source: "House policy: plain legal English",
  scope: "section",
  *check(reading) {
    for (const found of phrasesIn(reading, reading.words.archaic)) {
      yield plainSlip(found, "is a word of old contracts");
    }
  },
  examples: [
    {
      text: "1. The Supplier hereby tells the Authority of the Method and the costs thereof.",
      finds: ["hereby", "thereof"],
      mended: "1. The Supplier hereby tells the Authority of the Method and the costs of it.",
    },
    {
      text: "1. Notwithstanding the foregoing, the Authority may comment on the aforesaid Method.",
      finds: ["Notwithstanding the foregoing", "aforesaid"],
    },
    {
      text: "1. Le Titulaire informe l’Acheteur nonobstant ledit délai.",
      finds: ["nonobstant", "ledit"],
      language: "fr",
    },
    { text: "1. The Supplier tells the Authority of the Method and of its costs.", finds: [] },
    { text: "1. Thereby it loses nothing, and there it stays.", finds: [] },
    { text: "1. Le Titulaire informe l’Acheteur des méthodes.", finds: [], language: "fr" },
  ],
};
