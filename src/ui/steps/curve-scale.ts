import type { Plot, Tick } from "../../payment/curve.ts";

/** The part of a plot that the axes span: measures from left to right, amounts from bottom to top. */
export interface Domain {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** 0, or below it where the supplier may have to pay. */
  readonly bottom: number;
}

/** Room around the drawing for the labels, and its size, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export const margin = { left: 58, right: 18, top: 26, bottom: 44 } as const;

export function domainOf(plot: Plot): Domain {
  const [first, last] = [plot.points[0]?.x ?? 0, plot.points.at(-1)?.x ?? 1];
  const most = Math.max(...plot.points.map(({ y }) => y), ...plot.yTicks.map(({ at }) => at), 0);
  const least = Math.min(...plot.points.map(({ y }) => y), ...plot.yTicks.map(({ at }) => at), 0);
  const room = (most - least) * 0.06;
  return {
    left: first,
    right: last === first ? first + 1 : last,
    top: most > least ? most + room : 1,
    bottom: least < 0 ? least - room : 0,
  };
}

/** Data to pixels. */
export function toScreen(domain: Domain, frame: Frame) {
  const [w, h] = [innerWidth(frame), innerHeight(frame)];
  return {
    x: (x: number) => margin.left + ((x - domain.left) / (domain.right - domain.left)) * w,
    y: (y: number) => margin.top + h - ((y - domain.bottom) / (domain.top - domain.bottom)) * h,
  };
}

/** Pixels to data, held within the axes. */
export function fromScreen(domain: Domain, frame: Frame) {
  const share = (value: number): number => Math.min(1, Math.max(0, value));
  return {
    x: (px: number) =>
      domain.left + share((px - margin.left) / innerWidth(frame)) * (domain.right - domain.left),
    y: (py: number) =>
      domain.bottom +
      (1 - share((py - margin.top) / innerHeight(frame))) * (domain.top - domain.bottom),
  };
}

const innerWidth = (frame: Frame): number => Math.max(1, frame.width - margin.left - margin.right);
const innerHeight = (frame: Frame): number => frame.height - margin.top - margin.bottom;

/** The curve as an SVG path: steps hold each amount from its point on, lines join the points. */
export function pathOf(plot: Pick<Plot, "points" | "shape">, domain: Domain, frame: Frame): string {
  const { x, y } = toScreen(domain, frame);
  const [start, ...rest] = plot.points.map((point) => ({ x: x(point.x), y: y(point.y) }));
  if (start === undefined) return "";
  const draw = plot.shape === "step" ? stepTo : lineTo;
  return `M${fine(start.x)} ${fine(start.y)}${rest.map(draw).join("")}`;
}

type Spot = { readonly x: number; readonly y: number };
const stepTo = (spot: Spot): string => `H${fine(spot.x)}V${fine(spot.y)}`;
const lineTo = (spot: Spot): string => `L${fine(spot.x)} ${fine(spot.y)}`;
const fine = (value: number): number => Math.round(value * 10) / 10;

/** The ticks whose labels do not run into one kept before; earlier ones go first. */
export function withRoom(ticks: readonly Tick[], place: (at: number) => number): readonly Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    const clash = kept.some(
      (other) =>
        Math.abs(place(other.at) - place(tick.at)) <
        (other.text.length + tick.text.length) * 3.4 + 8,
    );
    if (!clash) kept.push(tick);
  }
  return kept;
}

/** A round step (1, 2 or 5 times a power of ten) near `span` / 100, and no finer than `finest`. */
export function niceStep(span: number, finest: number): number {
  const rough = Math.abs(span) / 100;
  if (!(rough > finest)) return finest;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((f) => f * power >= rough) ?? 10;
  return factor * power;
}

/** A measure at the nearest step, as the plain decimal that is stored. */
export function snapped(value: number, step: number, decimals: number): string {
  const places = step >= 1 ? 0 : decimals;
  const text = (Math.round(value / step) * step).toFixed(places);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text === "-0" ? "0" : text;
}
