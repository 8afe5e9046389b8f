import { compare, decimal, isDecimal } from "../base/rational.ts";
import { phrase, type Words } from "../library/words.ts";
import { printScalar, type Writing } from "./print-value.ts";
import { type Span, textOf } from "./span.ts";
import { isEmpty, isTrue, literal, nothing, type Scalar, type Traced } from "./traced.ts";

/** What helpers may ask about the contract beyond their arguments. */
export interface Facts {
  readonly isIncluded: (clauseId: string) => boolean;
  /** Names of the metrics that payments of this mechanism hang on; null where none uses it. */
  readonly paidBy: (model: string) => readonly string[] | null;
  /** Whether a condition of the Design rests on this clause. */
  readonly isConditionClause: (clauseId: string) => boolean;
}

export interface HelperContext {
  readonly writing: Writing;
  readonly words: Words;
  readonly facts: Facts;
}

/** A helper gives a value, or spans that print. */
export type HelperResult = Traced | readonly Span[];

export function isSpans(result: HelperResult): result is readonly Span[] {
  return Array.isArray(result);
}

type Helper = (args: readonly HelperResult[], context: HelperContext) => HelperResult;

/** Every helper of `library/signatures.ts`, by name. */
export const helpers: Readonly<Record<string, Helper>> = {
  ref: (args) => [{ kind: "reference", target: wordOf(args[0]) }],
  term: (args) => [{ kind: "term", text: wordOf(args[0]) }],
  money: (args) => retype(args[0], "money"),
  date: (args) => retype(args[0], "day"),
  number: (args) => retype(args[0], "decimal"),
  percent: (args) => retype(args[0], "percent"),
  count: countOf,
  list: ([list], context) => listSpans(list, context),
  words: ([choice]) => choice ?? nothing,
  fill: ([value, label]) => {
    const scalar = scalarOf(value);
    const text = wordOf(label);
    return { ...scalar, ask: { label: text, text, confirm: scalar.ask?.confirm ?? false } };
  },
  join: (args, context) => args.flatMap((arg) => printResult(arg, context)),
  figure: ([payment]) => [{ kind: "figure", from: pathOf(payment) }],
  timeline: ([years]) => [{ kind: "figure", from: pathOf(years) }],
  signature: ([party]) => [{ kind: "signature", from: pathOf(party) }],
  definitions: () => [{ kind: "definitions" }],
  included: ([id], { facts }) => literal(facts.isIncluded(wordOf(id))),
  pays: ([model], { facts }) => literal(facts.paidBy(wordOf(model)) !== null),
  conditionNames: ([id], { facts }) => literal(facts.isConditionClause(wordOf(id))),
  payingMetrics: ([model], { facts, writing }) => {
    const names = facts.paidBy(wordOf(model)) ?? [];
    return [{ kind: "text", text: joined(names, writing) }];
  },
  eq: ([a, b]) => literal(keyOf(a) === keyOf(b)),
  ne: ([a, b]) => literal(keyOf(a) !== keyOf(b)),
  gt: ([a, b]) => literal(order(a, b) === 1),
  lt: ([a, b]) => literal(order(a, b) === -1),
  and: (args) => literal(args.every(truth)),
  or: (args) => literal(args.some(truth)),
  not: ([a]) => literal(!truth(a)),
};

/** Prints whatever an expression gave. */
export function printResult(result: HelperResult, context: HelperContext): readonly Span[] {
  if (isSpans(result)) return result;
  return result.kind === "scalar" ? printScalar(result, context.writing) : [];
}

function truth(result: HelperResult | undefined): boolean {
  if (result === undefined) return false;
  return isSpans(result) ? result.length > 0 : isTrue(result);
}

function scalarOf(result: HelperResult | undefined): Scalar {
  return result && !isSpans(result) && result.kind === "scalar" ? result : nothing;
}

/** A word that the author wrote as an argument. */
function wordOf(result: HelperResult | undefined): string {
  return String(scalarOf(result).value ?? "");
}

function pathOf(result: HelperResult | undefined): string {
  return result && !isSpans(result) ? result.from : "";
}

function retype(result: HelperResult | undefined, type: Scalar["type"]): Scalar {
  return { ...scalarOf(result), type };
}

/** "1 day", "10 days": only the figure is the value, so that the unit may hold a term. */
function countOf(args: readonly HelperResult[], { writing, words }: HelperContext): Span[] {
  const value = scalarOf(args[0]);
  const unit = wordOf(args[1]);
  const units = args[2] === undefined ? `${unit}s` : wordOf(args[2]);
  if (isEmpty(value)) {
    const text = phrase(words, "blank.count", { unit: units });
    const [blank] = printScalar(value, writing);
    return blank?.kind === "blank" ? [{ ...blank, text }] : [];
  }
  const isOne = writing.language.isOne(String(value.value));
  const figure = printScalar({ ...value, type: "decimal" }, writing);
  return [...figure, { kind: "text", text: `\u00a0${isOne ? unit : units}` }];
}

/** Between the items of a list: where one has a comma in it, a comma would not tell them apart. */
function separators(
  items: readonly Traced[],
  { writing: { language } }: HelperContext,
): { readonly between: string; readonly last: string } {
  const hasComma = items.some((item) => item.kind === "scalar" && /,\s/.test(String(item.value)));
  if (!hasComma) return { between: ", ", last: ` ${language.and} ` };
  const mark = language.closeMarks === null ? ";" : "\u00a0;";
  return { between: `${mark} `, last: `${mark} ${language.and} ` };
}

function listSpans(list: HelperResult | undefined, context: HelperContext): Span[] {
  if (!list || isSpans(list) || list.kind !== "list") return [];
  const items = list.items.filter((item) => item.kind === "scalar" && !isEmpty(item));
  if (items.length === 0) {
    return [...printScalar({ ...nothing, from: list.from }, context.writing)];
  }
  const { between, last } = separators(items, context);
  return items.flatMap((item, index): Span[] => {
    const separator = index === 0 ? "" : index === items.length - 1 ? last : between;
    const spans = printResult(item, context);
    return separator === "" ? [...spans] : [{ kind: "text", text: separator }, ...spans];
  });
}

function joined(names: readonly string[], { language }: Writing): string {
  const [last, ...rest] = names.toReversed();
  if (last === undefined) return "";
  return rest.length === 0 ? last : `${rest.toReversed().join(", ")} ${language.and} ${last}`;
}

/** What `eq` compares: figures as figures, everything else as text. */
function keyOf(result: HelperResult | undefined): string {
  if (result && isSpans(result)) return result.map(textOf).join("");
  const { value } = scalarOf(result);
  return value === null ? "" : String(value);
}

/** 1, 0 or -1, or null where either is no figure. */
function order(a: HelperResult | undefined, b: HelperResult | undefined): number | null {
  const [one, other] = [keyOf(a), keyOf(b)];
  if (!isDecimal(one) || !isDecimal(other)) return null;
  return Math.sign(compare(decimal(one), decimal(other)));
}
