/**
 * What a typed text means, or why it means nothing. A field keeps the raw text and its fault on the
 * screen until it reads, so that nothing typed is ever lost.
 */
export type Reading<T> = { readonly value: T } | { readonly fault: string };

/** How one kind of field turns text into a value and back. */
export interface Reader<T> {
  /** Reads what was typed. Empty text is a value too: the kind's own "not given". */
  read(text: string): Reading<T>;
  /** The value as the field shows it at rest. */
  show(value: T): string;
}
