/**
 * The shape of what a clause can read: which fields there are and how each prints. The loader checks
 * every path of every clause against it, and the assembly types the values by it.
 */
export type Shape =
  | { readonly kind: ScalarKind }
  /** One of a few values of the Design, worded by `clauses/form/words.yaml` under `words`. */
  | { readonly kind: "choice"; readonly words: string; readonly values: readonly string[] }
  /** One of a parameter's options, which carry their own words. */
  | { readonly kind: "option"; readonly values: readonly string[] }
  | { readonly kind: "list"; readonly item: Shape }
  | { readonly kind: "record"; readonly fields: Readonly<Record<string, Shape>> };

/** `decimal` is a plain decimal as text; `money` is integer minor units; `place` is a linked place. */
export type ScalarKind =
  | "text"
  | "integer"
  | "decimal"
  | "percent"
  | "money"
  | "day"
  | "boolean"
  | "place";

export const text: Shape = { kind: "text" };
export const integer: Shape = { kind: "integer" };
export const decimal: Shape = { kind: "decimal" };
export const percent: Shape = { kind: "percent" };
export const money: Shape = { kind: "money" };
export const day: Shape = { kind: "day" };
export const boolean: Shape = { kind: "boolean" };
export const place: Shape = { kind: "place" };

export function choice(words: string, ...values: readonly string[]): Shape {
  return { kind: "choice", words, values };
}

export function list(item: Shape): Shape {
  return { kind: "list", item };
}

export function record(fields: Readonly<Record<string, Shape>>): Shape {
  return { kind: "record", fields };
}

/** The fields of a record, or none. */
export function fieldsOf(shape: Shape): Readonly<Record<string, Shape>> {
  return shape.kind === "record" ? shape.fields : {};
}
