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
  capitalised: 600,
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

/** A cut with what of the word stands before it. */
export interface MeasuredCut extends Cut {
  /** In thousandths of the size. */
  readonly width: number;
  /** No-break spaces. */
  readonly spaces: number;
}

/** A word as it is set in one font, from left to right. */
export interface Word {
  /** In thousandths of the size; no-break spaces are as wide as ordinary ones. */
  readonly width: number;
  /** No-break spaces in it. */
  readonly spaces: number;
  /** At its own joints only; null until they are asked for. */
  whole: readonly MeasuredCut[] | null;
  /** Between its syllables too. */
  divided: readonly MeasuredCut[] | null;
}

export const noBreakSpace = "\u00a0";

/** The words of one font met so far. */
export type Words = Map<string, Word>;

/**
 * Widths and cuts of the words met so far. A contract says most things many times, so each word is
 * measured once in each font, and divided once.
 */
export class Lexicon {
  /** BCP 47 tag of the contract. */
  readonly language: string;
  readonly #shaper: Shaper;
  readonly #hyphenate: Hyphenate;
  readonly #words: Readonly<Record<Figures, Map<FontId, Words>>> = {
    text: new Map(),
    tabular: new Map(),
  };
  readonly #cuts = { whole: new Map<string, Cuts>(), divided: new Map<string, Cuts>() };

  constructor(shaper: Shaper, hyphenate: Hyphenate, language: string) {
    this.#shaper = shaper;
    this.#hyphenate = hyphenate;
    this.language = language;
  }

  /** Width in thousandths of the size; that of a text is the sum of its words and spaces. */
  widthOf(text: string, font: FontId, figures: Figures): number {
    const words = this.wordsIn(font, figures);
    let [sum, start] = [0, 0];
    for (;;) {
      const space = text.indexOf(" ", start);
      const end = space < 0 ? text.length : space;
      if (end > start) sum += this.word(text.slice(start, end), words, font, figures).width;
      if (space < 0) return sum;
      sum += this.word(" ", words, font, figures).width;
      start = space + 1;
    }
  }

  /** To be handed to `word`: looked up once for many words. */
  wordsIn(font: FontId, figures: Figures): Words {
    const known = this.#words[figures].get(font);
    if (known) return known;
    const words: Words = new Map();
    this.#words[figures].set(font, words);
    return words;
  }

  /** A word, or a space, out of the words of a font. */
  word(text: string, words: Words, font: FontId, figures: Figures): Word {
    const known = words.get(text);
    if (known) return known;
    const parts = text.split(noBreakSpace);
    let width = 0;
    for (const [i, part] of parts.entries()) {
      if (i > 0) width += this.#shaper.shape(font, " ", "ltr", figures).width;
      if (part !== "") width += this.#shaper.shape(font, part, "ltr", figures).width;
    }
    const word: Word = { width, spaces: parts.length - 1, whole: null, divided: null };
    keep(words, text, word);
    return word;
  }

  /** The cuts of a word with what stands before each of them. */
  measuredCuts(
    text: string,
    word: Word,
    hyphenate: boolean,
    font: FontId,
    figures: Figures,
  ): readonly MeasuredCut[] {
    const known = hyphenate ? word.divided : word.whole;
    if (known) return known;
    const cuts = this.cutsIn(text, hyphenate);
    const measured = cuts.length === 0 ? uncut : this.#measureCuts(text, cuts, font, figures);
    if (hyphenate) word.divided = measured;
    else word.whole = measured;
    return measured;
  }

  #measureCuts(text: string, cuts: Cuts, font: FontId, figures: Figures): readonly MeasuredCut[] {
    const plain = text.replaceAll(noBreakSpace, " ");
    const { glyphs } = this.#shaper.shape(font, plain, "ltr", figures);
    return cuts.map((cut) => {
      let width = 0;
      for (const { cluster, advance } of glyphs) if (cluster < cut.at) width += advance;
      return { ...cut, width, spaces: text.slice(0, cut.at).split(noBreakSpace).length - 1 };
    });
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

const uncut: readonly MeasuredCut[] = [];

function keep<T>(known: Map<string, T>, word: string, value: T): void {
  if (known.size >= mostWords) known.clear();
  known.set(word, value);
}
