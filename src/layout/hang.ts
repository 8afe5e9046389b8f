import { type Ruler, stretchAt, widthOf } from "./breakpoint.ts";
import type { Breakpoints } from "./breakpoint-list.ts";
import type { Itemized } from "./itemize.ts";

/** How far the ends of lines stand in the margins, by breakpoint, until the next call. In points. */
export interface Hangs {
  /** Of the line that ends there, and of the line that begins there. */
  readonly atEnd: Float64Array;
  readonly atStart: Float64Array;
}

/** Shares of its own width by which a mark hangs, so that the edge looks straight to the eye. */
const endShares = byCode({
  "-": 0.7,
  "\u2010": 0.7,
  "–": 0.4,
  "—": 0.25,
  ".": 0.7,
  ",": 0.7,
  ";": 0.4,
  ":": 0.4,
  "’": 0.6,
  "”": 0.5,
});
const startShares = byCode({ "‘": 0.6, "“": 0.5 });

/** By code of the character; a paragraph asks at each of its breakpoints. */
function byCode(shares: Readonly<Record<string, number>>): Float64Array {
  const table = new Float64Array(0x2020);
  for (const [mark, share] of Object.entries(shares)) table[mark.charCodeAt(0)] = share;
  return table;
}

/** Used again for the next paragraph, since memory outside the heap makes the collector come early. */
let atEnd = new Float64Array(512);
let atStart = new Float64Array(512);

function makeRoom(count: number): void {
  if (count <= atEnd.length) return;
  atEnd = new Float64Array(2 * count);
  atStart = new Float64Array(2 * count);
}

/** Optical margins: what hangs out where a line ends or begins at each of its breakpoints. */
export function hangsOf(itemized: Itemized, points: Breakpoints, ruler: Ruler): Hangs {
  makeRoom(points.count);
  const { text } = itemized;
  for (let i = 0; i < points.count; i++) {
    const at = (points.end[i] ?? 0) - 1;
    const last = points.hyphen[i] === 1 ? hyphen : at < 0 ? 0 : text.charCodeAt(at);
    const out = endShares[last] ?? 0;
    atEnd[i] = out > 0 ? out * widthAt(at, last, itemized, ruler) : 0;
    const start = points.start[i] ?? 0;
    const first = start < text.length ? text.charCodeAt(start) : 0;
    const back = startShares[first] ?? 0;
    atStart[i] = back > 0 ? back * widthAt(start, first, itemized, ruler) : 0;
  }
  return { atEnd, atStart };
}

const hyphen = 0x2d;

/** Width of a mark as set at a place in the text; none where the text goes from right to left. */
function widthAt(at: number, mark: number, itemized: Itemized, ruler: Ruler): number {
  const stretch = stretchAt(itemized, at);
  const isRightToLeft = stretch.direction.level % 2 === 1;
  return isRightToLeft ? 0 : widthOf(String.fromCharCode(mark), stretch, ruler);
}
