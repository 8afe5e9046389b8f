import { pointersIn } from "../pointers.ts";
import type { DraftingRule } from "../rule.ts";

export const pointerToNothing: DraftingRule = {
  id: "pointer-to-nothing",
  level: "blocker",
  title: "Refer only to what is in the contract",
  source: "House policy: exact references",
  scope: "section",
  *check(reading, around) {
    for (const { target, isExact: _, ...found } of pointersIn(reading, around)) {
      if (target !== null) continue;
      yield {
        ...found,
        message: `“${found.quote}” is not in this contract.`,
        remedy: 'Refer to a clause by its id, as in {{ref "mission-statement"}}, or leave it out.',
      };
    }
  },
  examples: [
    {
      text: "1. The Supplier shall keep to Schedule B, clause 412 and Annex 2.",
      finds: ["Schedule B", "clause 412", "Annex 2"],
    },
    {
      text: "1. Le Titulaire respecte la clause 412.",
      finds: ["clause 412"],
      language: "fr",
    },
    { text: "1. The Supplier shall keep to Annex I of Regulation (EU) 2016/679.", finds: [] },
    { text: '1. The Supplier shall keep to {{ref "minimum-requirements"}}.', finds: [] },
    { text: "1. Le Titulaire respecte l’article 6 du règlement.", finds: [], language: "fr" },
  ],
};
