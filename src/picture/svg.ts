import { readPath } from "./path-data.ts";
import { type Drawing, type Segment, type Shape, Unreadable } from "./picture.ts";
import { initialPaint, length, type Paint, paintOf } from "./svg-paint.ts";
import { type Matrix, readTransform, scaleOf, times, transformed } from "./transform.ts";
import { readXml, type XmlElement } from "./xml.ts";

/** Elements that draw nothing. */
const silent: ReadonlySet<string> = new Set(["title", "desc", "metadata"]);
/** Attributes that say nothing of the look, or that are read where they matter. */
const idle =
  /^(?:id|class|xmlns|version|baseProfile|x|y|width|height|viewBox|preserveAspectRatio|contentScriptType|contentStyleType|zoomAndPan|role|lang|tabindex|focusable|d|cx|cy|r|rx|ry|x1|y1|x2|y2|points|pathLength|transform|style|data-.*|aria-.*|on.*|.*:.*)$/;

const shapeNames = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"] as const;
type ShapeName = (typeof shapeNames)[number];

function isShape(name: string): name is ShapeName {
  return (shapeNames as readonly string[]).includes(name);
}

/**
 * Reads a strict subset of SVG: paths and plain shapes in groups, with transforms, plain colours and
 * strokes. All else is refused by name, so that no picture ever prints otherwise than it was drawn.
 */
export function readSvg(source: string): Drawing {
  const root = readXml(source);
  if (localName(root) !== "svg") {
    throw new Unreadable("The picture is no SVG file.", "Choose a file that ends in .png or .svg.");
  }
  const [left, top, width, height] = viewBox(root);
  const shapes: Shape[] = [];
  for (const child of root.children) {
    draw(child, paint(root, initialPaint), [1, 0, 0, 1, -left, -top], shapes);
  }
  if (shapes.length === 0) {
    throw new Unreadable("The drawing is empty.", "Choose a file with a picture in it.");
  }
  return { kind: "drawing", width, height, shapes };
}

function viewBox(root: XmlElement): readonly [number, number, number, number] {
  const box = root.attributes.get("viewBox");
  const numbers = box
    ?.trim()
    .split(/[\s,]+/)
    .map(Number) ?? [
    0,
    0,
    length(root.attributes.get("width") ?? "") ?? Number.NaN,
    length(root.attributes.get("height") ?? "") ?? Number.NaN,
  ];
  const [left = 0, top = 0, width = 0, height = 0] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite) || width <= 0 || height <= 0) {
    throw new Unreadable(
      "The drawing does not say how large it is.",
      "Give it a viewBox in the drawing program, or save it as PNG.",
    );
  }
  return [left, top, width, height];
}

/** The name without the prefix of SVG itself; elements of other makers keep theirs. */
function localName({ name }: XmlElement): string {
  return name.startsWith("svg:") ? name.slice(4) : name;
}

function draw(element: XmlElement, around: Paint, matrix: Matrix, shapes: Shape[]): void {
  const name = localName(element);
  if (silent.has(name) || name.includes(":")) return;
  if (name === "defs" && element.children.every((child) => localName(child).includes(":"))) return;
  if (name === "style" && !element.hasText) return;
  if (name !== "g" && !isShape(name)) {
    throw new Unreadable(
      `The drawing uses <${name}>, which cannot be printed.`,
      remedies[name] ?? "Turn it into plain paths in the drawing program, or save it as PNG.",
    );
  }
  const own = paint(element, around);
  if (own.isHidden) return;
  const here = times(matrix, readTransform(element.attributes.get("transform") ?? ""));
  if (name === "g") {
    for (const child of element.children) draw(child, own, here, shapes);
    return;
  }
  const path = pathOf(name, element);
  if (path.length > 0) shapes.push(shapeOf(path, own, here, name));
}

const remedies: Readonly<Record<string, string>> = {
  text: "Turn the text into paths in the drawing program, or save it as PNG.",
  image: "Use that picture itself as the letterhead, as PNG.",
  style: "Export it with presentation attributes instead of CSS, or save it as PNG.",
};

