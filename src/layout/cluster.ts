/**
 * A letter with its marks, letters that a virama joins, a flag, or an emoji with its modifiers and joined parts: what is drawn by
 * one font or not at all, and never divided.
 */
const cluster =
  /\p{RI}{2}|\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}|\P{M}(?:\u094d[\u200c\u200d]?\p{L}|\p{M}|\p{EMod}|\u200c|\u200d\P{M}?)*|\p{M}+/gsu;

/**
 * Controls, unpaired surrogates, invisible characters and those of private use, which could make a
 * text say two things; the signs that stand beneath an Arabic number are controls by class only.
 */
const hidden =
  /[\p{Cc}\p{Cs}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}](?<![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])/u;

/** Where an invisible character is a part of the spelling. */
const spelt = new RegExp(
  [
    // The flags of Scotland, Wales and the like name their region.
    "\\u{1f3f4}[\\u{e0020}-\\u{e007e}]+\\u{e007f}",
    // Emoji that are joined into one, or told to be in colour.
    "(?<=\\p{ExtPict}[\\p{EMod}\\ufe0f]?)\\u200d(?=\\p{ExtPict})",
    "(?<=\\p{Emoji})[\\ufe0e\\ufe0f]",
    // Letters that are kept from joining, or joined, as in Persian, Hindi and Sinhala.
    `(?<=[${joining()}])[\\u200c\\u200d](?![\\u200c\\u200d])`,
    // The very form of an ideograph or a mathematical sign.
    "(?<=\\p{Script=Han})[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]",
    "(?<=\\p{Sm})\\ufe00",
  ].join("|"),
  "gu",
);

function joining(): string {
  const names =
    "Arab Syrc Mong Nkoo Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Tibt";
  return names
    .split(" ")
    .map((name) => `\\p{scx=${name}}`)
    .join("");
}

/** The clusters of a text, with the index at which each begins. */
export function* clustersOf(text: string): Generator<{ readonly at: number; letters: string }> {
  for (const { index: at, 0: letters } of text.matchAll(cluster)) yield { at, letters };
}

/** Letters, figures and signs of nearly every text, none of which hides anything. */
const plain = /^[ -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027]*$/;

/** Whether a text has a character that must not be printed. */
export function hidesSomething(text: string): boolean {
  if (plain.test(text)) return false;
  return hidden.test(text) && hidden.test(text.replace(spelt, ""));
}
