import type { Design } from "../domain/design.ts";
import { currencyOf } from "../reference/currencies.ts";

/** Whether the answer to a clause's parameter is an amount of money. */
export type IsMoney = (clauseId: string, parameter: string) => boolean;

/**
 * The Design in another currency, each amount with the same figure: £1,200 becomes ¥1,200, though
 * pounds have two decimals and yen none. It converts no value. Decimals that the new currency lacks
 * are rounded off, halves up.
 */
export function inCurrency(design: Design, code: string, isMoney: IsMoney): Design {
  const places = currencyOf(code).exponent - currencyOf(design.contract.currency).exponent;
  const renamed = { ...design, contract: { ...design.contract, currency: code } };
  if (places === 0) return renamed;
  const move = (minor: number | null): number | null =>
    minor === null ? null : moved(minor, places);
  const payments = design.payments.map((line) => withAmounts(line, move));
  const cap = {
    totalMinor: move(design.cap.totalMinor),
    perYearMinor: move(design.cap.perYearMinor),
  };
  return { ...renamed, payments, cap, clauses: withAnswers(design.clauses, isMoney, move) };
}

/** By the Design's convention every amount of a payment line, and nothing else, is a field ending in `Minor`. */
function withAmounts<T>(part: T, move: (minor: number | null) => number | null): T {
  if (Array.isArray(part)) return part.map((item: unknown) => withAmounts(item, move)) as T;
  if (typeof part !== "object" || part === null) return part;
  const entries = Object.entries(part).map(([name, value]: [string, unknown]) => [
    name,
    name.endsWith("Minor") && typeof value === "number" ? move(value) : withAmounts(value, move),
  ]);
  return Object.fromEntries(entries) as T;
}

function withAnswers(
  clauses: Design["clauses"],
  isMoney: IsMoney,
  move: (minor: number | null) => number | null,
): Design["clauses"] {
  const entries = Object.entries(clauses).map(([id, choice]) => {
    const answers = Object.entries(choice.answers).map(([name, answer]) => [
      name,
      typeof answer === "number" && isMoney(id, name) ? move(answer) : answer,
    ]);
    return [id, { ...choice, answers: Object.fromEntries(answers) }];
  });
  return Object.fromEntries(entries);
}

/** The amount with its decimal point moved; exact to the last safe integer, and held there. */
function moved(minor: number, places: number): number {
  const scale = 10n ** BigInt(Math.abs(places));
  const amount = BigInt(minor);
  const scaled = places > 0 ? amount * scale : (amount + scale / 2n) / scale;
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  return Number(scaled > most ? most : scaled);
}
