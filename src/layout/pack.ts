import type { Shaper } from "./metrics.ts";
import type { PackId } from "./page.ts";

const hangul = /\p{Script=Hangul}/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** What the three share: ideographs, their punctuation, full-width forms, letters of Bopomofo. */
const eastAsian =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u30ff\u3200-\u33ff\ufe30-\ufe4f\uff00-\uffef]/u;

/**
 * Packs whose fonts a text may need, best first; none for most. The same ideograph is drawn
 * differently in each country: the letters beside it tell which, and Chinese is meant where none do.
 */
export function packsFor(text: string): readonly PackId[] {
  if (!eastAsian.test(text)) return [];
  const best = kana.test(text) ? "japanese" : hangul.test(text) ? "korean" : "chinese";
  return [...new Set<PackId>([best, "chinese", "japanese", "korean"])];
}

/** The pack to load for letters, within `text`, that no font at hand has; null where none would do. */
export function lackingPack(letters: string, text: string, shaper: Shaper): PackId | null {
  const ours = new Set(packsFor(letters));
  const lacking = packsFor(text).find(
    (pack) => ours.has(pack) && !shaper.has(`script-${pack}-regular`),
  );
  return lacking ?? null;
}

/** Names for people. */
export const packNames: Readonly<Record<PackId, string>> = {
  chinese: "Chinese",
  japanese: "Japanese",
  korean: "Korean",
};
