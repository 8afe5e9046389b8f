import type { Block, Curve } from "../assembly/document.ts";
import { Draft, type Galley, type Strip, type Tools } from "./galley.ts";
import { setText } from "./lines.ts";
import type { Fragment, Ink, Item } from "./page.ts";
import { runsOf } from "./runs.ts";
import { shifted, stack, wordsRun } from "./strip.ts";
import { indentOf, measureOf, type TextStyle } from "./style.ts";

export type Figure = Extract<Block, { kind: "figure" }>;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Space about the plot: for the labels of its axes, and room above the highest tick. */
const space = { tick: 5, top: 12, label: 4, apart: 8 };
const strokes = { axis: 0.6, grid: 0.35, curve: 1.5, mark: 0.7 };

/** A payment curve as vectors, with its axes, ticks, mark and caption. */
export function setFigure(figure: Figure, tools: Tools): Galley {
  const { style } = tools;
  const draft = new Draft();
  const element = draft.element("Figure", null, { alt: figure.alt });
  const plot = new Plot(figure.curve, element, tools, draft);
  const drawing: Strip = {
    height: plot.height,
    items: plot.items(),
    breakAfter: "never",
  };
  const text = style.text.caption;
  const caption = setText(
    runsOf(figure.caption, text, draft.element("Caption", element), draft),
    { size: text.size, left: plot.box.x, width: plot.box.width, align: "start" },
    tools,
    draft,
  );
  const strips = stack(caption, text, tools);
  const box = { element, ...plot.box };
  return draft.galley([drawing, ...strips.map((strip) => unbroken(strip))], { figure: box });
}

function unbroken(strip: Strip): Strip {
  return { ...strip, breakAfter: "never" };
}

/** Maps data to points on the paper and draws. */
class Plot {
  readonly height: number;
  readonly box: { x: number; y: number; width: number; height: number };
  readonly #curve: Curve;
  readonly #element: number;
  readonly #tools: Tools;
  readonly #draft: Draft;
  readonly #text: TextStyle;
  readonly #left: number;
  readonly #right: number;
  readonly #top: number;
  readonly #bottom: number;
  readonly #x: readonly [number, number];
  readonly #y: readonly [number, number];

