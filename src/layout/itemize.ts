import { hidesSomething } from "./cluster.ts";
import { type Direction, directionsIn, leftToRight, type Unit } from "./direction.ts";
import { chooseFonts, fontsFor, wantedFont } from "./font-choice.ts";
import type { Shaper } from "./metrics.ts";
import { lackingPack } from "./pack.ts";
import type { Face, FontId } from "./page.ts";
import type { Run } from "./runs.ts";
import type { Unprintable } from "./unprintable.ts";

/** A part of a paragraph in one font, one look and one direction. Indices are UTF-16. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly font: FontId;
  readonly run: Run;
  readonly direction: Direction;
}

/** A paragraph ready to be broken: every character in it has a glyph in its stretch's font. */
export interface Itemized {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** What fonts are chosen by, beside the text itself. */
export interface Setting {
  readonly face: Face;
  /** BCP 47 tag of the contract. */
  readonly language: string;
  readonly shaper: Shaper;
}

/** White space other than the no-break spaces, which must stay as they are. */
const breakingSpace = /[^\S\u00a0\u202f\u2007\ufeff]|\u0085/u;
const noBreakSpaces = /[\u202f\u2007]/g;
/** What collapsing would change, beside a space at the front. */
const unusualSpace = /  |[^\S \u00a0]|[\u00ad\u0085]/;
/** Where its writer would divide a word; we know where to, and it leaves no trace. */
const softHyphen = /\u00ad/g;

/**
 * Runs as one text with fonts and directions. White space collapses; a character that no font has, or
 * that cannot be seen, becomes its code point between brackets and is noted in `found`.
 */
export function itemize(runs: readonly Run[], setting: Setting, found: Unprintable[]): Itemized {
  const stretches: Stretch[] = [];
  let text = "";
  const append = (piece: string, font: FontId, run: Run): void => {
    const last = stretches.at(-1);
    const [start, end] = [text.length, text.length + piece.length];
    text += piece;
    if (last && last.font === font && alike(last.run, run)) {
      stretches[stretches.length - 1] = { ...last, end };
    } else {
      stretches.push({ start, end, font, run, direction: leftToRight });
    }
  };
  for (const run of runs) {
    const words = collapse(run.text, text === "" || text.endsWith(" "));
    const wanted = wantedFont(run, setting.face);
    if (!hidesSomething(words) && setting.shaper.covers(wanted, words)) {
      if (words !== "") append(words, wanted, run);
      continue;
    }
    const around = () => aroundOf(run, runs);
    for (const [piece, font] of inOtherFonts(words, run, around, setting, found)) {
      append(piece, font, run);
    }
  }
  return withDirections(trimmed({ text, stretches }));
}

function alike(a: Run, b: Run): boolean {
  return (
    a === b ||
    (a.bold === b.bold &&
      a.italic === b.italic &&
      a.ink === b.ink &&
      a.element === b.element &&
      a.mark === b.mark)
  );
}

function collapse(text: string, afterSpace: boolean): string {
  if (!unusualSpace.test(text)) return afterSpace && text.startsWith(" ") ? text.slice(1) : text;
  let out = "";
  let spaced = afterSpace;
  for (const character of text.replace(softHyphen, "").replace(noBreakSpaces, "\u00a0")) {
    const isSpace = breakingSpace.test(character);
    if (!isSpace) out += character;
    else if (!spaced) out += " ";
    spaced = isSpace;
  }
  return out;
}

function trimmed({ text, stretches }: Itemized): Itemized {
  const end = text.endsWith(" ") ? text.length - 1 : text.length;
  if (end === text.length) return { text, stretches };
  const kept = stretches
    .map((stretch) => ({ ...stretch, end: Math.min(stretch.end, end) }))
    .filter((stretch) => stretch.start < stretch.end);
  return { text: text.slice(0, end), stretches: kept };
}

/** A text that its wanted font cannot print alone. */
function* inOtherFonts(
  text: string,
  run: Run,
  around: () => string,
  { face, language, shaper }: Setting,
  found: Unprintable[],
): Generator<readonly [string, FontId]> {
  const first = wantedFont(run, face);
  const context = around();
  const fonts = fontsFor(context, run, face, language);
  for (const { letters, font } of chooseFonts(text, fonts, shaper)) {
    if (font) yield [letters, font];
    else {
      const shown = codePoints(letters);
      const isHidden = hidesSomething(letters);
      const pack = isHidden ? null : lackingPack(letters, context, language, shaper);
      found.push({ letters, shown, isHidden, pack, from: fieldOf(run) });
      yield [shown, first];
    }
  }
}

/** The value that a run is a part of, whole; the paragraph's own words where it is of none. */
function aroundOf({ mark }: Run, runs: readonly Run[]): string {
  return runs
    .filter((run) => run.mark === mark)
    .map((run) => run.text)
    .join("");
}

function fieldOf({ mark }: Run): string | null {
  return mark && mark.kind !== "link" ? mark.from : null;
}

/** `[U+1F600]`, or `[U+1F469 U+200D U+1F680]` without its spaces' breaks. */
function codePoints(letters: string): string {
  const hex = Array.from(
    letters,
    (character) =>
      `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return `[${hex.join("\u00a0")}]`;
}

/** Splits stretches where the direction changes. */
function withDirections(itemized: Itemized): Itemized {
  const { text, stretches } = itemized;
  const directions = directionsIn(text, unitsIn(stretches));
  if (!directions) return itemized;
  const split: Stretch[] = [];
  for (const stretch of stretches) {
    let start = stretch.start;
    for (let at = start + 1; at <= stretch.end; at++) {
      const direction = directions[start] ?? leftToRight;
      if (at < stretch.end && directions[at]?.level === direction.level) continue;
      split.push({ ...stretch, start, end: at, direction });
      start = at;
    }
  }
  return { text, stretches: split };
}

/** Filled values and blanks, each whole whatever its fonts. */
function unitsIn(stretches: readonly Stretch[]): readonly Unit[] {
  const units: Unit[] = [];
  let last: Run["mark"] = null;
  for (const { start, end, run } of stretches) {
    const isUnit = run.mark !== null && run.mark.kind !== "link";
    const open = units.at(-1);
    if (isUnit && open && run.mark === last) units[units.length - 1] = { ...open, end };
    else if (isUnit) units.push({ start, end });
    last = run.mark;
  }
  return units;
}
