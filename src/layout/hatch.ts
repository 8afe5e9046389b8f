import type { Point } from "./figure-frame.ts";

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Line = readonly [Point, Point];

/** Points between neighbouring lines of a hatch. */
const apart = 3.6;

const hatches = [
  (rect: Rect) => slanted(rect, "rising"),
  level,
  (rect: Rect) => slanted(rect, "falling"),
  upright,
  (rect: Rect) => [...slanted(rect, "rising"), ...slanted(rect, "falling")],
  (rect: Rect) => [...level(rect), ...upright(rect)],
] as const;

/** Lines that fill a rectangle: the `nth` hatch, from 1 on; they come again after six. */
export function hatchOf(rect: Rect, nth: number): readonly Line[] {
  return hatches[(nth - 1) % hatches.length]?.(rect) ?? [];
}

/** Lines at 45 degrees, cut off at the edges. */
function slanted({ x, y, width, height }: Rect, way: "rising" | "falling"): Line[] {
  return steps(width + height).map((at) => {
    const [from, to] = [Math.max(0, at - height), Math.min(width, at)];
    // Measured from the corner where the first line is cut off: the top left for rising lines.
    const place = (across: number): Point => {
      const down = at - across;
      return { x: x + across, y: way === "rising" ? y + down : y + height - down };
    };
    return [place(from), place(to)];
  });
}

function level({ x, y, width, height }: Rect): Line[] {
  return steps(height).map((down) => [
    { x, y: y + height - down },
    { x: x + width, y: y + height - down },
  ]);
}

function upright({ x, y, width, height }: Rect): Line[] {
  return steps(width).map((across) => [
    { x: x + across, y },
    { x: x + across, y: y + height },
  ]);
}

/** Distances from one edge, short of the other. */
function steps(length: number): readonly number[] {
  const count = Math.max(0, Math.ceil(length / apart) - 1);
  return Array.from({ length: count }, (_, i) => (i + 1) * apart);
}
