import { type Figure, figuresIn, sameFigure } from "../figures.ts";
import { inlineAt, type Passage, type Reading } from "../reading.ts";
import type { DraftingRule, Worded } from "../rule.ts";

export const termValueDiffers: DraftingRule = {
  id: "term-value-differs",
  level: "blocker",
  title: "Give a term the value that its definition gives",
  source: "House policy: one number once",
  scope: "contract",
  *check({ readings }) {
    const values = new Map(readings.flatMap(valuesOf));
    if (values.size === 0) return;
    for (const reading of readings) {
      for (const { term, kind, ...found } of statedIn(reading)) {
        const value = values.get(term);
        if (value?.kind !== kind || sameFigure(value.quote, found.quote)) continue;
        yield {
          ...found,
          reading,
          message: `“${found.quote}” is not the ${term}: the contract gives ${value.quote}.`,
          remedy: `Write the term alone, or change what the design says of the ${term}.`,
          instead: value.quote,
        };
      }
    }
  },
  examples: [
    {
      text: "1. The Supplier shall begin on the Start Date (1 May 2028).",
      finds: ["1 May 2028"],
      mended: "1. The Supplier shall begin on the Start Date (1 April 2027).",
    },
    { text: "1. The Supplier shall begin on the Start Date, 1 April 2027.", finds: [] },
    { text: "1. The Supplier shall begin on the Start Date and report on 1 May 2028.", finds: [] },
  ],
};

/** Counts are left out: a definition says many, and few are what it defines. */
const kinds: ReadonlySet<string> = new Set(["date", "money", "percent"]);

/** The one figure in the definition of each term, where there is one. */
function valuesOf({ passages, section }: Worded): (readonly [string, Figure])[] {
  return section.blocks.flatMap((block) =>
    block.kind === "definitions"
      ? block.entries.flatMap(({ id, term }) => {
          const meaning = passages.find(({ node }) => node === id)?.text ?? "";
          const figures = figuresIn(meaning).filter(({ kind }) => kinds.has(kind));
          const [figure] = figures;
          return figure !== undefined && figures.length === 1 ? [[term, figure] as const] : [];
        })
      : [],
  );
}

/** Characters between a term and its figure: " shall be on the ". */
const longestLink = 20;

interface Stated extends Figure {
  readonly passage: Passage;
  readonly term: string;
}

const stated = new WeakMap<Reading, readonly Stated[]>();

/** The terms that a section gives a figure to, right after them. */
function statedIn(reading: Worded): readonly Stated[] {
  const before = stated.get(reading);
  if (before) return before;
  const found = reading.passages.flatMap((passage) =>
    figuresIn(passage.text).flatMap((figure) => {
      const term = termBefore(figure, passage, reading.words.copula);
      return term === null ? [] : [{ ...figure, passage, term }];
    }),
  );
  stated.set(reading, found);
  return found;
}

function termBefore({ index }: Figure, passage: Passage, copula: RegExp): string | null {
  for (let end = index - 1; end >= Math.max(0, index - longestLink); end--) {
    const inline = inlineAt(passage, end)?.inline;
    if (inline?.kind === "term") {
      return copula.test(passage.text.slice(end + 1, index)) ? inline.term : null;
    }
  }
  return null;
}
