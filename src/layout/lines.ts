import { breakpointsOf, type Ruler, widthOf } from "./breakpoint.ts";
import type { Breakpoints } from "./breakpoint-list.ts";
import type { Extent } from "./column-widths.ts";
import { visualOrder } from "./direction.ts";
import { fitLines } from "./fit.ts";
import type { Draft, Tools } from "./galley.ts";
import { type Hangs, hangsOf } from "./hang.ts";
import { type Itemized, itemize, type Stretch } from "./itemize.ts";
import { noBreakSpace, penalties } from "./lexicon.ts";
import type { Figures } from "./metrics.ts";
import type { Fragment } from "./page.ts";
import type { Run } from "./runs.ts";

/** How a text is set in lines. Lengths are points. */
export interface TextRequest {
  readonly size: number;
  /** Left edge of the measure, from the paper's left edge. */
  readonly left?: number;
  readonly width: number;
  /** Taken from the left of the first line. */
  readonly firstIndent?: number;
  readonly align: "justify" | "start" | "end";
  readonly hyphenate?: boolean;
  /** Lines of about equal length, for headings. */
  readonly balanced?: boolean;
  readonly figures?: Figures;
  /** Whether punctuation at the edges may hang into the margins, where the style has it so. */
  readonly hangs?: boolean;
}

/** One line; fragments stand at their place across the paper. */
export interface TextLine {
  readonly fragments: readonly Fragment[];
}

/** A space may grow to this share of the size before a line is left ragged instead. */
const widestSpace = 0.8;

/** Sets runs in lines. No text gives no lines. */
export function setText(
  runs: readonly Run[],
  request: TextRequest,
  tools: Tools,
  draft: Draft,
): readonly TextLine[] {
  const itemized = itemizeWith(tools, runs, draft);
  const [first] = itemized.stretches;
  if (!first) return [];
  const { size, width, figures = "text", firstIndent = 0 } = request;
  const ruler: Ruler = { size, figures, tools };
  const points = breakpointsOf(itemized, ruler, width - firstIndent, request.hyphenate ?? false);
  const hangs = request.hangs && tools.style.hangs ? hangsOf(itemized, points, ruler) : null;
  const chosen = fitLines(points, {
    width,
    firstIndent,
    size,
    hyphenWidth: widthOf("-", first, ruler),
    justify: request.align === "justify",
    balanced: request.balanced ?? false,
    hangs,
  });
  const paragraph: Paragraph = { itemized, points, hangs, request, ruler };
  return chosen.slice(1).map((to, i) => makeLine(paragraph, chosen[i] ?? 0, to));
}

function itemizeWith(
  { shaper, style: { face }, lexicon: { language } }: Tools,
  runs: readonly Run[],
  draft: Draft,
): Itemized {
  return itemize(runs, { face, language, shaper }, draft.unprintable);
}

/** A paragraph of which the breaks are chosen. */
interface Paragraph {
  readonly itemized: Itemized;
  readonly points: Breakpoints;
  readonly hangs: Hangs | null;
  readonly request: TextRequest;
  readonly ruler: Ruler;
}

/** Widths of a text: on one endless line, of its widest word, and of its widest part of a word. */
export function extentOf(
  runs: readonly Run[],
  request: Pick<TextRequest, "size" | "figures">,
  tools: Tools,
  draft: Draft,
): Extent {
  const itemized = itemizeWith(tools, runs, draft);
  const ruler: Ruler = { size: request.size, figures: request.figures ?? "text", tools };
  const points = breakpointsOf(itemized, ruler, Number.POSITIVE_INFINITY, true);
  const most = points.widthAtEnd[points.count - 1] ?? 0;
  return { floor: widestBetween(points, () => true), least: widestBetween(points, isWhole), most };
}

/** Whether a line that ends there divides no word and parts nothing that is tied. */
function isWhole(points: Breakpoints, i: number): boolean {
  return !points.hyphen[i] && (points.penalty[i] ?? 0) < penalties.tied;
}

function widestBetween(
  points: Breakpoints,
  counts: (points: Breakpoints, i: number) => boolean,
): number {
  let [widest, from] = [0, 0];
  for (let i = 0; i < points.count; i++) {
    if (!counts(points, i)) continue;
    widest = Math.max(widest, (points.widthAtEnd[i] ?? 0) - from);
    from = points.widthAtStart[i] ?? 0;
  }
  return widest;
}

interface Piece {
  readonly text: string;
  readonly stretch: Stretch;
  readonly width: number;
  readonly spaces: number;
}

