/** A part of a text in one language; null where nothing tells that it is not the document's own. */
export interface Part {
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string | null;
}

/**
 * Scripts other than Latin, and what a voice must know to read them aloud: the language where one
 * alone is usual, else the script.
 */
const tongues = [
  { scripts: ["Greek"], language: "el" },
  { scripts: ["Hebrew"], language: "he" },
  { scripts: ["Armenian"], language: "hy" },
  { scripts: ["Georgian"], language: "ka" },
  { scripts: ["Thai"], language: "th" },
  { scripts: ["Hangul"], language: "ko" },
  { scripts: ["Han", "Hiragana", "Katakana"], language: "und-Hani" },
  { scripts: ["Cyrillic"], language: "und-Cyrl" },
  { scripts: ["Arabic"], language: "und-Arab" },
  { scripts: ["Devanagari"], language: "und-Deva" },
] as const;

/** Letters of Japanese alone, which tell it from the other languages of its script. */
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** No letter before these is in any of the scripts. */
const maybeForeign = /[\u0370-\u1dff\u2e80-\ud7ff\uf900-\uffff]/;

/** One pattern a tongue, in a group of its own. */
const foreign = new RegExp(
  tongues.map(({ scripts }) => `(${patternFor(lettersOf(scripts))})`).join("|"),
  "gu",
);

function lettersOf(scripts: readonly string[]): string {
  return scripts.map((script) => `\\p{Script=${script}}`).join("");
}

/**
 * Words of a script with the spaces and signs between them. One of them has two letters at least: a
 * letter alone is a sign, as in 5 Ω.
 */
function patternFor(letters: string): string {
  const between = "[^\\p{L}]{1,3}";
  return `(?:[${letters}]${between}){0,2}[${letters}][${letters}\\p{M}]+(?:${between}[${letters}][${letters}\\p{M}]*)*`;
}

/** Languages that are usually written in a script of which we cannot tell more. */
const writtenIn: Readonly<Record<string, readonly string[]>> = {
  "und-Hani": ["zh", "ja"],
  "und-Cyrl": ["ru", "uk", "be", "bg", "sr", "mk", "kk"],
  "und-Arab": ["ar", "fa", "ur", "ps"],
  "und-Deva": ["hi", "mr", "ne"],
};

/** Whether a part in `language`, as `partsOf` tells it, is in the contract's own language. */
export function isOwnLanguage(language: string, contract: string): boolean {
  const own = contract.split("-")[0] ?? contract;
  return language === own || (writtenIn[language]?.includes(own) ?? false);
}

/** A text in parts by language, told by their scripts. All parts together are the text. */
export function partsOf(text: string): readonly Part[] {
  if (!maybeForeign.test(text)) return [{ text, language: null }];
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(foreign)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), language: null });
    const group = match.slice(1).findIndex((found) => found !== undefined);
    const language = tongues[group]?.language ?? null;
    const isJapanese = language === "und-Hani" && kana.test(match[0]);
    parts.push({ text: match[0], language: isJapanese ? "ja" : language });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), language: null });
  return parts;
}
