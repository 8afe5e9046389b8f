import { phrasesIn } from "../phrases.ts";
import type { DraftingRule } from "../rule.ts";

export const undefinedDays: DraftingRule = {
  id: "undefined-days",
  level: "warning",
  title: "Count in the days that the contract defines",
  source: "House policy: plain legal English",
  scope: "section",
  *check(reading, { terms }) {
    for (const { phrase, instead, ...found } of phrasesIn(reading, reading.words.otherDays)) {
      // The clause on interpretation says itself that a day is a calendar day.
      if (instead === null || !reading.section.departs) continue;
      const isTerm = phrase.instead !== phrase.instead?.toLowerCase();
      if (isTerm && !terms.some((term) => phrase.instead?.startsWith(term))) continue;
      const words = isTerm ? (phrase.instead ?? instead) : instead;
      yield {
        ...found,
        message: `“${found.quote}” is not how this contract counts days.`,
        remedy: `Write “${words}”, if that is meant.`,
        instead: words,
      };
    }
  },
  examples: [
    {
      text: "1. The Supplier shall reply within 5 business days, and act within 30 calendar days.",
      finds: ["business days", "calendar days"],
      mended: "1. The Supplier shall reply within 5 Working Days, and act within 30 days.",
    },
    { text: "1. The Supplier shall reply within 5 Working Days.", finds: [] },
    { text: "1. Le Titulaire répond dans un délai de 5 jours.", finds: [], language: "fr" },
  ],
};
