import { type Rational, round } from "../base/rational.ts";
import { type Language, writeMoney } from "../reference/language.ts";
import { writeFigure } from "./measure.ts";

/** One step of a sum, so that a lawyer can follow it with a pencil. */
export interface Step {
  /** Arithmetic as it prints, for example `£6,500,000 + (70 − 63.5) ÷ (70 − 57) × £3,500,000`. */
  readonly formula: string;
  /** Label of the table row that applies, or null where the sum lies between two rows. */
  readonly row: string | null;
  /**
   * Result as it prints; a figure that does not end is cut at six decimals and marked `≈`, one that the
   * sum is multiplied by is marked `×`.
   */
  readonly result: string;
  /** Result in integer minor units, rounded half away from zero; null where it is no money. */
  readonly resultMinor: bigint | null;
}

/** A sum with its way; below zero the Supplier pays. The last step's result is `dueMinor`. */
export interface Trace {
  readonly dueMinor: bigint;
  /** The same before rounding, for what must still be multiplied before the line is rounded once. */
  readonly exactMinor: Rational;
  readonly steps: readonly Step[];
}

interface Money {
  readonly currency: string;
  readonly language: Language;
}

/** A step whose result is money. */
export function moneyStep(
  formula: string,
  exactMinor: Rational,
  { currency, language }: Money,
  row: string | null = null,
): Step {
  const resultMinor = round(exactMinor);
  return { formula, row, result: writeMoney(resultMinor, currency, language), resultMinor };
}

/** A step whose result is a plain figure: a share, a score, a count. */
export function figureStep(
  formula: string,
  figure: Rational,
  { language }: Money,
  row: string | null = null,
): Step {
  return { formula, row, result: writeFigure(figure, language), resultMinor: null };
}

/** A sum that the last step gives. */
export function traced(
  formula: string,
  exactMinor: Rational,
  money: Money,
  { row = null, before = [] }: { row?: string | null; before?: readonly Step[] } = {},
): Trace {
  const last = moneyStep(formula, exactMinor, money, row);
  return { dueMinor: round(exactMinor), exactMinor, steps: [...before, last] };
}

/** A step with its result: `60 × 0.5 = 30`, `1 ÷ 3 ≈ 0.333333`, `0.2 < 0.4: × 0.5`. */
export function writeStep({ formula, result }: Step): string {
  if (result.startsWith("≈")) return `${formula} ${result}`;
  return result.startsWith("×") ? `${formula}: ${result}` : `${formula} = ${result}`;
}

/** The way in one line: `60 × 0.8 + 40 × 1 = 88; £500,000 × 88 ÷ 100`, without the last result. */
export function writeWay({ steps }: Pick<Trace, "steps">): string {
  const last = steps.at(-1);
  const before = steps.slice(0, -1).filter(({ formula, result }) => formula !== result);
  return [...before.map(writeStep), ...(last ? [last.formula] : [])].join("; ");
}
