import type { Drawing, Segment, Shape } from "../picture/picture.ts";
import { number } from "./object.ts";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawing as operators that fill `box` (origin bottom left), clipped to it. */
export function drawDrawing(drawing: Drawing, box: Box): string {
  const scale = box.width / drawing.width;
  const place: Place = {
    scale,
    toX: (x) => number(box.x + x * scale),
    toY: (y) => number(box.y + box.height - y * scale),
  };
  const clip = `${[box.x, box.y, box.width, box.height].map(number).join(" ")} re W n\n`;
  return `q\n${clip}${drawing.shapes.map((shape) => drawShape(shape, place)).join("")}Q\n`;
}

interface Place {
  readonly scale: number;
  readonly toX: (x: number) => string;
  readonly toY: (y: number) => string;
}

const caps = { butt: 0, round: 1, square: 2 } as const;
const joins = { miter: 0, round: 1, bevel: 2 } as const;

function drawShape({ path, fill, fillRule, stroke }: Shape, place: Place): string {
  if (fill === null && stroke === null) return "";
  const { scale } = place;
  const out = ["q\n"];
  if (fill !== null) out.push(`${colour(fill)} rg\n`);
  if (stroke) {
    const { ink, width, cap, join, miterLimit, dash, dashOffset } = stroke;
    out.push(`${colour(ink)} RG ${fine(width * scale)} w ${caps[cap]} J ${joins[join]} j `);
    out.push(`${fine(miterLimit)} M\n`);
    const lengths = dash.map((length) => fine(length * scale)).join(" ");
    if (dash.length > 0) out.push(`[${lengths}] ${fine(dashOffset * scale)} d\n`);
  }
  for (const segment of path) out.push(step(segment, place));
  out.push(`${operatorFor(fill !== null, stroke !== null, fillRule === "evenodd")}\nQ\n`);
  return out.join("");
}

function step(segment: Segment, { toX, toY }: Place): string {
  if (segment.kind === "close") return "h\n";
  const end = `${toX(segment.x)} ${toY(segment.y)}`;
  if (segment.kind !== "curve") return `${end} ${segment.kind === "move" ? "m" : "l"}\n`;
  const { x1, y1, x2, y2 } = segment;
  return `${toX(x1)} ${toY(y1)} ${toX(x2)} ${toY(y2)} ${end} c\n`;
}

function operatorFor(hasFill: boolean, hasStroke: boolean, isEvenOdd: boolean): string {
  if (!hasFill) return "S";
  return `${hasStroke ? "B" : "f"}${isEvenOdd ? "*" : ""}`;
}

/** Lengths that may be far below a hundredth of a point before they are drawn. */
function fine(value: number): string {
  return String(Math.round(value * 1e4) / 1e4 || 0);
}

function colour(hex: string): string {
  return [1, 3, 5].map((i) => fine(Number.parseInt(hex.slice(i, i + 2), 16) / 255)).join(" ");
}
