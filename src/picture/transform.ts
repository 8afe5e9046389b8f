import { type Segment, Unreadable } from "./picture.ts";

/** [a b c d e f]: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** Factor by which lengths grow; null where they grow unlike in different directions. */
export function scaleOf([a, b, c, d]: Matrix): number | null {
  const [x, y] = [Math.hypot(a, b), Math.hypot(c, d)];
  const isEven = Math.abs(x - y) < 1e-6 * Math.max(x, y, 1e-12);
  const isSquare = Math.abs(a * c + b * d) < 1e-6 * x * y + 1e-12;
  return isEven && isSquare ? x : null;
}

/** The matrix of an SVG `transform` attribute. */
export function readTransform(source: string): Matrix {
  let matrix = identity;
  const rest = source.replace(
    /([a-zA-Z]+)\s*\(([^)]*)\)[\s,]*/g,
    (_, name: string, list: string) => {
      const values =
        list.trim() === ""
          ? []
          : list
              .trim()
              .split(/[\s,]+/)
              .map(Number);
      const one = values.every(Number.isFinite) ? matrixOf(name, values) : null;
      if (!one) throw unsupported(`${name}(${list})`);
      matrix = times(matrix, one);
      return "";
    },
  );
  if (rest.trim() !== "") throw unsupported(source);
  return matrix;
}

function unsupported(words: string): Unreadable {
  return new Unreadable(
    `The drawing uses the transform “${words.slice(0, 60)}”, which cannot be printed.`,
    "Flatten transforms in the drawing program, or save it as PNG.",
  );
}

function matrixOf(name: string, values: readonly number[]): Matrix | null {
  const [a = 0, b, c, d = 0, e = 0, f = 0] = values;
  const angle = (a * Math.PI) / 180;
  switch (name) {
    case "matrix":
      return values.length === 6 ? [a, b ?? 0, c ?? 0, d, e, f] : null;
    case "translate":
      return [1, 0, 0, 1, a, b ?? 0];
    case "scale":
      return values.length > 0 ? [a, 0, 0, b ?? a, 0, 0] : null;
    case "rotate": {
      const turned: Matrix = [
        Math.cos(angle),
        Math.sin(angle),
        -Math.sin(angle),
        Math.cos(angle),
        0,
        0,
      ];
      if (b === undefined || c === undefined) return turned;
      return times(times([1, 0, 0, 1, b, c], turned), [1, 0, 0, 1, -b, -c]);
    }
    case "skewX":
      return [1, 0, Math.tan(angle), 1, 0, 0];
    case "skewY":
      return [1, Math.tan(angle), 0, 1, 0, 0];
    default:
      return null;
  }
}

/** A path with the matrix applied to all its points. */
export function transformed(
  path: readonly Segment[],
  [a, b, c, d, e, f]: Matrix,
): readonly Segment[] {
  const toX = (x: number, y: number): number => rounded(a * x + c * y + e);
  const toY = (x: number, y: number): number => rounded(b * x + d * y + f);
  return path.map((segment): Segment => {
    if (segment.kind === "close") return segment;
    const end = { x: toX(segment.x, segment.y), y: toY(segment.x, segment.y) };
    if (segment.kind !== "curve") return { kind: segment.kind, ...end };
    const { x1, y1, x2, y2 } = segment;
    return {
      kind: "curve",
      x1: toX(x1, y1),
      y1: toY(x1, y1),
      x2: toX(x2, y2),
      y2: toY(x2, y2),
      ...end,
    };
  });
}

/** Far beyond any page, and still a number that a PDF can hold. */
const farthest = 1e6;

function rounded(value: number): number {
  if (!(Math.abs(value) <= farthest)) {
    throw new Unreadable(
      "The drawing reaches far outside its own edges.",
      "Draw it at a size of at most some thousand points, or save it as PNG.",
    );
  }
  return Math.round(value * 1e4) / 1e4;
}
