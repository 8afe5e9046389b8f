/**
 * Straight quotation marks and apostrophes of an authored text as curly ones. `before` is the
 * character that stands before the text on its line, or "" at the line's beginning: a mark opens after
 * a space, a bracket or a dash, and closes after anything else.
 */
export function curlQuotes(text: string, before: string): string {
  return text.replace(/["']/g, (mark, at: number) => {
    const previous = at > 0 ? text.charAt(at - 1) : before;
    const opens = previous === "" || /[\s([{\u2013\u2014/]/.test(previous);
    if (mark === '"') return opens ? "\u201c" : "\u201d";
    return opens ? "\u2018" : "\u2019";
  });
}
