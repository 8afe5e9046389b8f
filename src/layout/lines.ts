import { type Breakpoint, breakpointsOf, noBreakSpace, type Ruler, widthOf } from "./breakpoint.ts";
import type { Extent } from "./column-widths.ts";
import { visualOrder } from "./direction.ts";
import { fitLines } from "./fit.ts";
import type { Draft, Tools } from "./galley.ts";
import { type Hangs, hangsOf } from "./hang.ts";
import { type Itemized, itemize, type Stretch } from "./itemize.ts";
import { penalties } from "./lexicon.ts";
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
  return chosen.slice(1).map((to, i): TextLine => {
    const isLast = i === chosen.length - 2;
    const from = chosen[i] ?? 0;
    const hang = hangOf(hangs, from, to);
    return makeLine(itemized, points[from], points[to], request, ruler, hang, i === 0, isLast);
  });
}

function itemizeWith(
  { shaper, style: { face }, lexicon: { language } }: Tools,
  runs: readonly Run[],
  draft: Draft,
): Itemized {
  return itemize(runs, { face, language, shaper }, draft.unprintable);
}

/** What of one line hangs out at its start and at its end. */
interface Hang {
  readonly start: number;
  readonly end: number;
}

const noHang: Hang = { start: 0, end: 0 };

function hangOf(hangs: Hangs | null, from: number, to: number): Hang {
  return hangs ? { start: hangs.atStart[from] ?? 0, end: hangs.atEnd[to] ?? 0 } : noHang;
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
  const most = points.at(-1)?.widthAtEnd ?? 0;
  const words = points.filter(({ hyphen, penalty }) => !hyphen && penalty < penalties.tied);
  return { floor: widestBetween(points), least: widestBetween(words), most };
}

function widestBetween(points: readonly Breakpoint[]): number {
  let [widest, from] = [0, 0];
  for (const point of points) {
    widest = Math.max(widest, point.widthAtEnd - from);
    from = point.widthAtStart;
  }
  return widest;
}

interface Piece {
  readonly text: string;
  readonly stretch: Stretch;
  readonly width: number;
  readonly spaces: number;
}

function makeLine(
  itemized: Itemized,
  from: Breakpoint | undefined,
  to: Breakpoint | undefined,
  request: TextRequest,
  ruler: Ruler,
  hang: Hang,
  isFirst: boolean,
  isLast: boolean,
): TextLine {
  if (!from || !to) throw new RangeError("A line lies outside its paragraph");
  const pieces = piecesOf(itemized, from.start, to.end, to.hyphen, ruler);
  const indent = isFirst ? (request.firstIndent ?? 0) : 0;
  const left = (request.left ?? 0) + indent - hang.start;
  const natural = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const spaces = pieces.reduce((sum, piece) => sum + piece.spaces, 0);
  const slack = request.width - indent - natural + hang.start + hang.end;
  const wordSpacing = spacing(slack, spaces, request, isLast);
  const x = request.align === "end" ? left + Math.max(0, slack) : left;
  const places = placesOf(pieces, x, wordSpacing);
  const fragments = pieces.map((piece, i) =>
    fragmentOf(piece, places[i] ?? x, wordSpacing, request, to.hyphen && i === pieces.length - 1),
  );
  return { fragments: to.start > to.end ? withSpace(fragments) : fragments };
}

/** Points to add to each space. A last line is only ever tightened. */
function spacing(slack: number, spaces: number, request: TextRequest, isLast: boolean): number {
  if (request.align !== "justify" || spaces === 0) return 0;
  const each = slack / spaces;
  return (isLast && each > 0) || each > request.size * widestSpace ? 0 : each;
}

function piecesOf(
  itemized: Itemized,
  start: number,
  end: number,
  hyphen: boolean,
  ruler: Ruler,
): Piece[] {
  const pieces: Piece[] = [];
  for (const stretch of itemized.stretches) {
    if (stretch.end <= start || stretch.start >= end) continue;
    const slice = itemized.text.slice(Math.max(start, stretch.start), Math.min(end, stretch.end));
    const isEnd = stretch.end >= end;
    const text = slice.replaceAll(noBreakSpace, " ") + (hyphen && isEnd ? "-" : "");
    const spaces = text.split(" ").length - 1;
    pieces.push({ text, stretch, width: widthOf(text, stretch, ruler), spaces });
  }
  return pieces;
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
  hyphenated: boolean,
): Fragment {
  const { ink, mark, element } = stretch.run;
  const fragment = {
    text,
    x,
    width: width + spaces * wordSpacing,
    font: stretch.font,
    size: request.size,
    wordSpacing,
    ink,
    direction: stretch.direction.level % 2 === 1 ? ("rtl" as const) : ("ltr" as const),
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

/** Ends a line that goes on with the space that its reading text needs; it takes no room. */
function withSpace(fragments: readonly Fragment[]): readonly Fragment[] {
  const last = fragments.at(-1);
  if (!last) return fragments;
  if (last.direction === "ltr")
    return fragments.with(fragments.length - 1, { ...last, text: `${last.text} ` });
  const { mark: _mark, ...plain } = last;
  return [
    ...fragments,
    { ...plain, text: " ", x: last.x + last.width, width: 0, direction: "ltr" },
  ];
}
