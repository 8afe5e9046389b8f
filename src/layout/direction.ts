import createBidi from "bidi-js";

/** How a part of a paragraph runs, and where it takes its place in a line. */
export interface Direction {
  /** Bidi level within its unit; odd runs from right to left. */
  readonly level: number;
  /**
   * A filled value is one unit, which cannot change the order of the words around it, whatever it
   * says; null for the paragraph's own words.
   */
  readonly unit: number | null;
  /** Bidi level of the unit in its paragraph. */
  readonly unitLevel: number;
}

export const leftToRight: Direction = { level: 0, unit: null, unitLevel: 0 };

/** A part of a text that is a unit of its own. Indices are UTF-16. */
export interface Unit {
  readonly start: number;
  readonly end: number;
}

const strongRightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const strongLeftToRight =
  /[^\P{L}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Stands for a unit in the words around it, as UAX #9 has it for an isolate. */
const placeholder = "\ufffc";

/**
 * The direction of each code unit of a paragraph; null where all of it runs from left to right. The
 * paragraph itself does so too, unless none of its own letters do.
 */
export function directionsIn(text: string, units: readonly Unit[]): readonly Direction[] | null {
  if (!strongRightToLeft.test(text)) return null;
  const own = ownWords(text, units);
  const levels = levelsOf(own.text, strongLeftToRight.test(own.text) ? "ltr" : own.fallback);
  const directions: Direction[] = [];
  let at = 0;
  for (const [i, level] of levels.entries()) {
    const unit = own.units.get(i);
    if (!unit) {
      directions[at] = { level, unit: null, unitLevel: level };
      at += 1;
      continue;
    }
    for (const inner of levelsOf(text.slice(unit.start, unit.end), undefined)) {
      directions[at] = { level: inner, unit: unit.start, unitLevel: level };
      at += 1;
    }
  }
  return directions;
}

interface OwnWords {
  readonly text: string;
  /** Units by the index of their placeholder. */
  readonly units: ReadonlyMap<number, Unit>;
  readonly fallback: "ltr" | "rtl";
}

function ownWords(text: string, units: readonly Unit[]): OwnWords {
  const places = new Map<number, Unit>();
  let [own, from] = ["", 0];
  for (const unit of units) {
    own += text.slice(from, unit.start);
    places.set(own.length, unit);
    own += placeholder;
    from = unit.end;
  }
  own += text.slice(from);
  return { text: own, units: places, fallback: strongRightToLeft.test(own) ? "rtl" : "ltr" };
}

let bidi: ReturnType<typeof createBidi> | null = null;

/** Undefined takes the direction of the first letter that has one. */
function levelsOf(text: string, base: "ltr" | "rtl" | undefined): Uint8Array {
  bidi ??= createBidi();
  return bidi.getEmbeddingLevels(text, base).levels;
}

/** Indices of parts of a line, given in reading order, as they stand from left to right. */
export function visualOrder(parts: readonly Direction[]): readonly number[] {
  if (parts.every((part) => part === leftToRight)) return parts.map((_, i) => i);
  const groups: { readonly start: number; readonly end: number; readonly level: number }[] = [];
  for (const [i, { unit, unitLevel: level }] of parts.entries()) {
    const last = groups.at(-1);
    const goesOn = last && unit !== null && parts[last.start]?.unit === unit;
    if (goesOn) groups[groups.length - 1] = { ...last, end: i + 1 };
    else groups.push({ start: i, end: i + 1, level });
  }
  const levels = parts.map((part) => part.level);
  return reordered(groups.map((group) => group.level)).flatMap((i) => {
    const { start, end } = groups[i] ?? { start: 0, end: 0 };
    return reordered(levels.slice(start, end)).map((inner) => start + inner);
  });
}

/** From the highest level to the lowest odd one, what stands at it or above is turned (UAX #9, L2). */
function reordered(levels: readonly number[]): number[] {
  const order = levels.map((_, i) => i);
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      if ((levels[order[start] ?? 0] ?? 0) < level) continue;
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).toReversed());
      start = end;
    }
  }
  return order;
}
