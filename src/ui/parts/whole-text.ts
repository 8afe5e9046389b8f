import { english, writeNumber } from "../../reference/language.ts";
import { readDecimal } from "./decimal-text.ts";
import type { Reader, Reading } from "./reading.ts";

/** The least and the most that a whole-number field takes. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  /** Where the Design must hold a number; otherwise an empty field is null. */
  readonly isNeeded?: boolean;
}

/** Reads a whole number within bounds; empty is null. A unit may follow the number. */
export function readWhole(text: string, bounds: Bounds, unit = ""): Reading<number | null> {
  const reading = readDecimal(text, unit);
  if ("fault" in reading) return { fault: "Write a whole number such as 30." };
  if (reading.value === "") {
    return bounds.isNeeded ? { fault: outside(bounds, unit) } : { value: null };
  }
  const whole = /^(-?\d+)(?:\.0*)?$/.exec(reading.value)?.[1];
  if (whole === undefined) return { fault: "Write a whole number, without decimals." };
  const value = Number(whole);
  if (value < bounds.min || value > bounds.max) return { fault: outside(bounds, unit) };
  return { value };
}

function outside({ min, max }: Bounds, unit: string): string {
  const words = unit === "" || unit === "%" ? unit : ` ${unit}`;
  return `Between ${showWhole(min)} and ${showWhole(max)}${words}.`;
}

export function showWhole(value: number | null): string {
  return value === null ? "" : writeNumber(String(value), english);
}

export function wholeReader(bounds: Bounds, unit: string): Reader<number | null> {
  return { read: (text) => readWhole(text, bounds, unit), show: showWhole };
}