/** The line between two of a paragraph's breakpoints. */
function makeLine(paragraph: Paragraph, from: number, to: number): TextLine {
  const { points, hangs, request } = paragraph;
  const hyphen = points.hyphen[to] === 1;
  const hang = { start: hangs?.atStart[from] ?? 0, end: hangs?.atEnd[to] ?? 0 };
  const pieces = piecesOf(paragraph, from, to);
  const indent = from === 0 ? (request.firstIndent ?? 0) : 0;
  const left = (request.left ?? 0) + indent - hang.start;
  let [natural, spaces] = [0, 0];
  for (const piece of pieces) {
    natural += piece.width;
    spaces += piece.spaces;
  }
  const slack = request.width - indent - natural + hang.start + hang.end;
  const wordSpacing = spacing(slack, spaces, request, to === points.count - 1);
  const x = request.align === "end" ? left + Math.max(0, slack) : left;
  const places = pieces.length === 1 ? [x] : placesOf(pieces, x, wordSpacing);
  const goesOn = (points.start[to] ?? 0) > (points.end[to] ?? 0);
  const last = pieces.length - 1;
  const fragments = pieces.map((piece, i) => {
    const end = i < last ? "inside" : hyphen ? "hyphen" : goesOn ? "space" : "end";
    return fragmentOf(piece, places[i] ?? x, wordSpacing, request, end);
  });
  return { fragments: goesOn ? withSpace(fragments) : fragments };
}

/** Points to add to each space. A last line is only ever tightened. */
function spacing(slack: number, spaces: number, request: TextRequest, isLast: boolean): number {
  if (request.align !== "justify" || spaces === 0) return 0;
  const each = slack / spaces;
  return (isLast && each > 0) || each > request.size * widestSpace ? 0 : each;
}

function piecesOf(paragraph: Paragraph, from: number, to: number): Piece[] {
  const { itemized, points, ruler } = paragraph;
  const [start, end] = [points.start[from] ?? 0, points.end[to] ?? 0];
  const hyphen = points.hyphen[to] === 1;
  const pieces: Piece[] = [];
  for (const stretch of itemized.stretches) {
    if (stretch.end <= start) continue;
    if (stretch.start >= end) break;
    const slice = itemized.text.slice(Math.max(start, stretch.start), Math.min(end, stretch.end));
    const isEnd = stretch.end >= end;
    const text = slice.replaceAll(noBreakSpace, " ") + (hyphen && isEnd ? "-" : "");
    const isKnown =
      isEnd && stretch.start <= start && isLeftToRight(stretch) && isOfWholeWords(points, from, to);
    pieces.push({
      text,
      stretch,
      width: isKnown ? lengthBetween(points, from, to) : widthOf(text, stretch, ruler),
      spaces: countSpaces(text),
    });
  }
  return pieces;
}

function isLeftToRight({ direction }: Stretch): boolean {
  return direction.level % 2 === 0;
}

/** Whether a line divides no word, so that it is as wide as its words were found to be. */
function isOfWholeWords(points: Breakpoints, from: number, to: number): boolean {
  const isSpace = (i: number): boolean => (points.start[i] ?? 0) > (points.end[i] ?? 0);
  return (from === 0 || isSpace(from)) && (to === points.count - 1 || isSpace(to));
}

function lengthBetween(points: Breakpoints, from: number, to: number): number {
  return (points.widthAtEnd[to] ?? 0) - (points.widthAtStart[from] ?? 0);
}

function countSpaces(text: string): number {
  let count = 0;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) count += 1;
  return count;
}

/** The left edge of each piece, given in reading order and placed in visual order (UAX #9, L2). */
function placesOf(pieces: readonly Piece[], left: number, wordSpacing: number): number[] {
  const order = visualOrder(pieces.map((piece) => piece.stretch.direction));
  const places: number[] = [];
  let x = left;
  for (const i of order) {
    const piece = pieces[i];
    if (!piece) continue;
    places[i] = x;
    x += piece.width + piece.spaces * wordSpacing;
  }
  return places;
}

function fragmentOf(
  { text, stretch, width, spaces }: Piece,
  x: number,
  wordSpacing: number,
  request: TextRequest,
  end: "inside" | "hyphen" | "space" | "end",
): Fragment {
  const { ink, mark, element } = stretch.run;
  const hyphenated = end === "hyphen";
  const fragment = {
    // A line that goes on ends with the space that its reading text needs; it takes no room.
    text: end === "space" && isLeftToRight(stretch) ? `${text} ` : text,
    x,
    width: width + spaces * wordSpacing,
    font: stretch.font,
    size: request.size,
    wordSpacing,
    ink,
    direction: isLeftToRight(stretch) ? ("ltr" as const) : ("rtl" as const),
    element,
  };
  if (!hyphenated && !mark && request.figures !== "tabular") return fragment;
  return {
    ...fragment,
    ...(hyphenated ? { hyphenated } : {}),
    ...(request.figures === "tabular" ? { figures: "tabular" as const } : {}),
    ...(mark ? { mark } : {}),
  };
}

/** After words from right to left, the space at the end of a line that goes on is one of its own. */
function withSpace(fragments: readonly Fragment[]): readonly Fragment[] {
  const last = fragments.at(-1);
  if (!last || last.direction === "ltr") return fragments;
  const { mark: _mark, ...plain } = last;
  return [
    ...fragments,
    { ...plain, text: " ", x: last.x + last.width, width: 0, direction: "ltr" },
  ];
}
