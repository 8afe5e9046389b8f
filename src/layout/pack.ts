import type { Shaper } from "./metrics.ts";
import type { PackId } from "./page.ts";

const hangul = /\p{Script=Hangul}/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** What the three share: ideographs, their punctuation, full-width forms, letters of Bopomofo. */
const eastAsian =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u30ff\u3200-\u33ff\ufe30-\ufe4f\uff00-\uffef]/u;

/** Contracts in these languages mean their own ideographs. */
const packOfLanguage: Readonly<Record<string, PackId>> = {
  zh: "chinese",
  ja: "japanese",
  ko: "korean",
};

/**
 * Packs whose fonts a text may need, best first; none for most. The same ideograph is drawn
 * differently in each country: the letters beside it tell which, else the contract's language (a
 * BCP 47 tag), and Chinese is meant where that has none of its own.
 */
export function packsFor(text: string, language: string): readonly PackId[] {
  if (!eastAsian.test(text)) return [];
  const own = packOfLanguage[language.split("-")[0] ?? ""] ?? "chinese";
  const best = kana.test(text) ? "japanese" : hangul.test(text) ? "korean" : own;
  return [...new Set<PackId>([best, "chinese", "japanese", "korean"])];
}

/** The pack to load for letters, within `text`, that no font at hand has; null where none would do. */
export function lackingPack(
  letters: string,
  text: string,
  language: string,
  shaper: Shaper,
): PackId | null {
  const ours = new Set(packsFor(letters, language));
  const lacking = packsFor(text, language).find(
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
