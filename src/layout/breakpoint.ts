import type { Tools } from "./galley.ts";
import type { Itemized, Stretch } from "./itemize.ts";
import type { Figures } from "./metrics.ts";

/**
 * A place where a line may end. Widths are points from the paragraph's beginning, as if it stood on
 * one endless line.
 */
export interface Breakpoint {
  /** Where the line before ends and the line after begins; a space between them vanishes. */
  readonly end: number;
  readonly start: number;
  readonly widthAtEnd: number;
  readonly widthAtStart: number;
  /** Spaces, no-break ones included, up to `end` and up to `start`. */
  readonly spacesAtEnd: number;
  readonly spacesAtStart: number;
  /** Whether a hyphen is added where the line ends here. */
  readonly hyphen: boolean;
  /** Dislike of a break here, beside that for a tight or a loose line. */
  readonly penalty: number;
}

/** How text is measured. */
export interface Ruler {
  readonly size: number;
  readonly figures: Figures;
  readonly tools: Tools;
}

interface Cut {
  /** Offset in the word. */
  readonly at: number;
  readonly hyphen: boolean;
  readonly penalty: number;
}

const penalties = {
  syllable: 110,
  /** Names and defined terms would rather stay whole. */
  capitalised: 400,
  joint: 40,
  beforeNumber: 120,
  afterNumber: 60,
  anywhere: 2000,
};
/** Letters at least on each side of a slash: "kWh/m²" stays whole, an address does not. */
const slashLetters = 4;
export const noBreakSpace = "\u00a0";

/**
 * All places where a paragraph may break; first its beginning, last its end. A word wider than
 * `width` may break anywhere, so that no line ever leaves its measure.
 */
export function breakpointsOf(
  itemized: Itemized,
  ruler: Ruler,
  width: number,
  hyphenate: boolean,
): readonly Breakpoint[] {
  const { text } = itemized;
  const points: Breakpoint[] = [pointAt(0, 0, 0)];
  let [reached, spaces] = [0, 0];
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(" ", start);
    const end = space < 0 ? text.length : space;
    const word = measureWord(itemized, start, end, ruler);
    points.push(...pointsIn(word, text.slice(start, end), reached, spaces, width, hyphenate));
    reached += word.width;
    spaces += word.spaces;
    if (space < 0) break;
    const gap = widthOf(" ", stretchAt(itemized, end), ruler);
    points.push({
      ...pointAt(end, reached, spaces),
      start: end + 1,
      widthAtStart: reached + gap,
      spacesAtStart: spaces + 1,
      penalty: spacePenalty(text, start, end),
    });
    reached += gap;
    spaces += 1;
    start = end + 1;
  }
  return [...points, pointAt(text.length, reached, spaces)];
}

/** Width of a text in one stretch; no-break spaces are set as ordinary ones. */
export function widthOf(text: string, stretch: Stretch, ruler: Ruler): number {
  return (shaped(text, stretch, ruler).width * ruler.size) / 1000;
}

function shaped(text: string, { font, level }: Stretch, { tools, figures }: Ruler) {
  const plain = text.replaceAll(noBreakSpace, " ");
  return tools.shaper.shape(font, plain, level % 2 === 1 ? "rtl" : "ltr", figures);
}

function pointAt(at: number, width: number, spaces: number): Breakpoint {
  return {
    end: at,
    start: at,
    widthAtEnd: width,
    widthAtStart: width,
    spacesAtEnd: spaces,
    spacesAtStart: spaces,
    hyphen: false,
    penalty: 0,
  };
}

