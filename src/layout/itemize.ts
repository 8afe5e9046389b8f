import createBidi from "bidi-js";
import type { Shaper } from "./metrics.ts";
import type { Face, FontId } from "./page.ts";
import type { Run } from "./runs.ts";
import type { Unprintable } from "./unprintable.ts";

/** A part of a paragraph in one font, one look and one direction. Indices are UTF-16. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly font: FontId;
  readonly run: Run;
  /** Bidi embedding level; odd runs from right to left. */
  readonly level: number;
}

/** A paragraph ready to be broken: every character in it has a glyph in its stretch's font. */
export interface Itemized {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** White space other than the no-break spaces, which must stay as they are. */
const breakingSpace = /[^\S\u00a0\u202f\u2007\ufeff]|\u0085/u;
const noBreakSpaces = /[\u202f\u2007]/g;
/** What collapsing would change, beside a space at the front. */
const unusualSpace = /  |[^\S \u00a0]|[\u00ad\u0085\u200b\u2060\ufeff]/;
/** Marks that steer line breaking only; they leave no trace. */
const silent = /[\u00ad\u200b\u2060\ufeff]/g;
/** Controls, unpaired surrogates and invisible characters, which could make a text say two things. */
const hidden = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2061-\u206f\u{e0000}-\u{e0fff}]/u;
/** A letter with its marks; a flag; an emoji with its modifiers and joined parts. */
const cluster = /\p{RI}{2}|\P{M}(?:\p{M}|\p{EMod}|\u200c|\u200d\P{M}?)*|\p{M}+/gsu;
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Runs as one text with fonts and directions. White space collapses; a character that no font has, or
 * that cannot be seen, becomes its code point between brackets and is noted in `found`.
 */
export function itemize(
  runs: readonly Run[],
  face: Face,
  shaper: Shaper,
  found: Unprintable[],
): Itemized {
  const stretches: Stretch[] = [];
  let text = "";
  const append = (piece: string, font: FontId, run: Run): void => {
    const last = stretches.at(-1);
    const [start, end] = [text.length, text.length + piece.length];
    text += piece;
    if (last && last.font === font && alike(last.run, run)) {
      stretches[stretches.length - 1] = { ...last, end };
    } else {
      stretches.push({ start, end, font, run, level: 0 });
    }
  };
  for (const run of runs) {
    const words = collapse(run.text, text === "" || text.endsWith(" "));
    for (const [piece, font] of inFonts(words, run, face, shaper, found)) {
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
  for (const character of text.replace(silent, "").replace(noBreakSpaces, "\u00a0")) {
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

/** Fonts for a run, the wanted one first; the others lend what it lacks. */
function fontsFor(run: Run, face: Face): readonly [FontId, ...FontId[]] {
  const shape = run.bold
    ? run.italic
      ? "bold-italic"
      : "bold"
    : run.italic
      ? "italic"
      : "regular";
  const weight = run.bold ? "bold" : "regular";
  return [
    `${face}-${shape}`,
    `fallback-${face}-${weight}`,
    `script-hebrew-${weight}`,
    `script-arabic-${weight}`,
    "script-emoji-regular",
  ];
}

function* inFonts(
  text: string,
  run: Run,
  face: Face,
  shaper: Shaper,
  found: Unprintable[],
): Generator<readonly [string, FontId]> {
  const fonts = fontsFor(run, face);
  const [first] = fonts;
  if (!hidden.test(text) && shaper.covers(first, text)) {
    if (text !== "") yield [text, first];
    return;
  }
  for (const [letters] of text.matchAll(cluster)) {
    const isHidden = hidden.test(letters);
    const font = isHidden ? undefined : fonts.find((id) => shaper.covers(id, letters));
    if (font) yield [letters, font];
    else {
      const shown = codePoints(letters);
      found.push({ letters, shown, isHidden, from: fieldOf(run) });
      yield [shown, first];
    }
  }
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

let bidi: ReturnType<typeof createBidi> | null = null;

/** Splits stretches where the direction changes; paragraphs themselves run from left to right. */
function withDirections(itemized: Itemized): Itemized {
  const { text, stretches } = itemized;
  if (!rightToLeft.test(text)) return itemized;
  bidi ??= createBidi();
  const { levels } = bidi.getEmbeddingLevels(text, "ltr");
  const split: Stretch[] = [];
  for (const stretch of stretches) {
    let start = stretch.start;
    for (let at = start + 1; at <= stretch.end; at++) {
      if (at < stretch.end && levels[at] === levels[start]) continue;
      split.push({ ...stretch, start, end: at, level: levels[start] ?? 0 });
      start = at;
    }
  }
  return { text, stretches: split };
}
