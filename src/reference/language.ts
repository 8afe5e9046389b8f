import { type Day, partsOf } from "../base/calendar.ts";
import { currencyOf } from "./currencies.ts";
import { english } from "./languages/english.ts";
import { french } from "./languages/french.ts";

/**
 * How one contract language writes numbers, money, dates and lists. Data and small functions of our
 * own instead of Intl, whose output differs between ICU versions and would change a contract's bytes.
 */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Its own name, for choosing it. */
  readonly name: string;
  readonly groupMark: string;
  readonly decimalMark: string;
  /** How an amount stands with its currency's sign: `{sign}{amount}`. */
  readonly money: string;
  /** How a figure stands with its percent sign: `{number}%`. */
  readonly percent: string;
  readonly months: readonly string[];
  /** The first day of a month in a date: `1er`. */
  readonly firstOfMonth: string;
  /** Whether a count, as a plain decimal, takes the singular. */
  readonly isOne: (number: string) => boolean;
  readonly quotes: { readonly open: string; readonly close: string };
  /** Marks that close up to the word before them by a space that does not break; null where none do. */
  readonly closeMarks: RegExp | null;
  /** What parts a label from what it is the label of: `Schedule 2: Prices`. */
  readonly colon: string;
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

export { english };

/** Every contract language, the one in which the library is written first. */
export const languages: readonly Language[] = [english, french];

/** The language with this tag, by its first part; English where there is none. */
export function languageOf(tag: string): Language {
  const own = tag.split("-")[0];
  return languages.find((language) => language.tag === own) ?? english;
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
  return `${value < 0n ? minus : ""}${withSign(writeNumber(shown, language), sign, language)}`;
}

/** A code in place of a sign keeps a space from an amount that follows: `CHF 1,200`. */
function withSign(amount: string, sign: string, { money }: Language): string {
  const shown = money.startsWith("{sign}") ? sign : sign.trim();
  return money.replace("{sign}", () => shown).replace("{amount}", amount);
}

/** A plain decimal with its percent sign: `5%`, `5 %`. */
export function writePercent(value: string, language: Language): string {
  return language.percent.replace("{number}", writeNumber(value, language));
}

/** `2031-03-31` becomes `31 March 2031`; the spaces do not break. */
export function writeDay(day: Day, language: Language): string {
  const { year, month, day: date } = partsOf(day);
  const shown = date === 1 ? language.firstOfMonth : String(date);
  return `${shown}\u00a0${language.months[month - 1]}\u00a0${year}`;
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
    const shown = `${writeNumber(digits.replace("-", ""), language)}${suffix}`;
    return `${digits.startsWith("-") ? minus : ""}${withSign(shown, sign, language)}`;
  }
  return writeMoney(minor, currency, language);
}
