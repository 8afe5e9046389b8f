import {
  add,
  compare,
  divide,
  integer,
  multiply,
  type Rational,
  subtract,
} from "../base/rational.ts";
import type { ValueForMoney } from "../domain/value.ts";
import { type Figure, inMoney, minorOf, shareFigure, shareOf, type Writing } from "./figure.ts";

/**
 * Whether those who carry the losses share the returns (after Mazzucato; the index is this program's).
 * Always shown with its parts, and as no verdict.
 */
export interface Symbiosis {
  /** Public share of the losses of all downsides together. */
  readonly riskPublic: Figure;
  /** Public share of the expected returns. */
  readonly rewardPublic: Figure;
  /** The first less the second. */
  readonly gap: Figure;
  /** `parasitic` above 0.25, `symbiotic` up to 0.10 either way. */
  readonly range: "symbiotic" | "between" | "parasitic";
  readonly nonCash: readonly string[];
}

/** Null until each loss and return has both its sides, and something can be lost and gained. */
export function symbiosisOf({ symbiosis }: ValueForMoney, writing: Writing): Symbiosis | null {
  const losses = symbiosis.losses.map((loss) => sidesOf(loss, integer(1)));
  const returns = symbiosis.returns.map((one) => sidesOf(one, shareOf(one.chancePercent)));
  const riskPublic = publicShare(losses, writing);
  const rewardPublic = publicShare(returns, writing);
  if (riskPublic === null || rewardPublic === null) return null;
  const gap = subtract(riskPublic.exact, rewardPublic.exact);
  const isParasitic = compare(gap, { n: 1n, d: 4n }) > 0;
  const size = compare(gap, integer(0)) < 0 ? multiply(gap, integer(-1)) : gap;
  const isSymbiotic = compare(size, { n: 1n, d: 10n }) <= 0;
  return {
    riskPublic,
    rewardPublic,
    gap: shareFigure(`${riskPublic.result} − ${rewardPublic.result}`, gap, writing),
    range: isParasitic ? "parasitic" : isSymbiotic ? "symbiotic" : "between",
    nonCash: symbiosis.nonCash.filter((line) => line.trim() !== ""),
  };
}

interface Sides {
  readonly public: Rational;
  readonly private: Rational;
}

function sidesOf(
  one: { readonly publicMinor: number | null; readonly privateMinor: number | null },
  chance: Rational | null,
): Sides | null {
  const [ofPublic, ofPrivate] = [minorOf(one.publicMinor), minorOf(one.privateMinor)];
  if (ofPublic === null || ofPrivate === null || chance === null) return null;
  return { public: multiply(ofPublic, chance), private: multiply(ofPrivate, chance) };
}

function publicShare(sides: readonly (Sides | null)[], writing: Writing): Figure | null {
  const whole = sides.filter((side) => side !== null);
  if (whole.length < sides.length) return null;
  const sum = (of: keyof Sides): Rational => whole.map((side) => side[of]).reduce(add, integer(0));
  const [ofPublic, ofPrivate] = [sum("public"), sum("private")];
  const all = add(ofPublic, ofPrivate);
  if (compare(all, integer(0)) <= 0) return null;
  const formula = `${inMoney(ofPublic, writing)} ÷ (${inMoney(ofPublic, writing)} + ${inMoney(ofPrivate, writing)})`;
  return shareFigure(formula, divide(ofPublic, all), writing);
}
