import { phrasesIn } from "../phrases.ts";
import { plainSlip } from "../plain-slip.ts";
import type { DraftingRule } from "../rule.ts";

export const shallWithoutDuty: DraftingRule = {
  id: "shall-without-duty",
  level: "warning",
  title: "Keep “shall” for duties",
  source: "House policy: plain legal English",
  scope: "section",
  *check(reading) {
    for (const found of phrasesIn(reading, reading.words.nonDuties)) {
      yield plainSlip(found, "is worded as a duty, but states a fact or a right");
    }
  },
  examples: [
    {
      text: "1. There shall be one Method. The Authority shall be entitled to comment on it.",
      finds: ["There shall be", "shall be entitled to"],
      mended: "1. There is one Method. The Authority may comment on it.",
    },
    {
      text: "1. Silence shall be deemed to be consent.",
      finds: ["shall be deemed to be"],
      mended: "1. Silence is treated as consent.",
    },
    {
      text: "1. L’Acheteur aura le droit de refuser; son silence sera réputé valoir refus.",
      finds: ["aura le droit de", "sera réputé"],
      language: "fr",
    },
    { text: "1. The Authority may comment. The Supplier shall answer.", finds: [] },
    { text: "1. L’Acheteur peut refuser.", finds: [], language: "fr" },
  ],
};
