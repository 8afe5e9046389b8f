import { clustersOf } from "./cluster.ts";
import type { Tools } from "./galley.ts";
import type { Itemized, Stretch } from "./itemize.ts";
import { type Cut, penalties } from "./lexicon.ts";
import type { Figures } from "./metrics.ts";
import { isTied } from "./ties.ts";

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
    for (const point of pointsIn(word, reached, spaces, width, hyphenate)) points.push(point);
    reached += word.width;
    spaces += word.spaces;
    if (space < 0) break;
    const gap = widthOf(" ", stretchAt(itemized, end), ruler);
    points.push(spaceAt(end, reached, gap, spaces, spacePenalty(text, start, end)));
    reached += gap;
    spaces += 1;
    start = end + 1;
  }
  points.push(pointAt(text.length, reached, spaces));
  return points;
}

/** Width of a text in one stretch; no-break spaces are set as ordinary ones. */
export function widthOf(text: string, { font, direction }: Stretch, ruler: Ruler): number {
  const { size, figures, tools } = ruler;
  const plain = text.replaceAll(noBreakSpace, " ");
  const isRightToLeft = direction.level % 2 === 1;
  const width = isRightToLeft
    ? tools.shaper.shape(font, plain, "rtl", figures).width
    : tools.lexicon.widthOf(plain, font, figures);
  return (width * size) / 1000;
}

function pointAt(
  at: number,
  width: number,
  spaces: number,
  hyphen = false,
  penalty = 0,
): Breakpoint {
  return {
    end: at,
    start: at,
    widthAtEnd: width,
    widthAtStart: width,
    spacesAtEnd: spaces,
    spacesAtStart: spaces,
    hyphen,
    penalty,
  };
}

function spaceAt(
  at: number,
  width: number,
  gap: number,
  spaces: number,
  penalty: number,
): Breakpoint {
  return {
    end: at,
    start: at + 1,
    widthAtEnd: width,
    widthAtStart: width + gap,
    spacesAtEnd: spaces,
    spacesAtStart: spaces + 1,
    hyphen: false,
    penalty,
  };
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

interface Word {
  readonly text: string;
  readonly start: number;
  readonly width: number;
  readonly spaces: number;
  readonly pieces: readonly Piece[];
  readonly ruler: Ruler;
}

interface Piece {
  /** Offset in the word. */
  readonly at: number;
  readonly text: string;
  readonly stretch: Stretch;
}

function measureWord(itemized: Itemized, start: number, end: number, ruler: Ruler): Word {
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
  word: Word,
  reached: number,
  spaces: number,
  width: number,
  hyphenate: boolean,
): readonly Breakpoint[] {
  const { tools, size } = word.ruler;
  const isTooWide = word.width > width;
  const cuts = tools.lexicon.cutsIn(word.text, hyphenate || isTooWide);
  const points = pointsAt(word, cuts, reached, spaces);
  if (!isTooWide) return points;
  const room = width - size;
  const wide = gapsBetween(points, reached, word).filter((gap) => gap.to - gap.from > room);
  const anywhere = pointsAt(word, cutsAnywhere(word.text), reached, spaces).filter(
    ({ widthAtEnd }) => wide.some((gap) => gap.from < widthAtEnd && widthAtEnd < gap.to),
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
  for (const { at } of clustersOf(word)) {
    if (at > 0) cuts.push({ at, hyphen: false, penalty: penalties.anywhere });
  }
  return cuts;
}

const nowhere: readonly Breakpoint[] = [];

function pointsAt(
  word: Word,
  cuts: readonly Cut[],
  reached: number,
  spacesBefore: number,
): readonly Breakpoint[] {
  if (cuts.length === 0) return nowhere;
  const points: Breakpoint[] = [];
  let [width, spaces, next] = [reached, spacesBefore, 0];
  for (const piece of word.pieces) {
    const advances = advancesIn(piece, word.ruler);
    for (let i = 0; i < piece.text.length; i++) {
      const cut = cuts[next];
      if (cut?.at === piece.at + i) {
        points.push(pointAt(word.start + cut.at, width, spaces, cut.hyphen, cut.penalty));
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
