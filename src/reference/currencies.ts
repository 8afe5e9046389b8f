/** ISO 4217 currencies offered; `exponent` is the number of decimals of the minor unit. */
export interface Currency {
  readonly code: string;
  readonly name: string;
  readonly exponent: number;
  /** Printed before the amount; the code and a space where there is no well-known sign. */
  readonly sign: string;
}

/** As of 2026-11, ISO 4217 list one. */
export const currencies: readonly Currency[] = [
  { code: "GBP", name: "Pound sterling", exponent: 2, sign: "£" },
  { code: "EUR", name: "Euro", exponent: 2, sign: "€" },
  { code: "USD", name: "US dollar", exponent: 2, sign: "$" },
  { code: "JPY", name: "Japanese yen", exponent: 0, sign: "¥" },
  { code: "CHF", name: "Swiss franc", exponent: 2, sign: "CHF\u00a0" },
  { code: "SEK", name: "Swedish krona", exponent: 2, sign: "SEK\u00a0" },
  { code: "NOK", name: "Norwegian krone", exponent: 2, sign: "NOK\u00a0" },
  { code: "DKK", name: "Danish krone", exponent: 2, sign: "DKK\u00a0" },
  { code: "PLN", name: "Polish zloty", exponent: 2, sign: "PLN\u00a0" },
  { code: "CAD", name: "Canadian dollar", exponent: 2, sign: "C$" },
  { code: "AUD", name: "Australian dollar", exponent: 2, sign: "A$" },
  { code: "NZD", name: "New Zealand dollar", exponent: 2, sign: "NZ$" },
  { code: "INR", name: "Indian rupee", exponent: 2, sign: "₹" },
  { code: "ZAR", name: "South African rand", exponent: 2, sign: "R" },
  { code: "BRL", name: "Brazilian real", exponent: 2, sign: "R$" },
  { code: "KES", name: "Kenyan shilling", exponent: 2, sign: "KES\u00a0" },
  { code: "KWD", name: "Kuwaiti dinar", exponent: 3, sign: "KWD\u00a0" },
];

const byCode = new Map(currencies.map((currency) => [currency.code, currency]));

/** The currency with this code; an unknown code is taken to have two decimals and no sign. */
export function currencyOf(code: string): Currency {
  return byCode.get(code) ?? { code, name: code, exponent: 2, sign: `${code}\u00a0` };
}
