import { phrasesIn } from "../phrases.ts";
import type { DraftingRule } from "../rule.ts";

export const vaguePointer: DraftingRule = {
  id: "vague-pointer",
  level: "warning",
  title: "Name what is referred to",
  source: "House policy: exact references",
  scope: "section",
  *check(reading) {
    for (const { instead: _, ...found } of phrasesIn(reading, reading.words.vaguePointers)) {
      // A number in a table may well lie below another: "the above" points only in sentences.
      if (!found.passage.isProse) continue;
      yield {
        ...found,
        message: `“${found.quote}” points at no one place.`,
        remedy: 'Refer to the clause or paragraph, as in {{ref "mission-statement"}}.',
      };
    }
  },
  examples: [
    {
      text: "1. As set out above, the Supplier decides. The foregoing limits the Authority.",
      finds: ["As set out above", "The foregoing"],
    },
    {
      text: "1. Le Titulaire respecte la clause ci-dessus.",
      finds: ["ci-dessus"],
      language: "fr",
    },
    { text: "1. No home is below 19 degrees, and none is above 25 degrees.", finds: [] },
  ],
};
