import type { DraftingWords } from "../../reference/drafting/words.ts";
import { type Passage, type Reading, sentencesOf } from "./reading.ts";

/** Words above which a sentence is hard to keep in mind. House policy. */
export const longSentence = 40;

export interface HardSentence {
  readonly node: string;
  readonly text: string;
  readonly words: number;
}

/** How a text reads. A list counts as one sentence for each item. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Words in a sentence, to one decimal; 0 without sentences. */
  readonly average: number;
  /** Share of the sentences with a passive, in percent. */
  readonly passive: number;
  /** Deepest level of a paragraph, 0 to 4. */
  readonly depth: number;
  /** 0 (very hard) to 100 (very easy) by the measure of the language; null where it has none. */
  readonly ease: number | null;
  /** Sentences longer than `longSentence`, the longest first. */
  readonly hard: readonly HardSentence[];
}

const known = new WeakMap<Reading, Readability>();

/** How a section reads; its tables and headings are no sentences and do not count. */
export function readabilityOf(reading: Reading): Readability {
  const before = known.get(reading);
  if (before) return before;
  const made = measure(reading.passages, reading.words);
  known.set(reading, made);
  return made;
}

/** How passages of prose read. */
export function measure(passages: readonly Passage[], language: DraftingWords | null): Readability {
  const sentences = passages
    .filter(({ isProse }) => isProse)
    .flatMap((passage) => sentencesOf(passage).map((each) => ({ ...each, node: passage.node })))
    .map(({ text, node }) => ({ text, node, words: wordsIn(text) }));
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const passives = sentences.filter(({ text }) => language && text.search(language.passive) >= 0);
  return {
    words,
    sentences: sentences.length,
    average: sentences.length === 0 ? 0 : Math.round((words * 10) / sentences.length) / 10,
    passive: sentences.length === 0 ? 0 : Math.round((passives.length * 100) / sentences.length),
    depth: Math.max(0, ...passages.map(({ level }) => level)),
    ease: language === null ? null : easeOf(sentences, language),
    hard: sentences
      .filter((sentence) => sentence.words.length > longSentence)
      .map(({ node, text, words: own }) => ({ node, text, words: own.length }))
      .toSorted((a, b) => b.words - a.words),
  };
}

/** The words of a text: figures count, marks alone do not. */
export function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function easeOf(
  sentences: readonly { readonly words: readonly string[] }[],
  { ease }: DraftingWords,
): number | null {
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length === 0) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word, ease), 0);
  const score =
    ease.base -
    (ease.perWord * words.length) / sentences.length -
    (ease.perSyllable * syllables) / words.length;
  return Math.min(100, Math.max(0, Math.round(score)));
}

function syllablesIn(word: string, { syllables, silent }: DraftingWords["ease"]): number {
  const letters = word.replace(/[^\p{L}]/gu, "");
  const spoken = letters.match(syllables)?.length ?? 0;
  return Math.max(1, spoken - (spoken > 1 && silent.test(letters) ? 1 : 0));
}
