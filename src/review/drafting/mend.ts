import type { Mend } from "../../base/finding.ts";
import { replaceAt, valueAt } from "../../base/path.ts";
import type { Design } from "../../domain/design.ts";

/** A mend of words in a field of the Design; null where they do not stand there as they print. */
export function mendIn(design: Design, field: string, words: string, by: string): Mend | null {
  const text = valueAt(design, field);
  return typeof text === "string" && wordsAt(words).test(text) ? { field, words, by } : null;
}

/** The Design with the mend made; the same where the words are no longer there. */
export function mended(design: Design, { field, words, by }: Mend): Design {
  const text = valueAt(design, field);
  if (typeof text !== "string") return design;
  return replaceAt(
    design,
    field,
    text.replace(wordsAt(words), () => by),
  );
}

/** Exactly these words, neither within a longer one nor before the rest of a number ("4" of "4.2"). */
function wordsAt(words: string): RegExp {
  const escaped = words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replaceAll("’", "[’']");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}]|\\.\\d|\\([a-z])`, "gu");
}
