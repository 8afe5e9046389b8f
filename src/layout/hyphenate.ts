import english from "hyphen/en-gb";

/**
 * Where a word may be divided: offsets into it, ascending; empty where it may not. A language that
 * has no patterns divides no word.
 */
export type Hyphenate = (word: string, language: string) => readonly number[];

const nowhere: readonly number[] = [];
const softHyphen = "\u00ad";
const least = { letters: 5, before: 2, after: 3, capitalised: 7 };

/** Divides English words by the TeX patterns for British English. Remembers what it has divided. */
export function createHyphenate(): Hyphenate {
  const known = new Map<string, readonly number[]>();
  return (word, language) => {
    if (!language.startsWith("en") || !mayDivide(word)) return nowhere;
    const found = known.get(word);
    if (found) return found;
    const offsets = divide(word);
    known.set(word, offsets);
    return offsets;
  };
}

function mayDivide(word: string): boolean {
  if (word.length < least.letters || word.length > 60 || !/^\p{Script=Latin}+$/u.test(word))
    return false;
  if (word === word.toUpperCase()) return false;
  return !/^\p{Lu}/u.test(word) || word.length >= least.capitalised;
}

function divide(word: string): readonly number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const part of english.hyphenateSync(word).split(softHyphen)) {
    offset += part.length;
    if (offset >= least.before && word.length - offset >= least.after) offsets.push(offset);
  }
  return offsets;
}
