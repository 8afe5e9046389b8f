import { type Ruler, stretchAt, widthOf } from "./breakpoint.ts";
import type { Breakpoints } from "./breakpoint-list.ts";
import type { Itemized } from "./itemize.ts";

/** How far the ends of lines stand in the margins, by breakpoint. Lengths are points. */
export interface Hangs {
  /** Of the line that ends there, and of the line that begins there. */
  readonly atEnd: Float64Array;
  readonly atStart: Float64Array;
}

/** Shares of its own width by which a mark hangs, so that the edge looks straight to the eye. */
const endShares = new Map([
  ["-", 0.7],
  ["\u2010", 0.7],
  ["–", 0.4],
  ["—", 0.25],
  [".", 0.7],
  [",", 0.7],
  [";", 0.4],
  [":", 0.4],
  ["’", 0.6],
  ["”", 0.5],
]);
const startShares = new Map([
  ["‘", 0.6],
  ["“", 0.5],
]);

/** Optical margins: what hangs out where a line ends or begins at each of its breakpoints. */
export function hangsOf(itemized: Itemized, points: Breakpoints, ruler: Ruler): Hangs {
  const atEnd = new Float64Array(points.count);
  const atStart = new Float64Array(points.count);
  const { text } = itemized;
  for (let i = 0; i < points.count; i++) {
    const end = points.end[i] ?? 0;
    const start = points.start[i] ?? 0;
    const last = points.hyphen[i] ? "-" : (text[end - 1] ?? "");
    atEnd[i] = hang(last, endShares.get(last), end - 1, itemized, ruler);
    const first = text[start] ?? "";
    atStart[i] = hang(first, startShares.get(first), start, itemized, ruler);
  }
  return { atEnd, atStart };
}

function hang(
  mark: string,
  share: number | undefined,
  at: number,
  itemized: Itemized,
  ruler: Ruler,
): number {
  if (share === undefined) return 0;
  const stretch = stretchAt(itemized, at);
  return stretch.direction.level % 2 === 1 ? 0 : share * widthOf(mark, stretch, ruler);
}
