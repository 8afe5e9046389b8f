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
  return new Paginator().paginate(pieces, galleys, height);
}

/** A page, with how far the flow was looked at to find its end. */
interface Cut {
  /** Its first strip. */
  readonly start: number;
  /** The last piece that had a say. */
  readonly looked: number;
  readonly plan: PagePlan;
}

/** Paginates one flow after another. Pages that an edit did not touch are the very plans of before. */
export class Paginator {
  #flow: Flow = { pieces: [], galleys: [], starts: [0] };
  #height = 0;
  #cuts: readonly Cut[] = [];

  paginate(
    pieces: readonly Piece[],
    galleys: readonly Galley[],
    height: number,
  ): readonly PagePlan[] {
    const flow: Flow = { pieces, galleys, starts: startsOf(galleys) };
    const old = height === this.#height ? this.#flow : { ...this.#flow, pieces: [], galleys: [] };
    const cuts = this.#cutsBefore(sharedAtStart(old, flow));
    const sharedEnd = pieces.length - sharedAtEnd(old, flow);
    const count = countOf(flow);
    const moved = count - countOf(old);
    for (let [start, piece] = [this.#startAfter(cuts), 0]; start < count; ) {
      piece = pieceAt(flow, start, piece);
      const known = piece >= sharedEnd ? this.#cutAt(start - moved) : -1;
      if (known >= 0) {
        cuts.push(...this.#cutsFrom(known, moved, pieces.length - old.pieces.length));
        break;
      }
      const { end, looked } = endOfPage(flow, start, piece, height);
      cuts.push({ start, looked, plan: placeAll(flow, start, end, piece) });
      start = end;
    }
    this.#flow = flow;
    this.#height = height;
    this.#cuts = cuts;
    return cuts.map(({ plan }) => plan);
  }

  /** The pages of before that only pieces before `shared` had a say in. */
  #cutsBefore(shared: number): Cut[] {
    const last = this.#cuts.findIndex(({ looked }) => looked >= shared);
    return this.#cuts.slice(0, last < 0 ? this.#cuts.length : last);
  }

  #startAfter(cuts: readonly Cut[]): number {
    return this.#cuts[cuts.length]?.start ?? (cuts.length === 0 ? 0 : countOf(this.#flow));
  }

  /** The page of before that began with a strip; -1 where none did. */
  #cutAt(strip: number): number {
    let [low, high] = [0, this.#cuts.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const start = this.#cuts[middle]?.start ?? 0;
      if (start === strip) return middle;
      if (start < strip) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #cutsFrom(first: number, strips: number, pieces: number): readonly Cut[] {
    const kept = this.#cuts.slice(first);
    if (strips === 0 && pieces === 0) return kept;
    return kept.map(({ start, looked, plan }) => ({
      start: start + strips,
      looked: looked + pieces,
      plan:
        pieces === 0
          ? plan
          : plan.map((placement) => ({ ...placement, piece: placement.piece + pieces })),
    }));
  }
}

/** How many pieces at the beginning of both flows break alike. */
function sharedAtStart(a: Flow, b: Flow): number {
  const most = Math.min(a.pieces.length, b.pieces.length);
  let count = 0;
  while (count < most && breaksAlike(a, count, b, count)) count++;
  // At the end of a flow its length has a say as well.
  return count === a.pieces.length && count === b.pieces.length ? Infinity : count;
}

function sharedAtEnd(a: Flow, b: Flow): number {
  const most = Math.min(a.pieces.length, b.pieces.length);
  let count = 0;
  while (
    count < most &&
    breaksAlike(a, a.pieces.length - 1 - count, b, b.pieces.length - 1 - count)
  )
    count++;
  return count;
}

function breaksAlike(a: Flow, i: number, b: Flow, j: number): boolean {
  const [one, other] = [a.pieces[i], b.pieces[j]];
  return (
    a.galleys[i] === b.galleys[j] &&
    one !== undefined &&
    other !== undefined &&
    (one === other ||
      (one.before === other.before &&
        one.after === other.after &&
        one.breakAfter === other.breakAfter &&
        one.startsPage === other.startsPage))
  );
}

function countOf({ starts }: Flow): number {
  return starts.at(-1) ?? 0;
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
function endOfPage(
  flow: Flow,
  start: number,
  piece: number,
  height: number,
): { readonly end: number; readonly looked: number } {
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
    else if (flowing.startsPage) return { end: strip, looked: at };
    else y += gapAbove(flow, at);
    for (let index = strip - first; index < galley.strips.length; index++) {
      const set = galley.strips[index];
      if (!set) break;
      y += set.height;
      if (y > height + tolerance && strip > start) {
        const best = [last.free, last.avoid, last.reluctant].find((place) => place > start);
        return { end: best ?? strip, looked: at };
      }
      strip++;
      last[index === galley.strips.length - 1 ? flowing.breakAfter : set.breakAfter] = strip;
    }
  }
  return { end: strip, looked: galleys.length };
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
