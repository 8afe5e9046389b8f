import type { Breakpoint } from "./breakpoint.ts";

/** The lines to fit a paragraph into. Lengths are points. */
export interface Fit {
  readonly width: number;
  /** Taken from the first line's width. */
  readonly firstIndent: number;
  readonly size: number;
  readonly hyphenWidth: number;
  readonly justify: boolean;
  /** Whether the last line should be about as long as the others, as in a heading. */
  readonly balanced: boolean;
}

/** How far a space may give, as a share of the size of the text. */
const give = { stretch: 0.17, shrink: 0.065 };
/** Looseness allowed, round by round; in the last round any line that is not too long will do. */
const tolerances = [1.5, 3, Number.POSITIVE_INFINITY];
const dislike = {
  perLine: 10,
  twoHyphens: 4000,
  lastHyphen: 10_000,
  shortEnd: 20_000,
  overfull: 1e15,
};
/** Beyond this looseness one bad line is as bad as another. */
const loosest = 10;
/** A last line shorter than this share of the measure looks forgotten. */
const shortEnd = 0.13;

/**
 * Chooses the breaks of a paragraph for the best whole (Knuth and Plass, "Breaking Paragraphs into
 * Lines", 1981): indices into `points`, from its beginning to its end.
 */
export function fitLines(points: readonly Breakpoint[], fit: Fit): readonly number[] {
  for (const tolerance of fit.justify ? tolerances : tolerances.slice(-1)) {
    const chosen = tryFit(points, fit, tolerance);
    if (chosen) return chosen;
  }
  throw new Error("A paragraph found no lines, although the last round refuses none");
}

function tryFit(points: readonly Breakpoint[], fit: Fit, tolerance: number): number[] | null {
  const last = points.length - 1;
  const isLastRound = tolerance === Number.POSITIVE_INFINITY;
  const cost = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(points.length).fill(-1);
  cost[0] = 0;
  for (let j = 1; j <= last; j++) {
    const b = points[j];
    if (!b) break;
    for (let i = j - 1; i >= 0; i--) {
      const a = points[i];
      if (!a || b.end <= a.start) continue;
      const line = looseness(a, b, fit, i === 0, j === last);
      if (line.overfull && !(isLastRound && i === j - 1)) break;
      if (line.ratio > tolerance) continue;
      const total = (cost[i] ?? 0) + demerits(a, b, line, fit, j === last);
      if (total < (cost[j] ?? 0)) {
        cost[j] = total;
        from[j] = i;
      }
    }
  }
  return last === 0 || from[last] !== -1 ? chain(from, last) : null;
}

function chain(from: Int32Array, last: number): number[] {
  const chosen = [last];
  for (let j = last; j > 0; ) {
    j = from[j] ?? 0;
    chosen.push(j);
  }
  return chosen.toReversed();
}

interface Looseness {
  /** 0 is a line of natural width; 1 has its spaces stretched as far as they should. */
  readonly ratio: number;
  readonly overfull: boolean;
  readonly natural: number;
}

function looseness(
  a: Breakpoint,
  b: Breakpoint,
  fit: Fit,
  isFirst: boolean,
  isLast: boolean,
): Looseness {
  const room = fit.width - (isFirst ? fit.firstIndent : 0);
  const natural = b.widthAtEnd - a.widthAtStart + (b.hyphen ? fit.hyphenWidth : 0);
  const slack = room - natural;
  const spaces = b.spacesAtEnd - a.spacesAtStart;
  const shrink = fit.justify ? spaces * fit.size * give.shrink : 0;
  if (slack < -shrink - 1e-6) return { ratio: 0, overfull: true, natural };
  if (slack < 0) return { ratio: slack / shrink, overfull: false, natural };
  if (isLast && !fit.balanced) return { ratio: 0, overfull: false, natural };
  const stretch = fit.justify ? spaces * fit.size * give.stretch : room * 0.2;
  const ratio = stretch > 0 ? Math.min(slack / stretch, loosest) : loosest;
  return { ratio, overfull: false, natural };
}

function demerits(
  a: Breakpoint,
  b: Breakpoint,
  line: Looseness,
  fit: Fit,
  isLast: boolean,
): number {
  if (line.overfull) return dislike.overfull;
  const badness = 100 * Math.abs(line.ratio) ** 3;
  let sum = (dislike.perLine + badness) ** 2 + b.penalty ** 2;
  if (a.hyphen && b.hyphen) sum += dislike.twoHyphens;
  if (isLast && a.hyphen) sum += dislike.lastHyphen;
  if (isLast && line.natural < fit.width * shortEnd) sum += dislike.shortEnd;
  return sum;
}
