const odd = /[\p{Cc}\p{Cs}\p{Co}\uFFFE\uFFFF\u2028\u2029]/u;
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const unprintable = /[\p{Cc}\p{Cs}\p{Co}\uFFFE\uFFFF]/gu;

/**
 * A user's text as it may print: line breaks and tabs become spaces; other control characters, private
 * use characters and halves of surrogate pairs go; no space at either end.
 */
export function clean(text: string): string {
  const plain = odd.test(text) ? text.replace(breaks, " ").replace(unprintable, "") : text;
  return plain.trim();
}
