import { handDefinitions, usesOf } from "../hand-definitions.ts";
import type { DraftingRule } from "../rule.ts";

export const definedForOneUse: DraftingRule = {
  id: "defined-for-one-use",
  level: "advice",
  title: "Define only what is used again",
  source: "House policy: one word for one thing",
  scope: "contract",
  *check({ readings }) {
    for (const reading of readings) {
      for (const definition of handDefinitions(reading)) {
        const { term } = definition;
        const uses = readings.reduce((sum, each) => sum + usesOf(term, each), 0) - 1;
        if (uses > 1) continue;
        yield {
          ...definition,
          reading,
          message: `“${term}” is defined, and used ${uses === 0 ? "nowhere else" : "only once"}.`,
          remedy:
            uses === 0 ? "Leave the definition out." : "Say what it means in the place of its use.",
        };
      }
    }
  },
  examples: [
    {
      text: "1. A “Sprint” means two weeks. The Supplier shall show its work after a Sprint.",
      finds: ["“Sprint”"],
    },
    {
      text: "1. The Supplier shall show its work every two weeks (the “Show”).",
      finds: ["“Show”"],
    },
    {
      text: "1. A “Sprint” means two weeks. After a Sprint the Supplier shall plan the next Sprint.",
      finds: [],
    },
  ],
};
