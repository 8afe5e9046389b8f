import { english } from "./english.ts";
import { french } from "./french.ts";

/** Words to avoid, in lower case, and plain words in their place. */
export interface Phrase {
  readonly words: string;
  /** "" where they are best left out, null where the writer must choose. */
  readonly instead: string | null;
}

/**
 * What the drafting review knows of one contract language. Lists of words are house style, as of
 * 2026-11, after the plain-language advice of official drafting offices, recalled.
 */
export interface DraftingWords {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly archaic: readonly Phrase[];
  readonly wordy: readonly Phrase[];
  readonly gendered: readonly Phrase[];
  /** Times that nobody can count. */
  readonly vagueTimes: readonly Phrase[];
  /** What makes such a time countable when it follows. */
  readonly limit: RegExp;
  /** Other names for days that a contract counts, with the defined one. */
  readonly otherDays: readonly Phrase[];
  /** The word for duty where there is none. */
  readonly nonDuties: readonly Phrase[];
  /** Pointers that point nowhere certain. */
  readonly vaguePointers: readonly Phrase[];
  /** "and/or". */
  readonly andOr: { readonly pattern: RegExp; readonly instead: string };
  /** A duty in the passive; the rest of the sentence tells whether anybody bears it. */
  readonly passiveDuty: RegExp;
  /** An actor, after a passive. */
  readonly actor: RegExp;
  /** Any passive, for the measures of readability. */
  readonly passive: RegExp;
  /** A time limit counted from an event by a word that leaves the first day open; group 1 is the word. */
  readonly openCount: { readonly pattern: RegExp; readonly instead: string };
  /** An amount of time or a share of nothing, as the limit of a right or a duty. */
  readonly emptyCount: RegExp;
  /** Counted days of the calendar, Working Days, and months. */
  readonly counted: {
    readonly days: RegExp;
    readonly workingDays: RegExp;
    readonly months: RegExp;
  };
  /** A number of a clause, schedule or annex written out: groups `noun` and `number`. */
  readonly pointer: RegExp;
  /** What follows a pointer into another text: a statute, a standard. */
  readonly elsewhere: RegExp;
  /** The noun of a clause, and of a paragraph, in lower case. */
  readonly nouns: { readonly clause: RegExp; readonly schedule: RegExp };
  /** Articles, as alternatives of a pattern: a single word that is a term stands after one. */
  readonly articles: string;
  /** Words after which a thing is called by its everyday name: "marked as a rate card". */
  readonly byName: string;
  /** A definition written into a text; group 1 is the term. */
  readonly definitions: readonly RegExp[];
  /** Links a term to its value: "Start Date (1 May 2027)", "the Outcome Cap of £5m". */
  readonly copula: RegExp;
  /** The ways to spell a whole number below 1000. */
  readonly spell: (number: number) => string;
  /** A spelled number without hyphens and the word between its parts. */
  readonly unlink: (words: string) => string;
  readonly ease: Ease;
}

/** How easily a text reads, by the lengths of its sentences and words; 100 is very easy, 0 very hard. */
export interface Ease {
  readonly base: number;
  /** Points lost for each word of an average sentence, and each syllable of an average word. */
  readonly perWord: number;
  readonly perSyllable: number;
  /** One match a syllable. */
  readonly syllables: RegExp;
  /** An ending that is written and not spoken. */
  readonly silent: RegExp;
  readonly source: string;
}

const known: readonly DraftingWords[] = [english, french];

/** The words of a language by its tag; null where there are none, and nothing is to be said. */
export function draftingWordsOf(tag: string): DraftingWords | null {
  const own = tag.split("-")[0];
  return known.find((words) => words.tag === own) ?? null;
}
