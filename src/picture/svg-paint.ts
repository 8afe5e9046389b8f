import { type Shape, type Stroke, Unreadable } from "./picture.ts";

/** How shapes are painted; what an element does not say it has from those around it. */
export interface Paint {
  readonly fill: string | null;
  readonly fillRule: Shape["fillRule"];
  readonly stroke: string | null;
  readonly width: number;
  readonly cap: Stroke["cap"];
  readonly join: Stroke["join"];
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
  readonly isHidden: boolean;
}

/** What SVG begins with. */
export const initialPaint: Paint = {
  fill: "#000000",
  fillRule: "nonzero",
  stroke: null,
  width: 1,
  cap: "butt",
  join: "miter",
  miterLimit: 4,
  dash: [],
  dashOffset: 0,
  isHidden: false,
};

const names: Readonly<Record<string, string>> = {
  black: "#000000",
  silver: "#c0c0c0",
  gray: "#808080",
  grey: "#808080",
  white: "#ffffff",
  maroon: "#800000",
  red: "#ff0000",
  purple: "#800080",
  fuchsia: "#ff00ff",
  magenta: "#ff00ff",
  green: "#008000",
  lime: "#00ff00",
  olive: "#808000",
  yellow: "#ffff00",
  navy: "#000080",
  blue: "#0000ff",
  teal: "#008080",
  aqua: "#00ffff",
  cyan: "#00ffff",
  orange: "#ffa500",
};

/** Properties that draw nothing in what we draw, whatever they say. */
const idle =
  /^(?:-|font|text-(?!decoration)|letter-spacing|word-spacing|line-height|writing-mode|direction|color|shape-rendering|image-rendering|overflow|pointer-events|cursor|solid-|stop-|isolation|vector-effect|paint-order|enable-background|flood-|lighting-|baseline-|dominant-|alignment-|clip-rule|white-space|marker$|transform-(?:origin|box)$)/;
/** What an effect says where it has none. */
const noEffect: Readonly<Record<string, RegExp>> = {
  opacity: /^(?:1(?:\.0*)?|100%)$/,
  "fill-opacity": /^(?:1(?:\.0*)?|100%)$/,
  "stroke-opacity": /^(?:1(?:\.0*)?|100%)$/,
  filter: /^none$/,
  mask: /^none$/,
  "clip-path": /^none$/,
  "mix-blend-mode": /^normal$/,
  "marker-start": /^none$/,
  "marker-mid": /^none$/,
  "marker-end": /^none$/,
  marker: /^none$/,
  "paint-order": /^(?:normal|fill.*|markers fill stroke)$/,
  "vector-effect": /^none$/,
  "transform-origin": /^0(?:px)? 0(?:px)?$/,
};

/** The paint of an element from its properties, given by attribute or by `style`. */
export function paintOf(
  properties: ReadonlyMap<string, string>,
  around: Paint,
  element: string,
): Paint {
  let paint = around;
  for (const [name, value] of properties) {
    if (value === "inherit") continue;
    const change = changeOf(name, value);
    if (change) paint = { ...paint, ...change };
    else if (!isIdle(name, value)) throw unsupported(`${name}: ${value}`, element);
  }
  return paint;
}

function isIdle(name: string, value: string): boolean {
  const none = noEffect[name];
  return none ? none.test(value) : idle.test(name);
}

function unsupported(what: string, element: string): Unreadable {
  return new Unreadable(
    `The drawing uses “${what.slice(0, 60)}” on a <${element}>, which cannot be printed.`,
    "Remove it in the drawing program, or save the picture as PNG.",
  );
}

/** Null where the property is none of ours, or has a value that we cannot draw. */
function changeOf(name: string, value: string): Partial<Paint> | null {
  switch (name) {
    case "fill": {
      const fill = colour(value);
      return fill === undefined ? null : { fill };
    }
    case "stroke": {
      const stroke = colour(value);
      return stroke === undefined ? null : { stroke };
    }
    case "fill-rule":
      return value === "nonzero" || value === "evenodd" ? { fillRule: value } : null;
    case "stroke-linecap":
      return value === "butt" || value === "round" || value === "square" ? { cap: value } : null;
    case "stroke-linejoin":
      return value === "miter" || value === "round" || value === "bevel" ? { join: value } : null;
    case "stroke-width": {
      const width = length(value);
      return width === null || width < 0 ? null : { width };
    }
    case "stroke-miterlimit": {
      const miterLimit = length(value);
      return miterLimit === null || miterLimit < 1 ? null : { miterLimit };
    }
    case "stroke-dashoffset": {
      const dashOffset = length(value);
      return dashOffset === null ? null : { dashOffset };
    }
    case "stroke-dasharray":
      return dashes(value);
    case "display":
      return value === "none" ? { isHidden: true } : {};
    case "visibility":
      return { isHidden: value !== "visible" };
    default:
      return null;
  }
}

function dashes(value: string): Partial<Paint> | null {
  if (value === "none") return { dash: [] };
  const dash = value.split(/[\s,]+/).map((one) => length(one) ?? -1);
  if (dash.some((one) => one < 0)) return null;
  if (dash.every((one) => one === 0)) return { dash: [] };
  return { dash: dash.length % 2 === 1 ? [...dash, ...dash] : dash };
}

/** A plain number, or one of pixels; null for anything else. */
export function length(value: string): number | null {
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?:px)?\s*$/.exec(value);
  return match ? Number(match[1]) : null;
}

/** `#rrggbb`, null for none, undefined for what is no plain colour. */
function colour(value: string): string | null | undefined {
  const words = value.trim().toLowerCase();
  if (words === "none" || words === "transparent") return null;
  if (/^#[\da-f]{6}(?:ff)?$/.test(words)) return words.slice(0, 7);
  if (/^#[\da-f]{3}$/.test(words)) return `#${words.slice(1).replace(/./g, "$&$&")}`;
  const match = /^rgb\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)\s*\)$/.exec(words);
  if (!match) return Object.hasOwn(names, words) ? names[words] : undefined;
  const channels = match.slice(1).map((one) => {
    const share = one.endsWith("%") ? Number(one.slice(0, -1)) * 2.55 : Number(one);
    return Math.round(Math.min(255, share)).toString(16).padStart(2, "0");
  });
  return `#${channels.join("")}`;
}
