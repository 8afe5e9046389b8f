import { inlineAt, type Passage } from "../reading.ts";
import type { DraftingRule } from "../rule.ts";

/** Up to three words, so that a mend finds no others like them, where a sentence begins small. */
const small = /(?:^|(?<=[.!?][”"’»)]*\s+))\p{Ll}[\p{L}\p{N}’-]*(?: [\p{L}\p{N}’-]+){0,2}/gu;

export const smallBeginning: DraftingRule = {
  id: "small-beginning",
  level: "warning",
  title: "Begin a sentence with a capital",
  source: "House policy: plain legal English",
  scope: "section",
  *check({ passages }) {
    for (const passage of passages.filter(isSentence)) {
      for (const { 0: quote, index } of passage.text.matchAll(small)) {
        if (index > 0 && !isGiven(passage, index)) continue;
        yield {
          passage,
          index,
          quote,
          message: `A sentence begins with “${quote}”, in small letters.`,
          remedy: "Write a capital, or put other words before it.",
          instead: quote.charAt(0).toUpperCase() + quote.slice(1),
        };
      }
    }
  },
  examples: [
    {
      text: "1. the Supplier decides how to bring about the Outcomes.",
      finds: ["the Supplier decides"],
      mended: "1. The Supplier decides how to bring about the Outcomes.",
    },
    {
      text: "1. le Titulaire choisit sa méthode.",
      finds: ["le Titulaire choisit"],
      language: "fr",
    },
    {
      text: "1. The Supplier shall state:\n   (a) what changes; and\n   (b) why.",
      finds: [],
    },
    { text: "1. The Supplier shall keep to standard No. 4, vol. ii, and to the Law.", finds: [] },
  ],
};

/** A numbered paragraph; a formula that stands alone ends in no full stop. */
function isSentence({ level, text }: Passage): boolean {
  return level === 1 && /[.:;][”"’»)]*$/u.test(text);
}

/** Whether a value that somebody gave begins here: within a text, a full stop may end a short form. */
function isGiven(passage: Passage, index: number): boolean {
  const at = inlineAt(passage, index);
  return at?.inline.kind === "value" && at.start === index;
}
