import { BreakpointList, type Breakpoints } from "./breakpoint-list.ts";
import { clustersOf } from "./cluster.ts";
import type { Tools } from "./galley.ts";
import type { Itemized, Stretch } from "./itemize.ts";
import { type Cut, noBreakSpace, penalties, type Words } from "./lexicon.ts";
import type { Figures } from "./metrics.ts";
import { isTied } from "./ties.ts";

/** How text is measured. */
export interface Ruler {
  readonly size: number;
  readonly figures: Figures;
  readonly tools: Tools;
}

/** One list for all paragraphs, since only one is set at a time. */
const list = new BreakpointList();

/**
 * All places where a paragraph may break; first its beginning, last its end. A word wider than
 * `width` may break anywhere, so that no line ever leaves its measure. They hold until the next call.
 */
export function breakpointsOf(
  itemized: Itemized,
  ruler: Ruler,
  width: number,
  hyphenate: boolean,
): Breakpoints {
  const { text, stretches } = itemized;
  const { lexicon } = ruler.tools;
  const points = list;
  points.clear();
  points.addCut(0, 0, 0, false, 0);
  let [reached, spaces, at] = [0, 0, -1];
  let known: KnownFont = strange;
  for (let start = 0; start < text.length; ) {
    while (start >= known.end) {
      at += 1;
      known = knownFont(stretches[at], ruler);
    }
    const space = text.indexOf(" ", start);
    const end = space < 0 ? text.length : space;
    const { words, font, factor } = known;
    const letters = text.slice(start, end);
    const word =
      end <= known.end && words ? lexicon.word(letters, words, font, ruler.figures) : null;
    if (word && word.width * factor <= width) {
      // Nearly every word: all of it in one font, and as it was where it was met before.
      const cuts = lexicon.measuredCuts(letters, word, hyphenate, font, ruler.figures);
      for (const cut of cuts) {
        const before = reached + cut.width * factor;
        points.addCut(start + cut.at, before, spaces + cut.spaces, cut.hyphen, cut.penalty);
      }
      reached += word.width * factor;
      spaces += word.spaces;
    } else {
      const long = measureWord(itemized, start, end, ruler);
      for (const point of pointsIn(long, reached, spaces, width, hyphenate)) {
        points.addCut(point.at, point.width, point.spaces, point.hyphen, point.penalty);
      }
      reached += long.width;
      spaces += long.spaces;
    }
    if (space < 0) break;
    const gap =
      end < known.end && words ? known.gap : widthOf(" ", stretchAt(itemized, end), ruler);
    points.addSpace(end, reached, gap, spaces, spacePenalty(text, start, end));
    reached += gap;
    spaces += 1;
    start = end + 1;
  }
  points.addCut(text.length, reached, spaces, false, 0);
  return points;
}

/** What is looked up once for all words of a stretch. */
interface KnownFont {
  readonly font: Stretch["font"];
  /** Where the stretch ends. */
  readonly end: number;
  /** Null where the stretch runs from right to left: its words are set together. */
  readonly words: Words | null;
  /** From thousandths of the size to points. */
  readonly factor: number;
  /** Width of a space, in points. */
  readonly gap: number;
}

const strange: KnownFont = { font: "serif-regular", end: 0, words: null, factor: 0, gap: 0 };

function knownFont(stretch: Stretch | undefined, ruler: Ruler): KnownFont {
  if (!stretch) throw new RangeError("A text is longer than its stretches");
  const { font, end, direction } = stretch;
  const { lexicon } = ruler.tools;
  const words = direction.level % 2 === 1 ? null : lexicon.wordsIn(font, ruler.figures);
  const factor = ruler.size / 1000;
  return { font, end, words, factor, gap: words ? widthOf(" ", stretch, ruler) : 0 };
}

/** Width of a text in one stretch; no-break spaces are set as ordinary ones. */
export function widthOf(text: string, { font, direction }: Stretch, ruler: Ruler): number {
  const { size, figures, tools } = ruler;
  const isRightToLeft = direction.level % 2 === 1;
  const width = isRightToLeft
    ? tools.shaper.shape(font, text.replaceAll(noBreakSpace, " "), "rtl", figures).width
    : tools.lexicon.widthOf(text, font, figures);
  return (width * size) / 1000;
}

