/**
 * Exact fractions for sums of money: measures and rates come as decimal strings, are never turned
 * into binary floats, and are rounded once, at the end of a payment line.
 */
export interface Rational {
  /** Numerator, carries the sign. */
  readonly n: bigint;
  /** Denominator, always above zero; the fraction is in lowest terms. */
  readonly d: bigint;
}

const decimalPattern = /^([+-])?(\d{1,40})(?:\.(\d{1,40}))?$/;

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function make(n: bigint, d: bigint): Rational {
  if (d === 0n) throw new RangeError("A fraction has no zero denominator");
  const sign = d < 0n ? -1n : 1n;
  const g = gcd(n, d < 0n ? -d : d);
  return g === 0n ? { n: 0n, d: 1n } : { n: (sign * n) / g, d: (sign * d) / g };
}

/** True for a plain decimal such as `-12.50`: no exponent, no grouping, at most 40 digits a side. */
export function isDecimal(text: string): boolean {
  return decimalPattern.test(text);
}

/** Reads a plain decimal; throws `RangeError` on anything else, so check user text first. */
export function decimal(text: string): Rational {
  const parts = decimalPattern.exec(text);
  if (!parts) throw new RangeError(`Not a decimal number: ${JSON.stringify(text)}`);
  const [, sign, whole = "0", fraction = ""] = parts;
  const n = BigInt(whole + fraction);
  return make(sign === "-" ? -n : n, 10n ** BigInt(fraction.length));
}

export function integer(value: number | bigint): Rational {
  return { n: BigInt(value), d: 1n };
}

export function add(a: Rational, b: Rational): Rational {
  return make(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return make(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
  return make(a.n * b.n, a.d * b.d);
}

export function divide(a: Rational, b: Rational): Rational {
  return make(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Nearest whole number, halves away from zero. */
export function round(a: Rational): bigint {
  const magnitude = a.n < 0n ? -a.n : a.n;
  const whole = (2n * magnitude + a.d) / (2n * a.d);
  return a.n < 0n ? -whole : whole;
}

/** Rounds to a number of decimals (halves away from zero), as a fraction still. */
export function roundTo(a: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  return make(round(make(a.n * scale, a.d)), scale);
}

/** Prints with exactly `decimals` digits after the point, rounded half away from zero. */
export function toFixed(a: Rational, decimals: number): string {
  const scaled = round(make(a.n * 10n ** BigInt(decimals), a.d));
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals > 0 ? `.${digits.slice(-decimals)}` : "";
  return `${scaled < 0n ? "-" : ""}${whole}${fraction}`;
}
