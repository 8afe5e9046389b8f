import { isDecimal } from "../../base/rational.ts";
import { english, writeNumber } from "../../reference/language.ts";
import type { Reader, Reading } from "./reading.ts";

const minuses = /^[\u2212\u2012\u2013\ufe63\uff0d]/u;
const groupSpaces = /[\s\u00a0\u2009\u202f']/gu;
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const continental = /^[+-]?\d{1,3}(\.\d{3})*,\d+$/;

const example = "Write a number such as 57.5 or 1,234.5";

/**
 * Reads a measure into a plain decimal: `1,234.5` becomes `1234.5`, empty stays `""`. A comma is
 * only ever a grouping mark, and only where it groups by three; a doubtful one is refused, never
 * guessed. `unit` may follow the number and is dropped.
 */
export function readDecimal(text: string, unit = ""): Reading<string> {
  const typed = withoutUnit(text.trim(), unit).replace(minuses, "-").replace(groupSpaces, "");
  if (typed === "") return { value: "" };
  if (continental.test(typed) && !grouped.test(typed)) {
    return { fault: "Use a point for decimals and commas only between thousands: 1,234.5" };
  }
  if (typed.includes(",") && !grouped.test(typed)) return { fault: `${example}.` };
  const plain = tidy(typed.replaceAll(",", ""));
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return { fault: `${example}.` };
  if (!isDecimal(plain)) return { fault: "At most 40 digits on either side of the point." };
  return { value: plain };
}

/** Drops a plus sign, needless zeros in front, and a point with nothing behind it. */
function tidy(number: string): string {
  const withZero = number.replace(/^\+/, "").replace(/^(-?)\./, "$10.");
  return withZero.replace(/\.$/, "").replace(/^(-?)0+(?=\d)/, "$1");
}

function withoutUnit(text: string, unit: string): string {
  for (const ending of [unit.trim(), "%"]) {
    if (ending !== "" && text.endsWith(ending) && text.length > ending.length) {
      return text.slice(0, -ending.length).trim();
    }
  }
  return text;
}

/** A plain decimal with its thousands grouped; `""` stays empty. */
export function showDecimal(value: string): string {
  return value === "" ? "" : writeNumber(value, english);
}

export function decimalReader(unit: string): Reader<string> {
  return { read: (text) => readDecimal(text, unit), show: showDecimal };
}
