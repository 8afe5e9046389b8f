import { handDefinitions } from "../hand-definitions.ts";
import type { DraftingRule } from "../rule.ts";

export const definedTwice: DraftingRule = {
  id: "defined-twice",
  level: "blocker",
  title: "Define a term once",
  source: "House policy: one word for one thing",
  scope: "contract",
  *check({ readings, library }) {
    const owners = new Map(
      Object.values(library?.clauses ?? {}).flatMap((clause) =>
        clause.definitions.flatMap(({ term, plural }) =>
          [term, plural ?? term].map((form) => [form, clause.title] as const),
        ),
      ),
    );
    for (const reading of readings) {
      for (const definition of handDefinitions(reading)) {
        const owner = owners.get(definition.term);
        if (owner === undefined) {
          owners.set(definition.term, reading.title);
          continue;
        }
        yield {
          ...definition,
          reading,
          message: `“${definition.term}” is defined here and in “${owner}”.`,
          remedy: "Use the term as it is defined, or call the new thing by another name.",
        };
      }
    }
  },
  examples: [
    {
      text: "1. “Method” means the plan of the Supplier.\n2. A “Sprint” means two weeks. “Sprint” means a fortnight.",
      finds: ["“Method”", "“Sprint”"],
    },
    {
      text: "1. A “Sprint” means two weeks. Each Sprint ends with a review of the Sprint.",
      finds: [],
    },
    { text: "1. “Including” and “for example” do not limit the words before them.", finds: [] },
  ],
};
