import type { Passage, Reading } from "./reading.ts";
import type { Worded } from "./rule.ts";

/** A definition written into the text of a clause. */
export interface HandDefinition {
  readonly passage: Passage;
  readonly index: number;
  readonly quote: string;
  readonly term: string;
}

const known = new WeakMap<Reading, readonly HandDefinition[]>();

/** Definitions in the text of a section; only capitalised ones, since a plain word is explained. */
export function handDefinitions(reading: Worded): readonly HandDefinition[] {
  const before = known.get(reading);
  if (before) return before;
  const found = reading.passages.flatMap((passage) =>
    /[“"«]/.test(passage.text)
      ? reading.words.definitions.flatMap((pattern) =>
          [...passage.text.matchAll(pattern)].map(({ 0: quote, 1: term = "", index }) => ({
            passage,
            index,
            quote,
            term: term.trim(),
          })),
        )
      : [],
  );
  const capitalised = found.filter(({ term }) => /^\p{Lu}/u.test(term));
  known.set(reading, capitalised);
  return capitalised;
}

/** How often a section says a term: its uses as a defined term, and the same words in its text. */
export function usesOf(term: string, { passages }: Reading): number {
  const escaped = term.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}s?(?![\\p{L}\\p{N}])`, "gu");
  return passages.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
}
