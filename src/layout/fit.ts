import type { Breakpoints } from "./breakpoint-list.ts";
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
/**
 * Looseness allowed, and the penalty from which a break is not: names are whole and what belongs
 * together is on one line as long as that goes. In the last round any line not too long will do.
 */
interface Round {
  readonly tolerance: number;
  readonly penalty: number;
}

const rounds: readonly Round[] = [
  { tolerance: 1.5, penalty: penalties.capitalised },
  { tolerance: 3, penalty: penalties.tied },
  { tolerance: Number.POSITIVE_INFINITY, penalty: Number.POSITIVE_INFINITY },
];
const dislike = {
  perLine: 10,
  twoHyphens: 4000,
  lastHyphen: 60_000,
  shortEnd: 40_000,
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
export function fitLines(points: Breakpoints, fit: Fit): readonly number[] {
  for (const round of fit.justify ? rounds : rounds.slice(-1)) {
    const chosen = tryFit(points, fit, round);
    if (chosen) return chosen;
  }
  throw new Error("A paragraph found no lines, although the last round refuses none");
}

/** Scratch of one round, by place; used again for the next paragraph. */
let cost = new Float64Array(512);
let from = new Int32Array(512);
/** Places that some lines lead to, in order. */
let reachable = new Int32Array(512);

function makeRoom(count: number): void {
  if (count <= cost.length) return;
  cost = new Float64Array(2 * count);
  from = new Int32Array(2 * count);
  reachable = new Int32Array(2 * count);
}

function tryFit(points: Breakpoints, fit: Fit, round: Round): number[] | null {
  const { tolerance, penalty } = round;
  const last = points.count - 1;
  const isLastRound = tolerance === Number.POSITIVE_INFINITY;
  makeRoom(points.count);
  cost[0] = 0;
  reachable[0] = 0;
  let reached = 1;
  for (let j = 1; j <= last; j++) {
    if ((points.penalty[j] ?? 0) >= penalty) continue;
    let [best, bestFrom] = [Number.POSITIVE_INFINITY, -1];
    const end = points.end[j] ?? 0;
    for (let k = reached - 1; k >= 0; k--) {
      const i = reachable[k] ?? 0;
      if (end <= (points.start[i] ?? 0)) continue;
      const ratio = looseness(points, i, j, last, fit);
      const isTooLong = ratio < fullest;
      // The last round refuses no place: the line from the one before is taken as it is.
      if (isTooLong && !(isLastRound && k === reached - 1)) break;
      if (ratio > tolerance) continue;
      const line = isTooLong ? dislike.overfull : demerits(points, i, j, last, ratio, fit);
      const total = (cost[i] ?? 0) + line;
      if (total < best) {
        best = total;
        bestFrom = i;
      }
    }
    if (bestFrom < 0) continue;
    cost[j] = best;
    from[j] = bestFrom;
    reachable[reached++] = j;
  }
  return reachable[reached - 1] === last ? chain(last) : null;
}

function chain(last: number): number[] {
  const chosen = [last];
  for (let j = last; j > 0; ) {
    j = from[j] ?? 0;
    chosen.push(j);
  }
  return chosen.toReversed();
}

/** A line with its spaces shrunk as far as they may be. */
const fullest = -1;

/**
 * 0 for a line of natural width, 1 for one with its spaces stretched as far as they should be, less
 * than `fullest` for one that does not fit.
 */
function looseness(points: Breakpoints, i: number, j: number, last: number, fit: Fit): number {
  const { hangs } = fit;
  const room = fit.width - (i === 0 ? fit.firstIndent : 0);
  const hang = hangs ? (hangs.atStart[i] ?? 0) + (hangs.atEnd[j] ?? 0) : 0;
  const slack = room + hang - naturalWidth(points, i, j, fit);
  const spaces = (points.spacesAtEnd[j] ?? 0) - (points.spacesAtStart[i] ?? 0);
  if (slack < 0) {
    const shrink = fit.justify ? spaces * fit.size * give.shrink : 0;
    if (slack < -shrink - 1e-6) return fullest - 1;
    return shrink > 0 ? Math.max(slack / shrink, fullest) : 0;
  }
  if (j === last && !fit.balanced) return 0;
  const stretch = fit.justify ? spaces * fit.size * give.stretch : room * raggedness;
  return Math.min(slack / (stretch > 0 ? stretch : room * spaceless), loosest);
}

function naturalWidth(points: Breakpoints, i: number, j: number, fit: Fit): number {
  const width = (points.widthAtEnd[j] ?? 0) - (points.widthAtStart[i] ?? 0);
  return points.hyphen[j] ? width + fit.hyphenWidth : width;
}

function demerits(
  points: Breakpoints,
  i: number,
  j: number,
  last: number,
  ratio: number,
  fit: Fit,
): number {
  const size = Math.abs(ratio);
  const badness = 100 * size * size * size;
  const base = dislike.perLine + badness;
  const own = points.penalty[j] ?? 0;
  const penalty = points.hyphen[j] && !fit.justify ? own * raggedHyphen : own;
  let sum = base * base + penalty * penalty;
  if (points.hyphen[i] && points.hyphen[j]) sum += dislike.twoHyphens;
  if (j !== last) return sum;
  if (points.hyphen[i]) sum += dislike.lastHyphen;
  if (naturalWidth(points, i, j, fit) < fit.width * shortEnd) sum += dislike.shortEnd;
  return sum;
}
