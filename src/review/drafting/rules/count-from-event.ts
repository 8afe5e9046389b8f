import type { DraftingRule } from "../rule.ts";

export const countFromEvent: DraftingRule = {
  id: "count-from-event",
  level: "advice",
  title: "Count the days after an event",
  source: "House policy: plain legal English",
  scope: "section",
  *check({ passages, words: { openCount } }) {
    for (const passage of passages) {
      for (const { 0: quote, 1: link = "", index } of passage.text.matchAll(openCount.pattern)) {
        const counted = quote.slice(0, -link.length);
        yield {
          passage,
          index,
          quote,
          message: `“${quote}” leaves open whether the day of the event counts.`,
          remedy: `Write “${counted}${openCount.instead}”.`,
          instead: counted + openCount.instead,
        };
      }
    }
  },
  examples: [
    {
      text: "1. The Supplier shall reply within 5 Working Days of the notice and within 2 months from it.",
      finds: ["within 5 Working Days of", "within 2 months from"],
      mended:
        "1. The Supplier shall reply within 5 Working Days after the notice and within 2 months after it.",
    },
    {
      text: "1. Le Titulaire répond dans les 10 jours de la demande.",
      finds: ["dans les 10 jours de"],
      language: "fr",
    },
    { text: "1. The Supplier shall reply within 5 Working Days after the notice.", finds: [] },
    { text: "1. The Supplier shall give 5 days of training from the Start Date.", finds: [] },
  ],
};
