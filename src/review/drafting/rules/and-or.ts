import { withCapitalOf } from "../phrases.ts";
import type { DraftingRule } from "../rule.ts";

export const andOr: DraftingRule = {
  id: "and-or",
  level: "warning",
  title: "Say “or”, or say “and”",
  source: "House policy: plain legal English",
  scope: "section",
  *check({ passages, words }) {
    for (const passage of passages) {
      for (const { 0: quote, index } of passage.text.matchAll(words.andOr.pattern)) {
        const instead = withCapitalOf(quote, words.andOr.instead);
        yield {
          passage,
          index,
          quote,
          message: `“${quote}” leaves open whether one or all are meant.`,
          remedy: `Write “${instead}”, which one or more of them meet; say that all must, if they must.`,
          instead,
        };
      }
    }
  },
  examples: [
    {
      text: "1. The Supplier shall tell the Authority and/or the Verifier.",
      finds: ["and/or"],
      mended: "1. The Supplier shall tell the Authority or the Verifier.",
    },
    {
      text: "1. Le Titulaire informe l’Acheteur et/ou le Vérificateur.",
      finds: ["et/ou"],
      language: "fr",
    },
    { text: "1. The Supplier shall tell the Authority or the Verifier.", finds: [] },
  ],
};
