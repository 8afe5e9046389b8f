import { type Day, partsOf } from "../base/calendar.ts";
import { currencyOf } from "./currencies.ts";

/**
 * How one contract language writes numbers, money, dates and lists. Data and small functions of our
 * own instead of Intl, whose output differs between ICU versions and would change a contract's bytes.
 */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly groupMark: string;
  readonly decimalMark: string;
  readonly months: readonly string[];
  readonly and: string;
  /** Shortened money on axes: `£3m`, `£250k`. */
  readonly million: string;
  readonly thousand: string;
  /** How ranges of a measure are worded; `{a}` and `{b}` stand for the bounds, a before b. */
  readonly range: {
    readonly lessThan: string;
    readonly orLess: string;
    readonly moreThan: string;
    readonly orMore: string;
    /** From a (in) to b (out), for a measure that rises. */
    readonly fromUpTo: string;
    /** Above a (out) to b (in). */
    readonly aboveUpTo: string;
    /** a (in) down to b (out), for a measure that falls. */
    readonly orLessButMoreThan: string;
    /** Below a (out) down to b (in). */
    readonly lessThanButAtLeast: string;
    readonly target: string;
  };
}

export const english: Language = {
  tag: "en",
  groupMark: ",",
  decimalMark: ".",
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  and: "and",
  million: "m",
  thousand: "k",
  range: {
    lessThan: "less than {a}",
    orLess: "{a} or less",
    moreThan: "more than {a}",
    orMore: "{a} or more",
    fromUpTo: "{a} or more but less than {b}",
    aboveUpTo: "more than {a} but not more than {b}",
    orLessButMoreThan: "{a} or less but more than {b}",
    lessThanButAtLeast: "less than {a} but not less than {b}",
    target: "{a} (Target)",
  },
};

/** The language with this tag. Only English is complete today; others fall back to it. */
export function languageOf(_tag: string): Language {
  return english;
}

const minus = "\u2212";

/** A plain decimal with grouped thousands: `-12500.5` becomes `−12,500.5`. */
export function writeNumber(value: string, language: Language): string {
  const negative = value.startsWith("-");
  const [whole = "", fraction] = value.replace(/^[+-]/, "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language.groupMark);
  return `${negative ? minus : ""}${grouped}${fraction ? language.decimalMark + fraction : ""}`;
}

/** Integer minor units as money: pence are shown only where there are any. */
export function writeMoney(minor: number | bigint, currency: string, language: Language): string {
  const { exponent, sign } = currencyOf(currency);
  const value = BigInt(minor);
  const digits = (value < 0n ? -value : value).toString().padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = digits.slice(digits.length - exponent);
  const shown = exponent > 0 && /[1-9]/.test(fraction) ? `${whole}.${fraction}` : whole;
  return `${value < 0n ? minus : ""}${sign}${writeNumber(shown, language)}`;
}

/** `2031-03-31` becomes `31 March 2031`; the spaces do not break. */
export function writeDay(day: Day, language: Language): string {
  const { year, month, day: date } = partsOf(day);
  return `${date}\u00a0${language.months[month - 1]}\u00a0${year}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function writeList(items: readonly string[], language: Language): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${language.and} ${items.at(-1)}`;
}

/** Money shortened for an axis: `£11.2m`, `£250k`; exact money where it is small. */
export function writeShortMoney(minor: bigint, currency: string, language: Language): string {
  const unit = 10n ** BigInt(currencyOf(currency).exponent);
  for (const [power, suffix] of [
    [1_000_000n, language.million],
    [1_000n, language.thousand],
  ] as const) {
    if (minor < unit * power && -minor < unit * power) continue;
    const tenths = (minor * 10n) / (unit * power);
    const digits = `${tenths / 10n}${tenths % 10n === 0n ? "" : `.${tenths < 0n ? -(tenths % 10n) : tenths % 10n}`}`;
    const { sign } = currencyOf(currency);
    return digits.startsWith("-")
      ? `${minus}${sign}${writeNumber(digits.slice(1), language)}${suffix}`
      : `${sign}${writeNumber(digits, language)}${suffix}`;
  }
  return writeMoney(minor, currency, language);
}
