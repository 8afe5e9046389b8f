import type { DraftingWords } from "../../reference/drafting/words.ts";
import type { Passage } from "./reading.ts";

/** A number said in words and in figures side by side: "thirty (30)". */
export interface NumberTwice {
  readonly index: number;
  /** "thirty (30)". */
  readonly quote: string;
  /** What the words say, and the figures as they are written. */
  readonly inWords: number;
  readonly figures: string;
}

/** Spelled numbers are known below this. */
const limit = 1000;
/** Most words of a spelled number, hyphens apart. */
const mostWords = 6;

const spelled = new WeakMap<DraftingWords, ReadonlyMap<string, number>>();

function numbersOf(words: DraftingWords): ReadonlyMap<string, number> {
  const before = spelled.get(words);
  if (before) return before;
  const numbers = new Map(
    Array.from({ length: limit }, (_, number) => [words.unlink(words.spell(number)), number]),
  );
  spelled.set(words, numbers);
  return numbers;
}

const wordsThenFigures = /((?:[\p{L}-]+ ){1,6})\((\d[\d,. ]*)\)/gu;
const figuresThenWords = /(?<![\d.,])(\d[\d,.]*) \(([\p{L}][\p{L} -]*)\)/gu;

/** The numbers that a passage says twice. */
export function* numbersTwice(passage: Passage, words: DraftingWords): Iterable<NumberTwice> {
  if (!passage.text.includes("(")) return;
  for (const { 0: whole, 1: said = "", 2: figures = "", index } of passage.text.matchAll(
    wordsThenFigures,
  )) {
    const found = lastNumber(said.trim(), words);
    if (found === null) continue;
    const skipped = said.trim().length - found.text.length;
    yield {
      index: index + skipped,
      quote: whole.slice(skipped),
      inWords: found.number,
      figures: figures.trim(),
    };
  }
  for (const { 0: quote, 1: figures = "", 2: said = "", index } of passage.text.matchAll(
    figuresThenWords,
  )) {
    const number = numbersOf(words).get(words.unlink(said));
    if (number !== undefined) yield { index, quote, inWords: number, figures };
  }
}

/** The longest spelled number at the end of some words. */
function lastNumber(
  said: string,
  words: DraftingWords,
): { readonly number: number; readonly text: string } | null {
  const parts = said.split(" ");
  for (let start = Math.max(0, parts.length - mostWords); start < parts.length; start++) {
    const text = parts.slice(start).join(" ");
    const number = numbersOf(words).get(words.unlink(text));
    const isLinked = words.unlink(parts[start] ?? "") !== "";
    if (number !== undefined && isLinked) return { number, text };
  }
  return null;
}

/** Whether figures say the number: grouped digits count as one number. */
export function says(figures: string, number: number): boolean {
  return figures.replace(/[,. ]/g, "") === String(number);
}
