import type { Breakpoint } from "./breakpoint.ts";
import type { Hangs } from "./hang.ts";
import { penalties } from "./lexicon.ts";

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
  /** What hangs into the margins; null where nothing does. */
  readonly hangs: Hangs | null;
}

/** How far a space may give, as a share of the size of the text. */
const give = { stretch: 0.17, shrink: 0.065 };
/** Looseness allowed, round by round; in the last round any line that is not too long will do. */
const tolerances = [1.5, 3, Number.POSITIVE_INFINITY];
const dislike = {
  perLine: 10,
  twoHyphens: 4000,
  lastHyphen: 60_000,
  shortEnd: 20_000,
  overfull: 1e15,
};
/** Shares of the measure that a ragged line, or a line without a space, may well leave empty. */
const raggedness = 0.2;
const spaceless = 0.05;
/** In ragged text a word is divided only where its line would end very early. */
const raggedHyphen = 3;
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
    if (!isLastRound && b.penalty >= penalties.tied) continue;
    for (let i = j - 1; i >= 0; i--) {
      const a = points[i];
      if (!a || b.end <= a.start) continue;
      const ratio = looseness(a, b, fit, i === 0, j === last, hangBetween(fit, i, j));
      const isTooLong = ratio < fullest;
      if (isTooLong && !(isLastRound && i === j - 1)) break;
      if (ratio > tolerance) continue;
      const line = isTooLong ? dislike.overfull : demerits(a, b, ratio, fit, j === last);
      const total = (cost[i] ?? 0) + line;
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

function hangBetween({ hangs }: Fit, i: number, j: number): number {
  return hangs ? (hangs.atStart[i] ?? 0) + (hangs.atEnd[j] ?? 0) : 0;
}

/** A line with its spaces shrunk as far as they may be. */
const fullest = -1;

/**
 * 0 for a line of natural width, 1 for one with its spaces stretched as far as they should be, less
 * than `fullest` for one that does not fit.
 */
function looseness(
  a: Breakpoint,
  b: Breakpoint,
  fit: Fit,
  isFirst: boolean,
  isLast: boolean,
  hang: number,
): number {
  const room = fit.width - (isFirst ? fit.firstIndent : 0);
  const slack = room + hang - naturalWidth(a, b, fit);
  const spaces = b.spacesAtEnd - a.spacesAtStart;
  if (slack < 0) {
    const shrink = fit.justify ? spaces * fit.size * give.shrink : 0;
    if (slack < -shrink - 1e-6) return fullest - 1;
    return shrink > 0 ? Math.max(slack / shrink, fullest) : 0;
  }
  if (isLast && !fit.balanced) return 0;
  const stretch = fit.justify ? spaces * fit.size * give.stretch : room * raggedness;
  return Math.min(slack / (stretch > 0 ? stretch : room * spaceless), loosest);
}

function naturalWidth(a: Breakpoint, b: Breakpoint, fit: Fit): number {
  return b.widthAtEnd - a.widthAtStart + (b.hyphen ? fit.hyphenWidth : 0);
}

function demerits(a: Breakpoint, b: Breakpoint, ratio: number, fit: Fit, isLast: boolean): number {
  const badness = 100 * Math.abs(ratio) ** 3;
  const penalty = b.hyphen && !fit.justify ? b.penalty * raggedHyphen : b.penalty;
  let sum = (dislike.perLine + badness) ** 2 + penalty ** 2;
  if (a.hyphen && b.hyphen) sum += dislike.twoHyphens;
  if (isLast && a.hyphen) sum += dislike.lastHyphen;
  if (isLast && naturalWidth(a, b, fit) < fit.width * shortEnd) sum += dislike.shortEnd;
  return sum;
}
