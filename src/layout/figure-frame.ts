import type { Draft, Tools } from "./galley.ts";
import { setText } from "./lines.ts";
import type { Fragment, Ink, Item } from "./page.ts";
import { shifted, wordsRun } from "./strip.ts";
import { indentOf, measureOf, type TextStyle } from "./style.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Space about a plot: for the labels of its axes, and room above the highest tick. */
export const space = { tick: 5, top: 12, label: 4, apart: 8 };
/** Widths of what is drawn. */
export const strokes = { axis: 0.6, grid: 0.35, curve: 1.5, mark: 0.7, hatch: 0.7 };

/** The axes of a figure and the means to draw between them: lines and labels of its element. */
export class Frame {
  readonly box: { x: number; y: number; width: number; height: number };
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: TextStyle;
  /** Baseline of the labels below the axis, and of the axis's own name under them. */
  readonly tickLine: number;
  readonly nameLine: number;
  readonly #element: number;
  readonly #tools: Tools;
  readonly #draft: Draft;

  /** `yLabels` are those of the axis of amounts, which make its room. */
  constructor(yLabels: readonly string[], element: number, tools: Tools, draft: Draft) {
    const { style } = tools;
    this.#element = element;
    this.#tools = tools;
    this.#draft = draft;
    this.text = style.text.figure;
    const margin = style.margin.left + indentOf(style, 1);
    const widest = Math.max(0, ...yLabels.map((label) => this.widthOf(label)));
    this.left = margin + Math.min(widest, measureOf(style) / 4) + space.tick + space.label;
    this.right = style.margin.left + measureOf(style) - space.apart;
    this.top = this.text.leading + space.top;
    this.bottom = style.figure.height;
    this.tickLine = this.bottom + space.tick + this.text.leading;
    this.nameLine = this.tickLine + this.text.leading + space.label / 2;
    const height = this.bottom + space.tick + 2 * this.text.leading + space.label * 2;
    const width = style.margin.left + measureOf(style) - margin;
    this.box = { x: margin, y: 0, width, height };
  }

  /** Lines across at the ticks of the amounts, with their labels, and the name of their axis. */
  amounts(ticks: readonly Tick[], toY: (value: number) => number, name: string): Item[] {
    const grid = ticks.flatMap(({ at, text }) => {
      const y = toY(at);
      const line = this.path(this.level(y), strokes.grid, "rule");
      return [line, ...this.label(text, this.left - space.tick, y + this.text.size * 0.33, "end")];
    });
    return [...grid, ...this.label(name, this.box.x, this.text.size, "start")];
  }

  /** The axis below with the labels that find room, from left to right, and its name. */
  measures(ticks: readonly Tick[], toX: (value: number) => number, name: string): Item[] {
    let reached = Number.NEGATIVE_INFINITY;
    const labels = ticks
      .toSorted((a, b) => toX(a.at) - toX(b.at))
      .flatMap(({ at, text }) => {
        const x = toX(at);
        const stub = [
          { x, y: this.bottom },
          { x, y: this.bottom + space.tick - 2 },
        ];
        const tick = this.path(stub, strokes.axis, "soft");
        const half = this.widthOf(text) / 2;
        if (x - half < reached + space.label) return [tick];
        reached = x + half;
        return [tick, ...this.label(text, x, this.tickLine, "middle")];
      });
    const axis = this.path(this.level(this.bottom), strokes.axis, "soft");
    return [axis, ...labels, ...this.label(name, this.left, this.nameLine, "start")];
  }

  level(y: number): readonly Point[] {
    return [
      { x: this.left, y },
      { x: this.right, y },
    ];
  }

  path(points: readonly Point[], width: number, ink: Ink): Item & { kind: "path" } {
    return { kind: "path", points, width, dash: [], ink, element: this.#element };
  }

  /** A label at its start, middle or end, kept inside the figure. */
  label(words: string, at: number, baseline: number, anchor: "start" | "middle" | "end"): Item[] {
    const width = this.widthOf(words);
    const wanted = at - { start: 0, middle: width / 2, end: width }[anchor];
    const { x, width: room } = this.box;
    const left = Math.max(x, Math.min(wanted, x + room - width));
    const fragments = shifted(this.#words(words), left);
    return fragments.length === 0 ? [] : [{ kind: "line", baseline, fragments }];
  }

  widthOf(words: string): number {
    const last = this.#words(words).at(-1);
    return last ? last.x + last.width : 0;
  }

  /** Words on one line, cut to what the figure can hold. */
  #words(words: string): readonly Fragment[] {
    const run = wordsRun(words, this.text, this.#element);
    const width = measureOf(this.#tools.style) * 0.7;
    const request = { size: this.text.size, width, align: "start", figures: "tabular" } as const;
    const [line] = setText([run], request, this.#tools, this.#draft);
    return line?.fragments ?? [];
  }
}
