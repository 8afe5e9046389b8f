import { pointersIn } from "../pointers.ts";
import { inlineAt } from "../reading.ts";
import type { DraftingRule } from "../rule.ts";

export const pointerByHand: DraftingRule = {
  id: "pointer-by-hand",
  level: "warning",
  title: "Let the contract number itself",
  source: "House policy: exact references",
  scope: "section",
  *check(reading, around) {
    for (const { target, isExact, ...found } of pointersIn(reading, around)) {
      if (target === null) continue;
      const isValue = inlineAt(found.passage, found.index)?.inline.kind === "value";
      yield {
        ...found,
        message: `“${found.quote}” is a number written by hand: it stays when the clauses move.`,
        remedy: `Refer to it as {{ref "${target}"}}.`,
        ...(isExact || isValue ? {} : { instead: `{{ref "${target}"}}` }),
      };
    }
  },
  examples: [
    {
      text: "1. The Supplier shall keep to clause 4 and to Schedule 1, as paragraph 1 says.",
      finds: ["clause 4", "Schedule 1"],
      mended:
        '1. The Supplier shall keep to {{ref "mission-statement"}} and to {{ref "schedule-definitions"}}, as paragraph 1 says.',
    },
    { text: "1. The Supplier shall keep to clause 4.1.", finds: ["clause 4.1"] },
    { text: '1. The Supplier shall keep to {{ref "mission-statement"}}.', finds: [] },
    { text: "1. The Supplier shall keep to clause 4 of the Housing Act.", finds: [] },
  ],
};
