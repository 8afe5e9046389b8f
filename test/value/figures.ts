import { decimal, type Rational, toFixed } from "../../src/base/rational.ts";
import { blankFlow, blankValue } from "../../src/domain/blank-value.ts";
import type { Flow, ValueForMoney } from "../../src/domain/value.ts";
import { english } from "../../src/reference/language.ts";

/** Values that the tests of the appraisal share. */

export const pounds = { currency: "GBP", language: english };

/** Whole pounds as the design keeps them. */
export function minor(amount: number): number {
  return Math.round(amount * 100);
}

export function flowOf(
  kind: Flow["kind"],
  amounts: readonly number[],
  more: Partial<Flow> = {},
): Flow {
  const id = more.id ?? `${kind}-1`;
  return { ...blankFlow(id, kind), label: "Retrofit", amounts: amounts.map(minor), ...more };
}

export function valueWith(part: Partial<ValueForMoney>): ValueForMoney {
  return { ...blankValue("uk", 2027), ...part };
}

/** A fraction as a plain decimal. */
export function shown(exact: Rational | undefined, decimals: number): string {
  return toFixed(exact ?? decimal("-1"), decimals);
}