/** A number should not begin a line without its word, nor leave its unit behind. */
function spacePenalty(text: string, wordStart: number, space: number): number {
  if (isTied(text, wordStart, space)) return penalties.tied;
  if (isDigit(text, space + 1) || text[space + 1] === "(") return penalties.beforeNumber;
  if (!isDigit(text, space - 1)) return 0;
  return /^\p{Sc}?\d[\d.,]*$/u.test(text.slice(wordStart, space)) ? penalties.afterNumber : 0;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** A word of several fonts or directions, or one that does not fit into a line. */
interface LongWord {
  readonly text: string;
  readonly start: number;
  readonly width: number;
  readonly spaces: number;
  readonly pieces: readonly Piece[];
  readonly ruler: Ruler;
}

/** A cut with its place in the paragraph, and the width and the spaces up to it. */
interface Point extends Cut {
  readonly width: number;
  readonly spaces: number;
}

interface Piece {
  /** Offset in the word. */
  readonly at: number;
  readonly text: string;
  readonly stretch: Stretch;
}

function measureWord(itemized: Itemized, start: number, end: number, ruler: Ruler): LongWord {
  const pieces: Piece[] = [];
  let [width, spaces] = [0, 0];
  for (let at = start; at < end; ) {
    const stretch = stretchAt(itemized, at);
    const text = itemized.text.slice(at, Math.min(end, stretch.end));
    pieces.push({ at: at - start, text, stretch });
    width += widthOf(text, stretch, ruler);
    spaces += countSpaces(text);
    at += text.length;
  }
  return { text: itemized.text.slice(start, end), start, width, spaces, pieces, ruler };
}

function countSpaces(text: string): number {
  let count = 0;
  for (let at = text.indexOf(noBreakSpace); at >= 0; at = text.indexOf(noBreakSpace, at + 1)) {
    count += 1;
  }
  return count;
}

/** The breakpoints of a word; one wider than the measure is divided as it must be. */
function pointsIn(
  word: LongWord,
  reached: number,
  spaces: number,
  width: number,
  hyphenate: boolean,
): readonly Point[] {
  const { tools, size } = word.ruler;
  const isTooWide = word.width > width;
  const cuts = tools.lexicon.cutsIn(word.text, hyphenate || isTooWide);
  const points = pointsAt(word, cuts, reached, spaces);
  if (!isTooWide) return points;
  const room = width - size;
  const wide = gapsBetween(points, reached, word).filter((gap) => gap.to - gap.from > room);
  const anywhere = pointsAt(word, cutsAnywhere(word.text), reached, spaces).filter(
    ({ width: at }) => wide.some((gap) => gap.from < at && at < gap.to),
  );
  return [...points, ...anywhere].toSorted((a, b) => a.at - b.at);
}

function gapsBetween(
  points: readonly Point[],
  reached: number,
  word: LongWord,
): readonly { readonly from: number; readonly to: number }[] {
  const edges = [reached, ...points.map((point) => point.width), reached + word.width];
  return edges.slice(1).map((to, i) => ({ from: edges[i] ?? to, to }));
}

function cutsAnywhere(word: string): readonly Cut[] {
  const cuts: Cut[] = [];
  for (const { at } of clustersOf(word)) {
    if (at > 0) cuts.push({ at, hyphen: false, penalty: penalties.anywhere });
  }
  return cuts;
}

const nowhere: readonly Point[] = [];

function pointsAt(
  word: LongWord,
  cuts: readonly Cut[],
  reached: number,
  spacesBefore: number,
): readonly Point[] {
  if (cuts.length === 0) return nowhere;
  const points: Point[] = [];
  let [width, spaces, next] = [reached, spacesBefore, 0];
  for (const piece of word.pieces) {
    const advances = advancesIn(piece, word.ruler);
    for (let i = 0; i < piece.text.length; i++) {
      const cut = cuts[next];
      if (cut?.at === piece.at + i) {
        points.push({ ...cut, at: word.start + cut.at, width, spaces });
        next += 1;
      }
      width += advances[i] ?? 0;
      if (piece.text[i] === noBreakSpace) spaces += 1;
    }
  }
  return points;
}

/** Advance of each cluster at the index where it begins. */
function advancesIn({ text, stretch }: Piece, ruler: Ruler): Float64Array {
  const { size, figures, tools } = ruler;
  const plain = text.replaceAll(noBreakSpace, " ");
  const direction = stretch.direction.level % 2 === 1 ? "rtl" : "ltr";
  const advances = new Float64Array(text.length);
  for (const glyph of tools.shaper.shape(stretch.font, plain, direction, figures).glyphs) {
    advances[glyph.cluster] = (advances[glyph.cluster] ?? 0) + (glyph.advance * size) / 1000;
  }
  return advances;
}

/** The stretch that holds a place in the text. */
export function stretchAt({ stretches }: Itemized, at: number): Stretch {
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
