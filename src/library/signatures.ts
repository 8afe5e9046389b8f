/**
 * The closed list of helpers: what each takes and gives. The loader checks calls against it; the
 * assembly carries them out (`assembly/helpers.ts`).
 */
export type ArgumentKind =
  | "any"
  | "number"
  | "money"
  | "day"
  | "list"
  | "choice"
  | "text"
  | "payment"
  | "years"
  | "party"
  /** Words or ids written in quotes; `term`, `clause`, `reference` and `model` are also looked up. */
  | "literal"
  | "term"
  | "clause"
  | "reference"
  | "model";

export interface Signature {
  readonly takes: readonly ArgumentKind[];
  /** How many of `takes` may be left off at the end. */
  readonly optional?: number;
  /** Kind of any further arguments. */
  readonly rest?: ArgumentKind;
  /** `block` stands alone on a line; `boolean` is for conditions and never printed. */
  readonly gives: "text" | "boolean" | "block";
  /** Offered in contract types only, or in clauses only. */
  readonly only?: "template" | "clause";
  readonly usage: string;
}

export const signatures: Readonly<Record<string, Signature>> = {
  ref: { takes: ["reference"], gives: "text", usage: '{{ref "clause-id"}}' },
  term: { takes: ["term"], gives: "text", usage: '{{term "Outcome"}}' },
  money: { takes: ["money"], gives: "text", usage: "{{money amountMinor}}" },
  date: { takes: ["day"], gives: "text", usage: "{{date day}}" },
  number: { takes: ["number"], gives: "text", usage: "{{number decimal}}" },
  percent: { takes: ["number"], gives: "text", usage: "{{percent share}}" },
  count: {
    takes: ["number", "literal", "literal"],
    optional: 1,
    gives: "text",
    usage: '{{count days "day"}}',
  },
  list: { takes: ["list"], gives: "text", usage: "{{list items}}" },
  words: { takes: ["choice"], gives: "text", usage: "{{words metric.frequency}}" },
  fill: { takes: ["any", "literal"], gives: "text", usage: '{{fill value "label"}}' },
  join: { takes: ["any"], rest: "any", gives: "text", usage: '(join "paid by " name)' },
  figure: { takes: ["payment"], gives: "block", usage: "{{figure payment}}" },
  timeline: { takes: ["years"], gives: "block", usage: "{{timeline dueYears}}" },
  signature: { takes: ["party"], gives: "block", usage: "{{signature party}}" },
  definitions: { takes: [], gives: "block", usage: "{{definitions}}" },
  included: {
    takes: ["clause"],
    gives: "boolean",
    only: "clause",
    usage: '(included "clause-id")',
  },
  pays: { takes: ["model"], gives: "boolean", usage: '(pays "tiered-bands")' },
  eq: { takes: ["any", "any"], gives: "boolean", usage: "(eq a b)" },
  ne: { takes: ["any", "any"], gives: "boolean", usage: "(ne a b)" },
  gt: { takes: ["number", "number"], gives: "boolean", usage: "(gt a b)" },
  lt: { takes: ["number", "number"], gives: "boolean", usage: "(lt a b)" },
  and: { takes: ["any"], rest: "any", gives: "boolean", usage: "(and a b)" },
  or: { takes: ["any"], rest: "any", gives: "boolean", usage: "(or a b)" },
  not: { takes: ["any"], gives: "boolean", usage: "(not a)" },
  conditionNames: {
    takes: ["clause"],
    gives: "boolean",
    only: "template",
    usage: '(conditionNames "fair-work")',
  },
  payingMetrics: {
    takes: ["model"],
    gives: "text",
    only: "template",
    usage: '(payingMetrics "tiered-bands")',
  },
};

/** The helper with this name, or null. */
export function signatureOf(name: string): Signature | null {
  return Object.hasOwn(signatures, name) ? (signatures[name] ?? null) : null;
}