function paint(element: XmlElement, around: Paint): Paint {
  const properties = new Map<string, string>();
  for (const [name, value] of element.attributes) {
    if (!idle.test(name)) properties.set(name, value.trim());
  }
  for (const declaration of (element.attributes.get("style") ?? "").split(";")) {
    const [name = "", ...rest] = declaration.split(":");
    if (name.trim() !== "") properties.set(name.trim(), rest.join(":").trim());
  }
  return paintOf(properties, around, localName(element));
}

function shapeOf(path: readonly Segment[], own: Paint, matrix: Matrix, name: string): Shape {
  const scale = scaleOf(matrix);
  if (own.stroke !== null && scale === null) {
    throw new Unreadable(
      `The drawing distorts the stroke of a <${name}>, which cannot be printed.`,
      "Turn strokes into paths in the drawing program, or save it as PNG.",
    );
  }
  const growth = scale ?? 1;
  const { cap, join, miterLimit } = own;
  const stroke =
    own.stroke === null || own.width === 0
      ? null
      : {
          ink: own.stroke,
          width: own.width * growth,
          cap,
          join,
          miterLimit,
          dash: own.dash.map((one) => one * growth),
          dashOffset: own.dashOffset * growth,
        };
  const fill = name === "line" ? null : own.fill;
  return { path: transformed(path, matrix), fill, fillRule: own.fillRule, stroke };
}

function pathOf(name: ShapeName, element: XmlElement): readonly Segment[] {
  const at = (attribute: string): number => {
    const value = element.attributes.get(attribute);
    const number = value === undefined ? 0 : length(value);
    if (number !== null) return number;
    throw new Unreadable(
      `A <${name}> of the drawing has ${attribute}="${(value ?? "").slice(0, 20)}", which cannot be printed.`,
      "Use plain numbers, or save it as PNG.",
    );
  };
  switch (name) {
    case "path":
      return readPath(element.attributes.get("d") ?? "");
    case "line":
      return readPath(`M${at("x1")} ${at("y1")}L${at("x2")} ${at("y2")}`);
    case "polyline":
    case "polygon":
      return polygon(element.attributes.get("points") ?? "", name === "polygon");
    case "circle":
      return ellipse(at("cx"), at("cy"), at("r"), at("r"));
    case "ellipse":
      return ellipse(at("cx"), at("cy"), at("rx"), at("ry"));
    case "rect": {
      const { attributes } = element;
      const rx = attributes.has("rx") ? at("rx") : at("ry");
      const ry = attributes.has("ry") ? at("ry") : rx;
      return rectangle(at("x"), at("y"), at("width"), at("height"), rx, ry);
    }
  }
}

function polygon(points: string, isClosed: boolean): readonly Segment[] {
  if (points.trim() === "") return [];
  return readPath(`M${points}${isClosed ? "Z" : ""}`);
}

function ellipse(cx: number, cy: number, rx: number, ry: number): readonly Segment[] {
  if (rx <= 0 || ry <= 0) return [];
  const arc = `A${rx} ${ry} 0 0 1`;
  return readPath(`M${cx + rx} ${cy}${arc}${cx - rx} ${cy}${arc}${cx + rx} ${cy}Z`);
}

function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  roundX: number,
  roundY: number,
): readonly Segment[] {
  if (width <= 0 || height <= 0) return [];
  const [rx, ry] = [Math.min(roundX, width / 2), Math.min(roundY, height / 2)];
  if (rx <= 0 || ry <= 0) return readPath(`M${x} ${y}h${width}v${height}h${-width}Z`);
  const arc = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * rx, height - 2 * ry];
  return readPath(
    `M${x + rx} ${y}h${across}${arc(rx, ry)}v${down}${arc(-rx, ry)}` +
      `h${-across}${arc(-rx, -ry)}v${-down}${arc(rx, -ry)}Z`,
  );
}
