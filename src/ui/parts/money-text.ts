import { currencyOf } from "../../reference/currencies.ts";
import { english, writeNumber } from "../../reference/language.ts";
import { readDecimal } from "./decimal-text.ts";
import type { Reader, Reading } from "./reading.ts";

/** Short forms that officers write: `1.2m` is 1,200,000. */
const magnitudes: Readonly<Record<string, number>> = { k: 3, m: 6, bn: 9 };
const shortened = /^(.*\d\.?)\s*(k|m|bn)$/i;

/**
 * Reads an amount in major units (`£1,200,000.50`, `1.2m`) into integer minor units of the currency;
 * empty is null. The currency's own sign or code may stand before or after the amount.
 */
export function readMoney(text: string, currency: string): Reading<number | null> {
  const { exponent, name } = currencyOf(currency);
  const bare = withoutSign(text.trim(), currency);
  const short = shortened.exec(bare);
  const reading = readDecimal(short?.[1] ?? bare);
  if ("fault" in reading) return { fault: "Write an amount such as 1,200,000 or 1.2m." };
  if (reading.value === "") {
    return bare === "" ? { value: null } : { fault: "Write an amount such as 1,200,000 or 1.2m." };
  }
  if (reading.value.startsWith("-")) return { fault: "An amount cannot be below zero." };
  const power = magnitudes[short?.[2]?.toLowerCase() ?? ""] ?? 0;
  const minor = shift(reading.value, power + exponent);
  if (minor === null) {
    return {
      fault:
        exponent === 0 ? `${name} has no decimals.` : `${name} has ${exponent} decimals at most.`,
    };
  }
  const value = Number(minor);
  return Number.isSafeInteger(value)
    ? { value }
    : {
        fault:
          "That is more than any contract can hold: at most 9,007,199,254,740,991 minor units.",
      };
}

/** Moves the decimal point to the right; null where digits would remain behind it. */
function shift(decimal: string, places: number): bigint | null {
  const [whole = "0", fraction = ""] = decimal.split(".");
  if (/[1-9]/.test(fraction.slice(places))) return null;
  return BigInt(whole + fraction.slice(0, places).padEnd(places, "0"));
}

function withoutSign(text: string, currency: string): string {
  for (const mark of [currencyOf(currency).sign.trim(), currency]) {
    if (text.toUpperCase().startsWith(mark)) return text.slice(mark.length).trim();
    if (text.toUpperCase().endsWith(mark)) return text.slice(0, -mark.length).trim();
  }
  return text;
}

/** Minor units as major units with grouping, without the sign; decimals only where there are any. */
export function showMoney(minor: number | null, currency: string): string {
  if (minor === null) return "";
  const { exponent } = currencyOf(currency);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = digits.slice(digits.length - exponent);
  const shown = /[1-9]/.test(fraction) ? `${whole}.${fraction}` : whole;
  return writeNumber(minor < 0 ? `-${shown}` : shown, english);
}

export function moneyReader(currency: string): Reader<number | null> {
  return {
    read: (text) => readMoney(text, currency),
    show: (value) => showMoney(value, currency),
  };
}
