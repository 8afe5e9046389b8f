import type { Language } from "../reference/language.ts";

/**
 * An authored text with the marks of its language: straight quotation marks and apostrophes become the
 * language's own, and a mark that keeps a space before it keeps one that does not break. `before` is
 * the character that stands before the text on its line, or "" at the line's beginning: a quotation
 * mark opens after a space, a bracket or a dash, and closes after anything else.
 */
export function setMarks(text: string, before: string, { quotes, closeMarks }: Language): string {
  const curled = text.replace(/["']/g, (mark, at: number) => {
    const previous = at > 0 ? text.charAt(at - 1) : before;
    const opens = previous === "" || /[\s([{\u2013\u2014/]/.test(previous);
    if (mark === '"') return opens ? quotes.open : quotes.close;
    return opens ? "\u2018" : "\u2019";
  });
  return closeMarks === null ? curled : tie(curled, closeMarks);
}

/** After a figure a straight mark is one of inches. */
const quoted = /(?<![\p{N}\p{L}])"([^"]*[^"\s])"/gu;
const elision = /(?<=\p{L})'(?=[\p{L}\p{N}«"])/gu;

/**
 * What a user typed as its language sets it, where that has spaces of its own before marks; any other
 * text stays to the letter. No space is put where none was typed but inside quotation marks, for a
 * colon may belong to an address or an hour.
 */
export function setTyped(text: string, { quotes, closeMarks }: Language): string {
  if (closeMarks === null) return text;
  const curled = text
    .replace(elision, "\u2019")
    .replace(quoted, (_, words: string) => `${quotes.open}${words.trim()}${quotes.close}`)
    .replace(/«[ \u00a0\u202f]*(?=\S)/g, "«\u00a0")
    .replace(/(?<=\S)[ \u00a0\u202f]*»/g, "\u00a0»");
  return tie(curled, closeMarks);
}

/** A space that does not break before each of the marks, and after a guillemet that opens. */
function tie(text: string, closeMarks: RegExp): string {
  return text.replace(closeMarks, "\u00a0$1").replace(/« /g, "«\u00a0");
}
