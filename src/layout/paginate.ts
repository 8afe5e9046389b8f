import type { Piece } from "./collect.ts";
import type { Galley } from "./galley.ts";

/** Strips `from` up to but not including `to` of a piece's galley, at `y` from the top of the text. */
export interface Placement {
  readonly piece: number;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Whether the galley's repeated head stands above them, and its height. */
  readonly repeatedHeight: number;
}

export type PagePlan = readonly Placement[];

/**
 * Cuts the flow into pages of `height`: as full as possible, ending at the last of the best places;
 * where there is none, where the page is full.
 */
export function paginate(
  pieces: readonly Piece[],
  galleys: readonly Galley[],
  height: number,
): readonly PagePlan[] {
  const flow: Flow = { pieces, galleys, starts: startsOf(galleys) };
  const count = flow.starts.at(-1) ?? 0;
  const pages: PagePlan[] = [];
  for (let [start, piece] = [0, 0]; start < count; ) {
    piece = pieceAt(flow, start, piece);
    const end = endOfPage(flow, start, piece, height);
    pages.push(placeAll(flow, start, end, piece));
    start = end;
  }
  return pages;
}

/**
 * All strips of all pieces in one row, each known by its number in it. It is walked at every
 * keystroke, so nothing is made for a strip.
 */
interface Flow {
  readonly pieces: readonly Piece[];
  readonly galleys: readonly Galley[];
  /** By piece the number of its first strip; then the count of all. */
  readonly starts: readonly number[];
}

function startsOf(galleys: readonly Galley[]): readonly number[] {
  const starts = [0];
  let count = 0;
  for (const { strips } of galleys) starts.push((count += strips.length));
  return starts;
}

/** The piece of a strip, looked for from `piece` on. */
function pieceAt({ starts }: Flow, strip: number, piece: number): number {
  let at = piece;
  while ((starts[at + 1] ?? Infinity) <= strip) at++;
  return at;
}

/** Space above a piece, unless it begins a page. */
function gapAbove({ pieces }: Flow, piece: number): number {
  return Math.max(pieces[piece]?.before ?? 0, pieces[piece - 1]?.after ?? 0);
}

/** Height of the head that comes again where the page begins with this strip of a galley. */
function repeatedAbove({ repeated }: Galley, index: number): number {
  if (index <= repeated.length) return 0;
  return repeated.reduce((sum, strip) => sum + strip.height, 0);
}

/** Rounding must not push a strip that fits exactly to the next page. */
const tolerance = 0.01;

/** The strip that begins the page after the one that begins with `start`, in `piece`. */
function endOfPage(flow: Flow, start: number, piece: number, height: number): number {
  const { pieces, galleys, starts } = flow;
  const last = { free: -1, avoid: -1, reluctant: -1, never: -1 };
  let strip = start;
  let y = 0;
  for (let at = piece; at < galleys.length; at++) {
    const galley = galleys[at];
    const flowing = pieces[at];
    if (!galley || !flowing || galley.strips.length === 0) continue;
    const first = starts[at] ?? 0;
    if (strip === start) y = repeatedAbove(galley, start - first);
    else if (flowing.startsPage) return strip;
    else y += gapAbove(flow, at);
    for (let index = strip - first; index < galley.strips.length; index++) {
      const set = galley.strips[index];
      if (!set) break;
      y += set.height;
      if (y > height + tolerance && strip > start) {
        return [last.free, last.avoid, last.reluctant].find((place) => place > start) ?? strip;
      }
      strip++;
      last[index === galley.strips.length - 1 ? flowing.breakAfter : set.breakAfter] = strip;
    }
  }
  return strip;
}

/** The page of strips `start` up to but not including `end`, of which the first is in `piece`. */
function placeAll(flow: Flow, start: number, end: number, piece: number): PagePlan {
  const { galleys, starts } = flow;
  const placements: Placement[] = [];
  let y = 0;
  for (let at = piece; (starts[at] ?? end) < end; at++) {
    const first = starts[at] ?? 0;
    const galley = galleys[at];
    if (!galley || galley.strips.length === 0) continue;
    const from = Math.max(0, start - first);
    const to = Math.min(galley.strips.length, end - first);
    const isFirst = placements.length === 0;
    const repeatedHeight = isFirst ? repeatedAbove(galley, from) : 0;
    y += isFirst ? repeatedHeight : gapAbove(flow, at);
    placements.push({ piece: at, from, to, y, repeatedHeight });
    for (let index = from; index < to; index++) y += galley.strips[index]?.height ?? 0;
  }
  return placements;
}
