import { integer, type Rational, toFixed } from "../base/rational.ts";
import { cutFigure } from "../payment/measure.ts";
import { figureStep, moneyStep, type Step } from "../payment/trace.ts";
import { type Language, writeMoney, writeNumber } from "../reference/language.ts";

/** A result with the steps that lead to it; `exact` is what further sums are made with. */
export interface Figure {
  readonly exact: Rational;
  /** As it prints: money rounded half away from zero to minor units, ratios to two decimals. */
  readonly result: string;
  readonly steps: readonly Step[];
}

/** How the figures of one design are written. */
export interface Writing {
  readonly currency: string;
  readonly language: Language;
}

/** A sum of money that the last step gives. */
export function moneyFigure(
  formula: string,
  exact: Rational,
  writing: Writing,
  before: readonly Step[] = [],
): Figure {
  const last = moneyStep(formula, exact, writing);
  return { exact, result: last.result, steps: [...before, last] };
}

/** A ratio, to two decimals. */
export function ratioFigure(
  formula: string,
  exact: Rational,
  writing: Writing,
  before: readonly Step[] = [],
): Figure {
  const result = writeNumber(toFixed(exact, 2), writing.language);
  return { exact, result, steps: [...before, figureStep(formula, exact, writing)] };
}

/** A share or chance in percent, to one decimal. */
export function shareFigure(
  formula: string,
  exact: Rational,
  writing: Writing,
  before: readonly Step[] = [],
): Figure {
  return {
    exact,
    result: writeShare(exact, writing),
    steps: [...before, figureStep(formula, exact, writing)],
  };
}

/** `0.578125` is `57.8%`. */
export function writeShare(share: Rational, { language }: Writing): string {
  const percent = toFixed({ n: share.n * 100n, d: share.d }, 1).replace(/\.0$/, "");
  return language.percent.replace("{number}", writeNumber(percent, language));
}

/** Money as it stands in a formula: exact where whole, else rounded to minor units. */
export function inMoney(exact: Rational, { currency, language }: Writing): string {
  return writeMoney(roundedMinor(exact), currency, language);
}

/** A factor, share or count as it stands in a formula, cut at six decimals. */
export function inFigures(exact: Rational, { language }: Writing): string {
  return cutFigure(exact, language);
}

export function roundedMinor(exact: Rational): bigint {
  return BigInt(toFixed(exact, 0));
}

/** Minor units as a fraction; null stays null. */
export function minorOf(minor: number | null): Rational | null {
  return minor === null ? null : integer(minor);
}

/** Whole percent as a share; null stays null. */
export function shareOf(percent: number | null): Rational | null {
  return percent === null ? null : { n: BigInt(percent), d: 100n };
}
