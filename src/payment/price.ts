import {
  decimal,
  divide,
  integer,
  isDecimal,
  multiply,
  type Rational,
  toFixed,
} from "../base/rational.ts";
import { currencyOf } from "../reference/currencies.ts";
import { writeMoney, writeNumber } from "../reference/language.ts";
import type { PaymentContext } from "./mechanism.ts";

/** Minor units in one major unit of the currency. */
function unitOf(currency: string): Rational {
  return integer(10n ** BigInt(currencyOf(currency).exponent));
}

/**
 * A market price in minor units, exactly: an average may have more decimals than the currency. Null
 * where the text is no plain decimal, or below zero.
 */
export function priceMinor(text: string | null, currency: string): Rational | null {
  if (text === null || !isDecimal(text)) return null;
  const price = multiply(decimal(text), unitOf(currency));
  return price.n < 0n ? null : price;
}

/** Minor units as major units, for the axis of a curve. */
export function inMajor(minor: Rational, currency: string): Rational {
  return divide(minor, unitOf(currency));
}

/** A price as it prints, with every decimal that it has. */
export function writePrice(
  minor: Rational,
  { currency, language }: Pick<PaymentContext, "currency" | "language">,
): string {
  if (minor.d === 1n) return writeMoney(minor.n, currency, language);
  const { sign } = currencyOf(currency);
  const digits = toFixed(inMajor(minor, currency), 12).replace(/0+$/, "");
  return `${sign}${writeNumber(digits, language)}`;
}
