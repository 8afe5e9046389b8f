import type { Curve } from "../assembly/document.ts";
import { type Frame, type Point, space, strokes } from "./figure-frame.ts";
import type { Item } from "./page.ts";

/** A payment curve between its axes, with its ticks and mark. */
export function curveItems(curve: Curve, frame: Frame): readonly Item[] {
  const xs = rangeOf([...curve.points.map(({ x }) => x), ...curve.xTicks.map(({ at }) => at)]);
  const ys = rangeOf([0, ...curve.points.map(({ y }) => y), ...curve.yTicks.map(({ at }) => at)]);
  const toX = (value: number): number => {
    const share = shareIn(value, xs);
    return frame.left + (curve.reversed ? 1 - share : share) * (frame.right - frame.left);
  };
  const toY = (value: number): number =>
    frame.bottom - shareIn(value, ys) * (frame.bottom - frame.top);
  const points = curve.points.map(({ x, y }) => ({ x: toX(x), y: toY(y) }));
  return [
    ...frame.amounts(curve.yTicks, toY, curve.yLabel),
    ...frame.measures(curve.xTicks, toX, curve.xLabel),
    ...(curve.mark ? markAt(toX(curve.mark.at), curve.mark.text, frame) : []),
    frame.path(cornersOf(points, curve.shape), strokes.curve, "accent"),
  ];
}

function markAt(x: number, text: string, frame: Frame): Item[] {
  const top = frame.top - space.label;
  const line = [
    { x, y: frame.bottom },
    { x, y: top },
  ];
  return [
    { ...frame.path(line, strokes.mark, "soft"), dash: [2.5, 2.5] },
    ...frame.label(text, x, top - 3, "middle"),
  ];
}

/** The curve's corners from left to right; a step goes on level and jumps at the next point. */
function cornersOf(places: readonly Point[], shape: Curve["shape"]): readonly Point[] {
  const points = places.toSorted((a, b) => a.x - b.x);
  if (shape === "line") return points;
  return points.flatMap((point, i) => {
    const before = points[i - 1];
    return before ? [{ x: point.x, y: before.y }, point] : [point];
  });
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
