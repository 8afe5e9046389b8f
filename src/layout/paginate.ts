import type { Piece } from "./collect.ts";
import type { BreakRule, Galley, Strip } from "./galley.ts";

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

/** A strip in the flow of the whole document. */
interface Link {
  readonly piece: number;
  readonly index: number;
  readonly strip: Strip;
  /** Space above, unless it begins a page. */
  readonly gap: number;
  /** Height of the head that comes again where it begins a page. */
  readonly repeated: number;
  readonly startsPage: boolean;
  readonly breakAfter: BreakRule;
}

/**
 * Cuts the flow into pages of `height`: as full as possible, ending at the last of the best places;
 * where there is none, where the page is full.
 */
export function paginate(
  pieces: readonly Piece[],
  galleys: readonly Galley[],
  height: number,
): readonly PagePlan[] {
  const flow = flowOf(pieces, galleys);
  const pages: PagePlan[] = [];
  for (let start = 0; start < flow.length; ) {
    const end = endOfPage(flow, start, height);
    pages.push(placeAll(flow.slice(start, end)));
    start = end;
  }
  return pages;
}

function flowOf(pieces: readonly Piece[], galleys: readonly Galley[]): readonly Link[] {
  const flow: Link[] = [];
  let after = 0;
  for (const [piece, { before, after: below, startsPage, breakAfter }] of pieces.entries()) {
    const galley = galleys[piece];
    if (!galley) continue;
    const repeated = galley.repeated.reduce((sum, strip) => sum + strip.height, 0);
    const last = galley.strips.length - 1;
    for (const [index, strip] of galley.strips.entries()) {
      flow.push({
        piece,
        index,
        strip,
        gap: index === 0 ? Math.max(before, after) : 0,
        repeated: index > galley.repeated.length ? repeated : 0,
        startsPage: index === 0 && startsPage,
        breakAfter: index === last ? breakAfter : strip.breakAfter,
      });
    }
    after = below;
  }
  return flow;
}

/** Rounding must not push a strip that fits exactly to the next page. */
const tolerance = 0.01;

function endOfPage(flow: readonly Link[], start: number, height: number): number {
  let y = flow[start]?.repeated ?? 0;
  const last = { free: -1, avoid: -1, reluctant: -1, never: -1 };
  for (let end = start; end < flow.length; end++) {
    const link = flow[end];
    if (!link) break;
    if (link.startsPage && end > start) return end;
    y += link.strip.height + (end > start ? link.gap : 0);
    if (y > height + tolerance && end > start) {
      const best = [last.free, last.avoid, last.reluctant].find((place) => place > start);
      return best ?? end;
    }
    last[link.breakAfter] = end + 1;
  }
  return flow.length;
}

function placeAll(links: readonly Link[]): PagePlan {
  const placements: Placement[] = [];
  let y = 0;
  for (const [i, { piece, index, strip, gap, repeated }] of links.entries()) {
    const repeatedHeight = i === 0 ? repeated : 0;
    y += i === 0 ? repeatedHeight : gap;
    const last = placements.at(-1);
    if (last?.piece === piece) placements[placements.length - 1] = { ...last, to: index + 1 };
    else placements.push({ piece, from: index, to: index + 1, y, repeatedHeight });
    y += strip.height;
  }
  return placements;
}
