import type { Hyphenate } from "./hyphenate.ts";
import { hasIdeographs, ideographBreaks } from "./ideograph.ts";
import type { Figures, Shaper } from "./metrics.ts";
import type { FontId } from "./page.ts";

/** A place inside a word where a line may end. */
export interface Cut {
  /** Offset in the word. */
  readonly at: number;
  /** Whether a hyphen is added there. */
  readonly hyphen: boolean;
  readonly penalty: number;
}

/** Dislike of the several breaks; that of a good space is none. */
export const penalties = {
  /** Between ideographs, where a line breaks as gladly as at a space. */
  ideograph: 0,
  syllable: 110,
  /** Names and defined terms would rather stay whole. */
  capitalised: 400,
  joint: 40,
  beforeNumber: 120,
  afterNumber: 60,
  anywhere: 2000,
  /** Inside "clause 4.2" or a date: only where a line would otherwise gape or not fit. */
  tied: 10_000,
};

/** Letters at least on each side of a slash: "kWh/m²" stays whole, an address does not. */
const slashLetters = 4;
/** Words kept; a long session starts over rather than grow for ever. */
const mostWords = 50_000;

/**
 * Widths and cuts of the words met so far. A contract says most things many times, so each word is
 * measured once in each font.
 */
export class Lexicon {
  /** BCP 47 tag of the contract. */
  readonly language: string;
  readonly #shaper: Shaper;
  readonly #hyphenate: Hyphenate;
  readonly #widths = new Map<string, Map<string, number>>();
  readonly #cuts = { whole: new Map<string, Cuts>(), divided: new Map<string, Cuts>() };

  constructor(shaper: Shaper, hyphenate: Hyphenate, language: string) {
    this.#shaper = shaper;
    this.#hyphenate = hyphenate;
    this.language = language;
  }

  /** Width in thousandths of the size; that of a text is the sum of its words and spaces. */
  widthOf(text: string, font: FontId, figures: Figures): number {
    const words = this.#wordsOf(font, figures);
    let [sum, start] = [0, 0];
    for (;;) {
      const space = text.indexOf(" ", start);
      const end = space < 0 ? text.length : space;
      if (end > start) sum += this.#measure(text.slice(start, end), font, figures, words);
      if (space < 0) return sum;
      sum += this.#measure(" ", font, figures, words);
      start = space + 1;
    }
  }

  /**
   * Cuts between ideographs; else at a word's own hyphens, dashes and slashes; else, if `hyphenate`,
   * between syllables.
   */
  cutsIn(word: string, hyphenate: boolean): Cuts {
    const known = hyphenate ? this.#cuts.divided : this.#cuts.whole;
    const found = known.get(word);
    if (found) return found;
    const cuts = this.#cut(word, hyphenate);
    keep(known, word, cuts);
    return cuts;
  }

  #wordsOf(font: FontId, figures: Figures): Map<string, number> {
    const key = figures === "text" ? font : `${font} ${figures}`;
    const words = this.#widths.get(key) ?? new Map<string, number>();
    if (words.size === 0) this.#widths.set(key, words);
    return words;
  }

  #measure(word: string, font: FontId, figures: Figures, words: Map<string, number>): number {
    const known = words.get(word);
    if (known !== undefined) return known;
    const { width } = this.#shaper.shape(font, word, "ltr", figures);
    keep(words, word, width);
    return width;
  }

  #cut(word: string, hyphenate: boolean): Cuts {
    if (hasIdeographs(word)) {
      const penalty = penalties.ideograph;
      return ideographBreaks(word).map((at) => ({ at, hyphen: false, penalty }));
    }
    const cuts: Cut[] = [];
    for (const match of word.matchAll(/(?<=[\p{L}\d])-(?=\p{L}{2})|[–—](?=.)|\/(?=.)/gu)) {
      const at = match.index + 1;
      const isShort = at <= slashLetters || word.length - at < slashLetters;
      if (match[0] === "/" && isShort) continue;
      cuts.push({ at, hyphen: false, penalty: penalties.joint });
    }
    if (!hyphenate || cuts.length > 0 || /[\d@]/.test(word)) return cuts;
    for (const match of word.matchAll(/\p{L}+/gu)) {
      const penalty = /^\p{Lu}/u.test(match[0]) ? penalties.capitalised : penalties.syllable;
      for (const offset of this.#hyphenate(match[0], this.language)) {
        cuts.push({ at: match.index + offset, hyphen: true, penalty });
      }
    }
    return cuts;
  }
}

type Cuts = readonly Cut[];

function keep<T>(known: Map<string, T>, word: string, value: T): void {
  if (known.size >= mostWords) known.clear();
  known.set(word, value);
}
