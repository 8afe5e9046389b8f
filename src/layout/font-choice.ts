import { clustersOf, hidesSomething } from "./cluster.ts";
import type { Shaper } from "./metrics.ts";
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

/** Fonts for a look, the wanted one first; the others lend what it lacks. */
export function fontsFor({ bold, italic }: Look, face: Face): readonly [FontId, ...FontId[]] {
  const weight = bold ? "bold" : "regular";
  const shape = italic ? (bold ? "bold-italic" : "italic") : weight;
  return [
    `${face}-${shape}`,
    `fallback-${face}-${weight}`,
    `script-hebrew-${weight}`,
    `script-arabic-${weight}`,
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
    const isHidden = hidesSomething(letters);
    const font = isHidden ? null : (fonts.find((id) => shaper.covers(id, letters)) ?? null);
    choices.push({ letters, font });
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