/** A number should not begin a line without its word, nor leave its unit behind. */
function spacePenalty(text: string, wordStart: number, space: number): number {
  if (/[\d(]/.test(text[space + 1] ?? "")) return penalties.beforeNumber;
  return /^\p{Sc}?\d[\d.,]*$/u.test(text.slice(wordStart, space)) ? penalties.afterNumber : 0;
}

/** Cuts of the words met so far, for each set of tools; a contract says most things many times. */
const knownCuts = new WeakMap<Tools, Map<string, readonly Cut[]>>();
const mostKnown = 50_000;

function cutsIn(word: string, hyphenate: boolean, tools: Tools): readonly Cut[] {
  const known = knownCuts.get(tools) ?? new Map<string, readonly Cut[]>();
  if (known.size === 0 || known.size > mostKnown) knownCuts.set(tools, known);
  if (known.size > mostKnown) known.clear();
  const key = hyphenate ? word : `/${word}`;
  const cuts = known.get(key) ?? findCuts(word, hyphenate, tools);
  known.set(key, cuts);
  return cuts;
}

/** Cuts after a word's own hyphens, dashes and slashes; else between its syllables. */
function findCuts(word: string, hyphenate: boolean, tools: Tools): readonly Cut[] {
  const cuts: Cut[] = [];
  for (const match of word.matchAll(/(?<=[\p{L}\d])-(?=\p{L}{2})|[–—](?=.)|\/(?=.)/gu)) {
    const at = match.index + 1;
    const isShort = at <= slashLetters || word.length - at < slashLetters;
    if (match[0] === "/" && isShort) continue;
    cuts.push({ at, hyphen: false, penalty: penalties.joint });
  }
  if (!hyphenate || cuts.length > 0 || /[\d@]/.test(word)) return cuts;
  for (const match of word.matchAll(/\p{L}+/gu)) {
    for (const offset of tools.hyphenate(match[0], tools.language)) {
      const penalty = /^\p{Lu}/u.test(match[0]) ? penalties.capitalised : penalties.syllable;
      cuts.push({ at: match.index + offset, hyphen: true, penalty });
    }
  }
  return cuts;
}

/** The breakpoints of a word; one wider than the measure is divided as it must be. */
function pointsIn(
  word: Word,
  letters: string,
  reached: number,
  spaces: number,
  width: number,
  hyphenate: boolean,
): readonly Breakpoint[] {
  const { tools, size } = word.ruler;
  const isTooWide = word.width > width;
  const cuts = cutsIn(letters, hyphenate || isTooWide, tools);
  const points = pointsAt(word, cuts, reached, spaces);
  if (!isTooWide) return points;
  const room = width - size;
  const wide = gapsBetween(points, reached, word).filter((gap) => gap.to - gap.from > room);
  const anywhere = pointsAt(word, cutsAnywhere(letters), reached, spaces).filter(({ widthAtEnd }) =>
    wide.some((gap) => gap.from < widthAtEnd && widthAtEnd < gap.to),
  );
  return [...points, ...anywhere].toSorted((a, b) => a.end - b.end);
}

function gapsBetween(
  points: readonly Breakpoint[],
  reached: number,
  word: Word,
): readonly { readonly from: number; readonly to: number }[] {
  const edges = [reached, ...points.map((point) => point.widthAtEnd), reached + word.width];
  return edges.slice(1).map((to, i) => ({ from: edges[i] ?? to, to }));
}

function cutsAnywhere(word: string): readonly Cut[] {
  const cuts: Cut[] = [];
  for (const match of word.matchAll(/\P{M}\p{M}*/gu)) {
    if (match.index > 0) cuts.push({ at: match.index, hyphen: false, penalty: penalties.anywhere });
  }
  return cuts;
}

interface Word {
  readonly start: number;
  readonly width: number;
  readonly spaces: number;
  readonly pieces: readonly {
    readonly at: number;
    readonly text: string;
    readonly stretch: Stretch;
  }[];
  readonly ruler: Ruler;
}

function measureWord(itemized: Itemized, start: number, end: number, ruler: Ruler): Word {
  const pieces: { at: number; text: string; stretch: Stretch }[] = [];
  let [width, spaces] = [0, 0];
  for (let at = start; at < end; ) {
    const stretch = stretchAt(itemized, at);
    const text = itemized.text.slice(at, Math.min(end, stretch.end));
    pieces.push({ at: at - start, text, stretch });
    width += widthOf(text, stretch, ruler);
    spaces += text.split(noBreakSpace).length - 1;
    at += text.length;
  }
  return { start, width, spaces, pieces, ruler };
}

function pointsAt(
  word: Word,
  cuts: readonly Cut[],
  reached: number,
  spacesBefore: number,
): Breakpoint[] {
  if (cuts.length === 0) return [];
  const points: Breakpoint[] = [];
  let [width, spaces, next] = [reached, spacesBefore, 0];
  for (const piece of word.pieces) {
    const advances = advancesIn(piece.text, piece.stretch, word.ruler);
    for (let i = 0; i < piece.text.length; i++) {
      const cut = cuts[next];
      if (cut?.at === piece.at + i) {
        const { hyphen, penalty } = cut;
        points.push({ ...pointAt(word.start + cut.at, width, spaces), hyphen, penalty });
        next += 1;
      }
      width += advances[i] ?? 0;
      if (piece.text[i] === noBreakSpace) spaces += 1;
    }
  }
  return points;
}

/** Advance of each cluster at the index where it begins. */
function advancesIn(text: string, stretch: Stretch, ruler: Ruler): Float64Array {
  const advances = new Float64Array(text.length);
  for (const glyph of shaped(text, stretch, ruler).glyphs) {
    advances[glyph.cluster] = (advances[glyph.cluster] ?? 0) + (glyph.advance * ruler.size) / 1000;
  }
  return advances;
}

/** The stretch that holds a place in the text. */
export function stretchAt(itemized: Itemized, at: number): Stretch {
  const { stretches } = itemized;
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at < (stretches[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  const stretch = stretches[low];
  if (!stretch) throw new RangeError(`No text at ${at}`);
  return stretch;
}
