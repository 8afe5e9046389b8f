const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * A user's text as it prints: line breaks and tabs become spaces; no space at either end. All else
 * stays: what cannot be printed the pages show by its number, and say so.
 */
export function clean(text: string): string {
  return text.replace(breaks, " ").trim();
}
