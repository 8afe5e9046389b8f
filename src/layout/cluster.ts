/**
 * A letter with its marks, letters that a virama joins, a flag, or an emoji with its modifiers and joined parts: what is drawn by
 * one font or not at all, and never divided.
 */
const cluster =
  /\p{RI}{2}|\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}|\P{M}(?:\u094d[\u200c\u200d]?\p{L}|\p{M}|\p{EMod}|\u200c|\u200d\P{M}?)*|\p{M}+/gsu;

/** Controls, unpaired surrogates and invisible characters, which could make a text say two things. */
const hidden =
  /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2061-\u206f\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/u;
/** The flags of Scotland, Wales and the like spell their region in characters otherwise hidden. */
const regionFlag = /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}/gu;

/** The clusters of a text, with the index at which each begins. */
export function* clustersOf(text: string): Generator<{ readonly at: number; letters: string }> {
  for (const { index: at, 0: letters } of text.matchAll(cluster)) yield { at, letters };
}

/** Whether a text has a character that could never be seen. */
export function hidesSomething(text: string): boolean {
  return hidden.test(text) && hidden.test(text.replace(regionFlag, ""));
}
