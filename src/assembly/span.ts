/**
 * A stretch of a filled text: what the author wrote, a value with the field it came from, or a node of
 * the contract. Values are opaque: no structure is ever read from them.
 */
export type Span =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "value";
      readonly text: string;
      readonly from: string;
      /** Words of the library that an answer chose: the terms in them are in use. */
      readonly authored: boolean;
    }
  | {
      readonly kind: "blank";
      readonly text: string;
      readonly label: string;
      readonly from: string;
      readonly reason: "missing" | "confirm";
    }
  /** A reference to `clause-id`, `clause-id#anchor` or `#anchor`, worded once numbers are known. */
  | { readonly kind: "reference"; readonly target: string }
  /** A place that is already worded, with the node to jump to. */
  | { readonly kind: "place"; readonly text: string; readonly target: string }
  /** A use of a term that the author has marked. */
  | { readonly kind: "term"; readonly text: string }
  /** Something that makes a block of its own, alone on its line. */
  | { readonly kind: "definitions" }
  /** Design path of a payment or party: `payments.2`, `parties.0`. */
  | { readonly kind: "figure" | "signature"; readonly from: string };

/** The text of a span as far as it is known before numbering. */
export function textOf(span: Span): string {
  return "text" in span ? span.text : "";
}

export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, index) => sameSpan(span, b[index]));
}

function sameSpan(a: Span, b: Span | undefined): boolean {
  if (a === b) return true;
  if (b === undefined || a.kind !== b.kind) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Object.keys(one).every((key) => one[key] === other[key]);
}
