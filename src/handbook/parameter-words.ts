import type { Parameter } from "../library/clause.ts";
import { english, writeDay, writeList, writeMoney, writeNumber } from "../reference/language.ts";

/** A question of a clause in words: what it takes unless told otherwise, and what it may be. */
export interface ParameterWords {
  /** What stands unless the drafter answers; "left to the drafter" where only the buyer can know. */
  readonly default: string;
  /** Least and greatest, or the choices; `""` where anything goes. */
  readonly bounds: string;
}

/** `currency` is an ISO 4217 code; null writes sums plainly, in a currency of 100 minor units. */
export function parameterWords(parameter: Parameter, currency: string | null): ParameterWords {
  const text = defaultOf(parameter, currency);
  const standing = text === null ? "left to the drafter" : text;
  return {
    default: parameter.confirm ? `${standing}, to be confirmed` : standing,
    bounds: boundsOf(parameter, currency),
  };
}

function defaultOf(parameter: Parameter, currency: string | null): string | null {
  switch (parameter.type) {
    case "text":
      return parameter.default === "" ? null : `“${parameter.default}”`;
    case "integer":
    case "percent":
    case "money":
      return parameter.default === null ? null : figure(parameter, parameter.default, currency);
    case "date":
      return parameter.default === null ? null : writeDay(parameter.default, english);
    case "boolean":
      return parameter.default ? "yes" : "no";
    case "choice":
      return parameter.options.find(({ value }) => value === parameter.default)?.words ?? null;
    case "metrics":
      return "none";
    case "list":
      return parameter.default.length === 0 ? "none" : writeList(parameter.default, english);
    case "rows":
      return parameter.default.length === 0 ? "none" : counted(parameter.default.length, "row");
  }
}

function boundsOf(parameter: Parameter, currency: string | null): string {
  switch (parameter.type) {
    case "integer":
      return `${writeNumber(String(parameter.min), english)} to ${figure(parameter, parameter.max, currency)}`;
    case "percent":
    case "money": {
      const { min, max } = parameter;
      return `${figure(parameter, min, currency)} to ${figure(parameter, max, currency)}`;
    }
    case "boolean":
      return "yes or no";
    case "choice":
      return parameter.options.map(({ words }) => words).join("; ");
    case "metrics":
      return `at most ${counted(parameter.max, "metric")} of the contract`;
    case "list":
      return `at most ${counted(parameter.max, "entry", "entries")}`;
    case "rows":
      return `at most ${counted(parameter.max, "row")}, each with: ${parameter.columns
        .map(({ label }) => label.toLowerCase())
        .join(", ")}`;
    default:
      return "";
  }
}

type Figure = Extract<Parameter, { type: "integer" | "percent" | "money" }>;

function figure(parameter: Figure, value: number, currency: string | null): string {
  if (parameter.type === "money") {
    return currency === null
      ? writeNumber(inMajor(value), english)
      : writeMoney(value, currency, english);
  }
  const number = writeNumber(String(value), english);
  return parameter.type === "percent" ? `${number}%` : `${number} ${parameter.unit}`.trim();
}

function inMajor(minor: number): string {
  const cents = minor % 100;
  const whole = String((minor - cents) / 100);
  return cents === 0 ? whole : `${whole}.${String(Math.abs(cents)).padStart(2, "0")}`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
