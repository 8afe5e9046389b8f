/** A term as it prints and is known by, however the author wrote its apostrophes and spaces. */
export function printedTerm(written: string): string {
  return written.replace(/\u00a0/g, " ").replace(/'/g, "\u2019");
}
