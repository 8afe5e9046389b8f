import type { Phrase } from "../../reference/drafting/words.ts";
import type { Passage, Reading } from "./reading.ts";

/** A phrase of a list where it stands in a passage. */
export interface PhraseFound {
  readonly passage: Passage;
  readonly index: number;
  /** As it is written there. */
  readonly quote: string;
  readonly phrase: Phrase;
  /** The plain words, with a capital where the quotation has one; null as in the phrase. */
  readonly instead: string | null;
}

interface Compiled {
  readonly pattern: RegExp | null;
  readonly byWords: ReadonlyMap<string, Phrase>;
}

const compiled = new WeakMap<readonly Phrase[], Compiled>();

function compile(phrases: readonly Phrase[]): Compiled {
  const before = compiled.get(phrases);
  if (before) return before;
  const alternatives = phrases
    .map(({ words }) => words)
    .toSorted((a, b) => b.length - a.length)
    .map((words) => words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replaceAll("’", "[’']"));
  const made = {
    pattern:
      alternatives.length === 0
        ? null
        : new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}-])`, "giu"),
    byWords: new Map(phrases.map((phrase) => [phrase.words, phrase])),
  };
  compiled.set(phrases, made);
  return made;
}

/** Every phrase of the list in a section, in order; of two at one place the longer. */
export function* phrasesIn(
  { passages }: Reading,
  phrases: readonly Phrase[],
): Iterable<PhraseFound> {
  const { pattern, byWords } = compile(phrases);
  if (pattern === null) return;
  for (const passage of passages) {
    for (const { 0: quote, index } of passage.text.matchAll(pattern)) {
      const phrase = byWords.get(quote.toLowerCase().replaceAll("'", "’"));
      const found = phrase ?? byWords.get(quote.toLowerCase());
      if (found === undefined) continue;
      const instead = found.instead === null ? null : withCapitalOf(quote, found.instead);
      yield { passage, index, quote, phrase: found, instead };
    }
  }
}

/** The words with a capital first letter where the words that they replace have one. */
export function withCapitalOf(quote: string, words: string): string {
  const first = quote.charAt(0);
  const isCapital = first !== first.toLowerCase();
  return isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
