import { add, decimal, integer, type Rational } from "../../base/rational.ts";
import type { Result, ResultKind, Results } from "../../domain/result.ts";
import { plainDecimal } from "../measure.ts";
import { isWithin, type Span } from "./calendar.ts";

/** Results, found by what they are of, in the order of their days whatever the order of the file. */
export interface Ledger {
  all(kind: ResultKind, of: string, span: Span, item?: string): readonly Result[];
  /** The latest within the span. */
  last(kind: ResultKind, of: string, span: Span, item?: string): Result | null;
}

export function ledgerOf({ results }: Results): Ledger {
  const byKey = new Map<string, Result[]>();
  for (const result of results) {
    const key = `${result.kind} ${result.of}`;
    const list = byKey.get(key) ?? [];
    list.push(result);
    byKey.set(key, list);
  }
  for (const list of byKey.values()) list.sort(inOrder);
  const all: Ledger["all"] = (kind, of, span, item) =>
    (byKey.get(`${kind} ${of}`) ?? []).filter(
      (result) => isWithin(result.day, span) && (item === undefined || result.item === item),
    );
  return { all, last: (...asked) => all(...asked).at(-1) ?? null };
}

function inOrder(a: Result, b: Result): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  if (a.item !== b.item) return a.item < b.item ? -1 : 1;
  return a.evidence < b.evidence ? -1 : a.evidence > b.evidence ? 1 : 0;
}

/** The values added up, as a plain decimal; null where there are none. */
export function totalOf(results: readonly Result[]): string | null {
  if (results.length === 0) return null;
  const sum = results.reduce<Rational>((all, { value }) => add(all, decimal(value)), integer(0));
  return plainDecimal(sum);
}

/** What a step rests on: the evidence, and the row of the file where it came from one. */
export function evidenceOf(results: readonly (Result | null)[]): string[] {
  return results.flatMap((result) =>
    result === null
      ? []
      : [result.row > 0 ? `${result.evidence} (row ${result.row})` : result.evidence],
  );
}
