import { type Segment, Unreadable } from "./picture.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Control extends Point {
  readonly kind: "cubic" | "quadratic";
}

const operands: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};
const number = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
const flag = /[\s,]*([01])/y;
const letter = /[\s,]*([a-zA-Z])/y;

/** The path of an SVG `d` attribute (SVG 2, 9.3) as absolute lines and cubic curves. */
export function readPath(data: string): readonly Segment[] {
  const pen = new Pen();
  const scanner = new Scanner(data.trimEnd());
  while (scanner.hasMore()) {
    const command = scanner.next(letter);
    const count = command === null ? undefined : operands[command.toUpperCase()];
    if (command === null || count === undefined) throw damaged();
    if (pen.path.length === 0 && command.toUpperCase() !== "M") throw damaged();
    pen.draw(command, scanner.numbers(count));
    // Further pairs after a move are lines.
    const next = { M: "L", m: "l" }[command] ?? command;
    if (count === 0) continue;
    while (scanner.isAt(number)) pen.draw(next, scanner.numbers(count));
  }
  return pen.path;
}

class Scanner {
  readonly #data: string;
  #at = 0;

  constructor(data: string) {
    this.#data = data;
  }

  hasMore(): boolean {
    return this.#at < this.#data.length;
  }

  isAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#data);
  }

  next(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#data);
    if (match) this.#at = pattern.lastIndex;
    return match?.[1] ?? null;
  }

  /** The operands of one command; of the seven of an arc two are flags, which need no space. */
  numbers(count: number): readonly number[] {
    return Array.from({ length: count }, (_, i) => {
      const isFlag = count === 7 && (i === 3 || i === 4);
      const value = this.next(isFlag ? flag : number);
      if (value === null) throw damaged();
      return Number(value);
    });
  }
}

function damaged(): Unreadable {
  return new Unreadable(
    "A <path> of the drawing is damaged.",
    "Export the drawing anew as plain SVG, or save it as PNG.",
  );
}

class Pen {
  readonly path: Segment[] = [];
  #at: Point = { x: 0, y: 0 };
  #start: Point = { x: 0, y: 0 };
  /** Last control of a curve of the same kind, which a smooth curve mirrors. */
  #control: Control | null = null;

  draw(command: string, values: readonly number[]): void {
    const isRelative = command === command.toLowerCase();
    const [originX, originY] = isRelative ? [this.#at.x, this.#at.y] : [0, 0];
    const point = (i: number): Point => ({
      x: originX + (values[i] ?? 0),
      y: originY + (values[i + 1] ?? 0),
    });
    const before = this.#control;
    this.#control = null;
    switch (command.toUpperCase()) {
      case "M":
        this.#start = point(0);
        return this.#to("move", point(0));
      case "L":
        return this.#to("line", point(0));
      case "H":
        return this.#to("line", { x: originX + (values[0] ?? 0), y: this.#at.y });
      case "V":
        return this.#to("line", { x: this.#at.x, y: originY + (values[0] ?? 0) });
      case "C":
        return this.#curve(point(0), point(2), point(4));
      case "S":
        return this.#curve(this.#mirrored(before, "cubic"), point(0), point(2));
      case "Q":
        return this.#quadratic(point(0), point(2));
      case "T":
        return this.#quadratic(this.#mirrored(before, "quadratic"), point(0));
      case "A":
        return this.#arc(values, point(5));
      default:
        this.path.push({ kind: "close" });
        this.#at = this.#start;
    }
  }

  #to(kind: "move" | "line", { x, y }: Point): void {
    this.path.push({ kind, x, y });
    this.#at = { x, y };
  }

  #curve(a: Point, b: Point, end: Point): void {
    this.path.push({ kind: "curve", x1: a.x, y1: a.y, x2: b.x, y2: b.y, ...end });
    this.#at = end;
    this.#control = { ...b, kind: "cubic" };
  }

  #quadratic(control: Point, end: Point): void {
    const toward = (from: Point): Point => ({
      x: from.x + (2 / 3) * (control.x - from.x),
      y: from.y + (2 / 3) * (control.y - from.y),
    });
    this.#curve(toward(this.#at), toward(end), end);
    this.#control = { ...control, kind: "quadratic" };
  }

  #mirrored(control: Control | null, kind: "cubic" | "quadratic"): Point {
    if (control?.kind !== kind) return this.#at;
    return { x: 2 * this.#at.x - control.x, y: 2 * this.#at.y - control.y };
  }

  /** An arc of an ellipse by curves of a quarter turn at most (SVG 2, B.2.4). */
  #arc(values: readonly number[], end: Point): void {
    const [radiusX = 0, radiusY = 0, turn = 0, isLarge = 0, isClockwise = 0] = values;
    const start = this.#at;
    let [rx, ry] = [Math.abs(radiusX), Math.abs(radiusY)];
    if (rx === 0 || ry === 0) return this.#to("line", end);
    if (start.x === end.x && start.y === end.y) return;
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    const [halfX, halfY] = [(start.x - end.x) / 2, (start.y - end.y) / 2];
    const x = cos * halfX + sin * halfY;
    const y = -sin * halfX + cos * halfY;
    const reach = Math.sqrt((x / rx) ** 2 + (y / ry) ** 2);
    if (reach > 1) [rx, ry] = [rx * reach, ry * reach];
    const across = (rx * y) ** 2 + (ry * x) ** 2;
    const root = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - across) / across));
    const sign = isLarge === isClockwise ? -1 : 1;
    const [cx, cy] = [(sign * root * rx * y) / ry, (-sign * root * ry * x) / rx];
    const from = Math.atan2((y - cy) / ry, (x - cx) / rx);
    let sweep = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - from;
    if (isClockwise === 1 && sweep < 0) sweep += 2 * Math.PI;
    if (isClockwise === 0 && sweep > 0) sweep -= 2 * Math.PI;
    const place = (px: number, py: number): Point => ({
      x: cos * (rx * px + cx) - sin * (ry * py + cy) + (start.x + end.x) / 2,
      y: sin * (rx * px + cx) + cos * (ry * py + cy) + (start.y + end.y) / 2,
    });
    const count = Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9);
    const step = sweep / count;
    const pull = (4 / 3) * Math.tan(step / 4);
    for (let i = 0; i < count; i++) {
      const [a, b] = [from + i * step, from + (i + 1) * step];
      this.#curve(
        place(Math.cos(a) - pull * Math.sin(a), Math.sin(a) + pull * Math.cos(a)),
        place(Math.cos(b) + pull * Math.sin(b), Math.sin(b) - pull * Math.cos(b)),
        i === count - 1 ? end : place(Math.cos(b), Math.sin(b)),
      );
    }
    this.#control = null;
  }
}
