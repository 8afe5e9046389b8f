import {
  add,
  compare,
  decimal,
  divide,
  integer,
  isDecimal,
  type Rational,
  roundTo,
  subtract,
  toFixed,
} from "../base/rational.ts";
import type { Metric } from "../domain/design.ts";
import { type Language, writeNumber } from "../reference/language.ts";
import type { Facts } from "./facts.ts";
import type { WorkedExample } from "./mechanism.ts";

/**
 * A metric's scale as the mechanisms see it: values are compared at the metric's own decimals, and
 * `better` orders them from worst to best whichever way the metric runs.
 */
export interface Scale {
  readonly up: boolean;
  readonly decimals: number;
  readonly unit: string;
  readonly target: Rational | null;
  readonly baseline: Rational | null;
}

/** Missing or unreadable values are null; a line without a metric is taken to rise. */
export function scaleOf(metric: Metric | null): Scale {
  const read = (text: string | undefined): Rational | null =>
    text !== undefined && isDecimal(text) ? decimal(text) : null;
  return {
    up: metric?.direction !== "down",
    decimals: metric?.decimals ?? 0,
    unit: metric?.unit ?? "",
    target: read(metric?.target.value),
    baseline: read(metric?.baseline.value),
  };
}

/** A measured value as it counts: rounded half away from zero to the metric's decimals. */
export function counted(measured: string, scale: Scale): Rational {
  return roundTo(decimal(measured), scale.decimals);
}

/** Positive where `a` is a better measure than `b`, zero where they are equal. */
export function better(a: Rational, b: Rational, scale: Scale): number {
  return scale.up ? compare(a, b) : compare(b, a);
}

/** `value` moved towards the better end by `step` units of the metric's last decimal. */
export function nudged(value: Rational, step: number, scale: Scale): Rational {
  const unit = divide(integer(step), integer(10n ** BigInt(scale.decimals)));
  return scale.up ? add(value, unit) : subtract(value, unit);
}

/** A value as a plain decimal, without zeros at its end; cut at twelve decimals. */
export function plainDecimal(value: Rational): string {
  const exact = toFixed(value, 12).replace(/\.?0+$/, "");
  return exact === "-0" ? "0" : exact;
}

/** A value in the contract's words: as many decimals as it needs, never fewer than none. */
export function writeMeasure(value: Rational, language: Language): string {
  return writeNumber(plainDecimal(value), language);
}

/** A figure of a sum, cut at six decimals where it does not end before. */
export function cutFigure(value: Rational, language: Language): string {
  return writeMeasure(decimal(toFixed(value, 6)), language);
}

/** The same, marked `≈` where it was cut. */
export function writeFigure(value: Rational, language: Language): string {
  const ends = compare(decimal(toFixed(value, 6)), value) === 0;
  return ends ? cutFigure(value, language) : `≈\u00a0${cutFigure(value, language)}`;
}

/** A measure with the unit behind it; the percent sign stands close. */
export function writeMeasureWithUnit(value: Rational, scale: Scale, language: Language): string {
  const number = writeMeasure(value, language);
  if (scale.unit === "") return number;
  if (!scale.unit.startsWith("%")) return `${number}\u00a0${scale.unit}`;
  return `${language.percent.replace("{number}", number)}${scale.unit.slice(1)}`;
}

/** The verified value of a metric among the facts; null where it is missing or no plain decimal. */
export function readingOf(metricId: string | null, facts: Facts): string | null {
  const text = metricId === null ? undefined : facts.readings[metricId];
  return text !== undefined && isDecimal(text) ? text : null;
}

/** Worked examples for measures below, at and above target. */
export function examplesAt(
  measures: Readonly<Record<WorkedExample["place"], Rational>>,
  scale: Scale,
  language: Language,
  pay: (measured: string) => WorkedExample["trace"] | null,
): WorkedExample[] {
  const places: readonly WorkedExample["place"][] = ["below", "at", "above"];
  return places.flatMap((place) => {
    const value = roundTo(measures[place], scale.decimals);
    const trace = pay(toFixed(value, scale.decimals));
    return trace ? [{ place, measured: writeMeasureWithUnit(value, scale, language), trace }] : [];
  });
}