  constructor(curve: Curve, element: number, tools: Tools, draft: Draft) {
    const { style } = tools;
    this.#curve = curve;
    this.#element = element;
    this.#tools = tools;
    this.#draft = draft;
    this.#text = style.text.figure;
    const margin = style.margin.left + indentOf(style, 1);
    const widest = Math.max(0, ...curve.yTicks.map((tick) => this.#widthOf(tick.text)));
    this.#left = margin + Math.min(widest, measureOf(style) / 4) + space.tick + space.label;
    this.#right = style.margin.left + measureOf(style) - space.apart;
    this.#top = this.#text.leading + space.top;
    this.#bottom = style.figure.height;
    this.height = this.#bottom + space.tick + 2 * this.#text.leading + space.label * 2;
    const width = style.margin.left + measureOf(style) - margin;
    this.box = { x: margin, y: 0, width, height: this.height };
    this.#x = rangeOf([...curve.points.map(({ x }) => x), ...curve.xTicks.map(({ at }) => at)]);
    this.#y = rangeOf([0, ...curve.points.map(({ y }) => y), ...curve.yTicks.map(({ at }) => at)]);
  }

  items(): readonly Item[] {
    const { mark } = this.#curve;
    return [
      ...this.#yAxis(),
      ...this.#xAxis(),
      ...(mark ? this.#mark(mark) : []),
      this.#path(this.#corners(), strokes.curve, "accent"),
    ];
  }

  #toX(value: number): number {
    const share = shareIn(value, this.#x);
    const along = this.#curve.reversed ? 1 - share : share;
    return this.#left + along * (this.#right - this.#left);
  }

  #toY(value: number): number {
    return this.#bottom - shareIn(value, this.#y) * (this.#bottom - this.#top);
  }

  #yAxis(): Item[] {
    const grid = this.#curve.yTicks.flatMap(({ at, text }) => {
      const y = this.#toY(at);
      const line = this.#path(this.#level(y), strokes.grid, "rule");
      const label = this.#label(text, this.#left - space.tick, y + this.#text.size * 0.33, "end");
      return [line, ...label];
    });
    const { yLabel } = this.#curve;
    const title = this.#label(yLabel, this.box.x, this.#text.size, "start");
    return [...grid, ...title];
  }

  #xAxis(): Item[] {
    const axis = this.#path(this.#level(this.#bottom), strokes.axis, "soft");
    const baseline = this.#bottom + space.tick + this.#text.leading;
    let reached = Number.NEGATIVE_INFINITY;
    const ticks = this.#curve.xTicks
      .toSorted((a, b) => this.#toX(a.at) - this.#toX(b.at))
      .flatMap(({ at, text }) => {
        const x = this.#toX(at);
        const stub = [
          { x, y: this.#bottom },
          { x, y: this.#bottom + space.tick - 2 },
        ];
        const tick = this.#path(stub, strokes.axis, "soft");
        const half = this.#widthOf(text) / 2;
        if (x - half < reached + space.label) return [tick];
        reached = x + half;
        return [tick, ...this.#label(text, x, baseline, "middle")];
      });
    const title = baseline + this.#text.leading + space.label / 2;
    return [axis, ...ticks, ...this.#label(this.#curve.xLabel, this.#left, title, "start")];
  }

  #mark(mark: NonNullable<Curve["mark"]>): Item[] {
    const x = this.#toX(mark.at);
    const top = this.#top - space.label;
    const line = [
      { x, y: this.#bottom },
      { x, y: top },
    ];
    return [
      { ...this.#path(line, strokes.mark, "soft"), dash: [2.5, 2.5] },
      ...this.#label(mark.text, x, top - 3, "middle"),
    ];
  }

  /** The curve's corners from left to right; a step goes on level and jumps at the next point. */
  #corners(): readonly Point[] {
    const points = this.#curve.points
      .map(({ x, y }) => ({ x: this.#toX(x), y: this.#toY(y) }))
      .toSorted((a, b) => a.x - b.x);
    if (this.#curve.shape === "line") return points;
    return points.flatMap((point, i) => {
      const before = points[i - 1];
      return before ? [{ x: point.x, y: before.y }, point] : [point];
    });
  }

  #level(y: number): readonly Point[] {
    return [
      { x: this.#left, y },
      { x: this.#right, y },
    ];
  }

  #path(points: readonly Point[], width: number, ink: Ink): Item & { kind: "path" } {
    return { kind: "path", points, width, dash: [], ink, element: this.#element };
  }

  /** A label at its start, middle or end, kept inside the figure. */
  #label(words: string, at: number, baseline: number, anchor: "start" | "middle" | "end"): Item[] {
    const width = this.#widthOf(words);
    const wanted = at - { start: 0, middle: width / 2, end: width }[anchor];
    const { x, width: room } = this.box;
    const left = Math.max(x, Math.min(wanted, x + room - width));
    const fragments = shifted(this.#words(words), left);
    return fragments.length === 0 ? [] : [{ kind: "line", baseline, fragments }];
  }

  #widthOf(words: string): number {
    const last = this.#words(words).at(-1);
    return last ? last.x + last.width : 0;
  }

  /** Words on one line, cut to what the figure can hold. */
  #words(words: string): readonly Fragment[] {
    const run = wordsRun(words, this.#text, this.#element);
    const width = measureOf(this.#tools.style) * 0.7;
    const request = { size: this.#text.size, width, align: "start", figures: "tabular" } as const;
    const [line] = setText([run], request, this.#tools, this.#draft);
    return line?.fragments ?? [];
  }
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  return low < high ? [low, high] : [low - 0.5, high + 0.5];
}

function shareIn(value: number, [low, high]: readonly [number, number]): number {
  return Math.max(0, Math.min(1, (value - low) / (high - low)));
}
