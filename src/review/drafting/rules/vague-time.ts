import { phrasesIn } from "../phrases.ts";
import type { DraftingRule } from "../rule.ts";

export const vagueTime: DraftingRule = {
  id: "vague-time",
  level: "advice",
  title: "Give a time that can be counted",
  source: "House policy: plain legal English",
  scope: "section",
  *check(reading) {
    for (const { instead: _, ...found } of phrasesIn(reading, reading.words.vagueTimes)) {
      const { passage, index, quote } = found;
      const isLimited = reading.words.limit.test(passage.text.slice(index + quote.length));
      if (!passage.isProse || isLimited) continue;
      yield {
        ...found,
        message: `“${quote}” is a time that nobody can count.`,
        remedy: "Give a number of days after a day or an event, or keep it if judgement is meant.",
      };
    }
  },
  examples: [
    {
      text: "1. The Supplier shall promptly reply, and shall report monthly on its Method.",
      finds: ["promptly", "report monthly"],
    },
    {
      text: "1. Le Titulaire répond dans les meilleurs délais.",
      finds: ["dans les meilleurs délais"],
      language: "fr",
    },
    { text: "1. The Supplier shall reply within 5 Working Days after it is asked.", finds: [] },
    { text: "1. The Authority shall repay 12 equal monthly parts.", finds: [] },
    {
      text: "1. The Supplier shall reply without delay, and at the latest 2 days after the notice.",
      finds: [],
    },
  ],
};
