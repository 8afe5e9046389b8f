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

/** A page, with all that had a say in it. */
interface Cut {
  /** The piece that it begins in, and with which of its strips. */
  readonly piece: number;
  readonly from: number;
  /** How many strips are on it. */
  readonly count: number;
  /** The last piece that was looked at to find its end; one past the last where that is the flow's. */
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
    if (height !== this.#height) this.#cuts = [];
    const count = flow.starts.at(-1) ?? 0;
    const cuts: Cut[] = [];
    for (let [start, piece] = [0, 0]; start < count; ) {
      piece = pieceAt(flow, start, piece);
      const cut = this.#known(flow, start, piece) ?? makeCut(flow, start, piece, height);
      cuts.push(cut);
      start += cut.count;
    }
    this.#flow = flow;
    this.#height = height;
    this.#cuts = cuts;
    return cuts.map(({ plan }) => plan);
  }

  /** The page of before that would be made again: pieces stand where they stood, or that far from the end. */
  #known(flow: Flow, start: number, piece: number): Cut | null {
    const from = start - (flow.starts[piece] ?? 0);
    const moved = flow.pieces.length - this.#flow.pieces.length;
    for (const by of moved === 0 ? [0] : [0, moved]) {
      const cut = this.#cutAt(piece - by, from);
      if (cut && this.#holds(cut, flow, by)) return by === 0 ? cut : movedBy(cut, by);
    }
    return null;
  }

  /** The page that began with a strip of a piece. */
  #cutAt(piece: number, from: number): Cut | null {
    let [low, high] = [0, this.#cuts.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const cut = this.#cuts[middle];
      if (!cut) return null;
      const order = cut.piece - piece || cut.from - from;
      if (order === 0) return cut;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  }

  /** Whether all that had a say in a page breaks as it did. */
  #holds({ piece, looked }: Cut, flow: Flow, by: number): boolean {
    const old = this.#flow;
    if (looked === old.pieces.length && looked + by !== flow.pieces.length) return false;
    for (let i = piece; i <= looked && i < old.pieces.length; i++) {
      if (old.galleys[i] !== flow.galleys[i + by]) return false;
      if (!breakAlike(old.pieces[i], flow.pieces[i + by])) return false;
    }
    return true;
  }
}

function breakAlike(a: Piece | undefined, b: Piece | undefined): boolean {
  return (
    a === b ||
    (a !== undefined &&
      a.before === b?.before &&
      a.after === b.after &&
      a.breakAfter === b.breakAfter &&
      a.startsPage === b.startsPage)
  );
}

function makeCut(flow: Flow, start: number, piece: number, height: number): Cut {
  const { end, looked } = endOfPage(flow, start, piece, height);
  const plan = placeAll(flow, start, end, piece);
  return { piece, from: start - (flow.starts[piece] ?? 0), count: end - start, looked, plan };
}

function movedBy(cut: Cut, by: number): Cut {
  return {
    ...cut,
    piece: cut.piece + by,
    looked: cut.looked + by,
    plan: cut.plan.map((placement) => ({ ...placement, piece: placement.piece + by })),
  };
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
