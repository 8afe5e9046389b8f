import { clustersOf, hidesSomething } from "./cluster.ts";
import type { Shaper } from "./metrics.ts";
import { packsFor } from "./pack.ts";
import type { Face, FontId } from "./page.ts";

/** A part of a text and the font that draws it; null where none does or it could not be seen. */
export interface Choice {
  readonly letters: string;
  readonly font: FontId | null;
}

/** The look that a font is chosen for. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The font that a look wants. */
export function wantedFont({ bold, italic }: Look, face: Face): FontId {
  const shape = italic ? (bold ? "bold-italic" : "italic") : bold ? "bold" : "regular";
  return `${face}-${shape}`;
}

/**
 * Fonts for a text in a look, the wanted one first; the others lend what it lacks. `language` is that
 * of the contract.
 */
export function fontsFor(
  text: string,
  look: Look,
  face: Face,
  language: string,
): readonly [FontId, ...FontId[]] {
  const { bold } = look;
  const weight = bold ? "bold" : "regular";
  return [
    wantedFont(look, face),
    `fallback-${face}-${weight}`,
    // Each has what the other lacks; the sans has Devanagari.
    `fallback-${face === "serif" ? "sans" : "serif"}-${weight}`,
    `script-hebrew-${weight}`,
    `script-arabic-${weight}`,
    ...packsFor(text, language).flatMap((pack): FontId[] =>
      bold ? [`script-${pack}-bold`, `script-${pack}-regular`] : [`script-${pack}-regular`],
    ),
    emoji,
  ];
}

const emoji = "script-emoji-regular";

/**
 * Chooses a font for each cluster of a text. A space or a sign between two words of a lent font is
 * set in that font too, so that a name in another script is one run.
 */
export function chooseFonts(text: string, fonts: readonly FontId[], shaper: Shaper): Choice[] {
  const [first] = fonts;
  const choices: Choice[] = [];
  for (const { letters } of clustersOf(text)) {
    const fontOf = (part: string): FontId | null =>
      hidesSomething(part) ? null : (fonts.find((id) => shaper.covers(id, part)) ?? null);
    // Of a letter with something hidden behind it, the letter stays what it is.
    const parts = hidesSomething(letters) ? letters : [letters];
    for (const part of parts) choices.push({ letters: part, font: fontOf(part) });
  }
  let lender = -1;
  for (const [at, { font, letters }] of choices.entries()) {
    const lent = choices[lender]?.font;
    if (font !== null && font !== first && font !== emoji) {
      if (font === lent) lend(choices, lender + 1, at, font, shaper);
      lender = at;
    } else if (!neutral.test(letters)) lender = -1;
  }
  return choices;
}

const neutral = /^[\p{Zs}\p{P}\p{S}]$/u;

function lend(choices: Choice[], from: number, to: number, font: FontId, shaper: Shaper): void {
  const between = choices.slice(from, to);
  if (!between.every(({ letters }) => shaper.covers(font, letters))) return;
  between.forEach(({ letters }, i) => {
    choices[from + i] = { letters, font };
  });
}
