import type { Bookmark } from "../../layout/page.ts";
import type { PageRange } from "../press-message.ts";
import type { Spot } from "../proofs.ts";
import type { Anchors } from "./places.ts";

/** The pages one below the other, in screen dots. */
export interface Stack {
  /** Dots for a point. */
  readonly scale: number;
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  readonly height: number;
}

/** Dots between two pages, and above the first. */
export const gap = 20;

export function stackPages(pages: readonly { readonly height: number }[], scale: number): Stack {
  const tops: number[] = [];
  const heights = pages.map((page) => page.height * scale);
  let y = gap;
  for (const height of heights) {
    tops.push(y);
    y += height + gap;
  }
  return { scale, tops, heights, height: y };
}

/** The page at a height, or the nearest above; 0 where there are none. */
export function pageAt({ tops }: Stack, y: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The pages to draw for a window on the stack: those in sight and one more at either end. */
export function rangeInSight(stack: Stack, top: number, height: number): PageRange {
  const count = stack.tops.length;
  const from = Math.max(0, pageAt(stack, top) - 1);
  return { from, to: Math.min(count, pageAt(stack, top + height) + 2) };
}

/** Height of a spot in the stack. */
export function heightOf({ tops, scale }: Stack, { page, y }: Spot): number {
  return (tops[page] ?? 0) + y * scale;
}

/** The spot at a height, on the page at it or above it. */
export function spotAt(stack: Stack, height: number): Spot {
  const page = pageAt(stack, height);
  return { page, y: (height - (stack.tops[page] ?? 0)) / stack.scale };
}

function isAtOrBefore(a: Spot, b: Spot): boolean {
  return a.page < b.page || (a.page === b.page && a.y <= b.y);
}

/** A node of the contract with the spot where it begins. */
export interface Anchor {
  readonly node: string;
  readonly spot: Spot;
}

/** Anchors in the order of the pages. */
export function sortAnchors(anchors: Anchors): Anchor[] {
  return Array.from(anchors)
    .map(([node, spot]) => ({ node, spot }))
    .toSorted((a, b) => a.spot.page - b.spot.page || a.spot.y - b.spot.y);
}

/** The last anchor at or before a spot; null above the first. */
export function anchorAt(sorted: readonly Anchor[], spot: Spot): Anchor | null {
  return sorted.findLast((anchor) => isAtOrBefore(anchor.spot, spot)) ?? null;
}

/** Title of the section that a spot lies in: the last bookmark that begins at or before it. */
export function sectionAt(bookmarks: readonly Bookmark[], anchors: Anchors, spot: Spot): string {
  let title = "";
  for (const bookmark of bookmarks) {
    const begins = anchors.get(bookmark.node);
    if (begins && !isAtOrBefore(begins, spot)) break;
    title = sectionAt(bookmark.children, anchors, spot) || bookmark.title;
  }
  return title;
}

/** The spot of these that is nearest to a height; null where there are none. */
export function nearestSpot(stack: Stack, spots: readonly Spot[], height: number): Spot | null {
  const distance = (spot: Spot): number => Math.abs(heightOf(stack, spot) - height);
  return spots.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
