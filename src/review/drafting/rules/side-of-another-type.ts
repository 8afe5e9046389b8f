import type { Library } from "../../../library/library.ts";
import type { DraftingRule, Slip, Worded } from "../rule.ts";

export const sideOfAnotherType: DraftingRule = {
  id: "side-of-another-type",
  level: "warning",
  title: "Call the two sides as this contract calls them",
  source: "House policy: one word for one thing",
  scope: "contract",
  *check({ readings, design, library }) {
    if (library === null) return;
    const others = namesElsewhere(library, design.contract.type, definedIn(readings));
    if (others.size === 0) return;
    const alternatives = [...others.keys()].join("|");
    for (const reading of readings) {
      for (const { quote, ...place } of namesIn(reading, alternatives)) {
        const own = others.get(quote) ?? "";
        yield {
          ...place,
          reading,
          quote,
          message: `“${quote}” is nobody in this contract.`,
          remedy: `Write “${own}”, or call that body by its name.`,
          instead: own,
        };
      }
    }
  },
  examples: [
    {
      text: "1. The Supplier shall tell the Funder of a change, and the Developer bears its cost.",
      finds: ["Funder", "Developer"],
      mended:
        "1. The Supplier shall tell the Authority of a change, and the Supplier bears its cost.",
    },
    { text: "1. The Supplier shall tell the Authority of a change.", finds: [] },
    { text: "1. The Supplier may work with the developer of the site.", finds: [] },
  ],
};

type Named = Pick<Slip, "passage" | "index" | "quote">;

const known = new WeakMap<
  Worded,
  { readonly alternatives: string; readonly found: readonly Named[] }
>();

/** Where a text speaks of one of these names with "the" before it, looked up once for each reading. */
function namesIn(reading: Worded, alternatives: string): readonly Named[] {
  const before = known.get(reading);
  if (before?.alternatives === alternatives) return before.found;
  const names = new RegExp(`(?<=\\b[Tt]he )(?:${alternatives})(?![\\p{L}\\p{N}-])`, "gu");
  const found = reading.passages.flatMap((passage) =>
    [...passage.text.matchAll(names)].map(({ 0: quote, index }) => ({ passage, index, quote })),
  );
  known.set(reading, { alternatives, found });
  return found;
}

/** Names of the two sides in other contract types, each with the one that this contract uses. */
function namesElsewhere(
  library: Library,
  type: string,
  defined: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const own = Object.hasOwn(library.templates, type) ? library.templates[type]?.names : undefined;
  const pairs = Object.values(library.templates).flatMap(({ names }) =>
    Object.entries(names).flatMap(([side, name]) => {
      const here = own?.[side] ?? side;
      return [side, name].map((other) => [other, here] as const);
    }),
  );
  return new Map(pairs.filter(([other]) => !defined.has(other)));
}

function definedIn(readings: readonly Worded[]): ReadonlySet<string> {
  return new Set(
    readings.flatMap(({ section }) =>
      section.blocks.flatMap((block) =>
        block.kind === "definitions" ? block.entries.map(({ term }) => term) : [],
      ),
    ),
  );
}
