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
  return closeMarks === null ? curled : curled.replace(closeMarks, "\u00a0$1");
}
