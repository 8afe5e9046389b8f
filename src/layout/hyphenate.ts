import english, { type Branch } from "hyphen/patterns/en-gb.js";

/**
 * Where a word may be divided: offsets into it, ascending; empty where it may not. A language that
 * has no patterns divides no word.
 */
export type Hyphenate = (word: string, language: string) => readonly number[];

const nowhere: readonly number[] = [];
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

const [levelLists, tree, exceptions] = english;

/** Where the patterns leave an odd level between two letters, a hyphen may stand (Liang, 1983). */
function divide(word: string): readonly number[] {
  const lower = word.toLowerCase();
  const own = Object.hasOwn(exceptions, lower) ? exceptions[lower] : undefined;
  if (own) return own.filter((at) => isWithin(at, word));
  const letters = `.${lower}.`;
  const levels = new Uint8Array(word.length + 2);
  for (let start = 0; start < letters.length - 2; start++) {
    let branch: Branch = tree;
    for (let at = start; at < letters.length; at++) {
      const next = branch[letters[at] ?? ""];
      if (next === undefined) break;
      if (typeof next === "number") {
        raise(levels, start, next);
        break;
      }
      if (!isPair(next)) branch = next;
      else {
        branch = next[0];
        raise(levels, start, next[1]);
      }
    }
  }
  const offsets: number[] = [];
  for (let at = 1; at < word.length; at++) {
    if ((levels[at] ?? 0) % 2 === 1 && isWithin(at, word)) offsets.push(at);
  }
  return offsets;
}

function isWithin(at: number, word: string): boolean {
  return at >= least.before && word.length - at >= least.after;
}

function isPair(next: Branch | readonly [Branch, number]): next is readonly [Branch, number] {
  return Array.isArray(next);
}

/** The highest level at a place counts. Those of a pattern begin with its first letter. */
function raise(levels: Uint8Array, start: number, list: number): void {
  const first = Math.max(0, start - 1);
  for (const [i, level] of (levelLists[list] ?? []).entries()) {
    levels[first + i] = Math.max(levels[first + i] ?? 0, level);
  }
}
