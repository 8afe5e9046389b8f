import type { LineOf } from "../domain/design.ts";
import { contextFor } from "../payment/context.ts";
import { mechanismOf } from "../payment/list.ts";
import { shareOut } from "../payment/prize-award.ts";
import { currencyOf } from "../reference/currencies.ts";
import type { LinePay, Reading, Setting } from "./setting.ts";
import { bendOf, factorAt } from "./timing.ts";

/** Lines that are settled once, at the end of the term, on an event that results bring. */

type GainShare = LineOf<"gain-share">;

/** The Supplier's share of what is saved or overspent. Null while unfinished. */
export function gainPay(line: GainShare, setting: Setting): LinePay | null {
  const { places, design } = setting;
  if (line.targetCostMinor === null) return null;
  const cost = places.further("actual-cost", line.id);
  const major = 10 ** currencyOf(design.contract.currency).exponent;
  const share = gainOf(line, line.targetCostMinor, setting);
  return atEnd(line, setting, (values) =>
    share(Math.trunc(Math.max(0, values[cost] ?? 0) * major + 1e-6)),
  );
}

function gainOf(
  { gainPercent, painPercent, neutralMinor, capMinor, floorMinor }: GainShare,
  target: number,
  { terms: { gain: rule } }: Setting,
): (actual: number) => number {
  const [most, least] = [capMinor ?? Infinity, floorMinor ?? Infinity];
  const neutral = neutralMinor ?? 0;
  const slice = rule.kind === "sliding" ? (target * rule.slicePercent) / 100 : 0;
  return (actual) => {
    const counts = Math.max(0, Math.abs(target - actual) - neutral);
    if (actual >= target) {
      return rule.kind === "gain-only" ? 0 : -Math.min(least, (counts * painPercent) / 100);
    }
    if (rule.kind === "sliding") return Math.min(most, slid(target - actual, slice, gainPercent));
    return Math.min(most, (counts * gainPercent) / (rule.kind === "gain-only" ? 200 : 100));
  };
}

/** Each further slice earns four fifths of the share of the one before; the engine stops at a hundred. */
function slid(saved: number, slice: number, percent: number): number {
  let left = saved;
  let sum = 0;
  let share = percent / 100;
  for (let i = 0; left > 0 && i < 100; i += 1) {
    const part = Math.min(left, slice);
    sum += part * share;
    left -= part;
    share *= 0.8;
  }
  return sum;
}

/** The prizes of as many ranks as there are winners. Null while unfinished. */
export function prizePay(line: LineOf<"prize-award">, setting: Setting): LinePay | null {
  const won = prizesUpTo(line, setting);
  if (won === null) return null;
  const winners = setting.places.further("winners", line.id);
  return atEnd(line, setting, (values) => won[rankIn(won, values[winners] ?? 0)] ?? 0);
}

/** What others than the Supplier win of a contest: the buyer pays it, and the Supplier does not get it. */
export function othersWin(line: LineOf<"prize-award">, setting: Setting): Reading {
  const won = prizesUpTo(line, setting) ?? [0];
  const isEqual = setting.terms.prize === "equal";
  const [winners, rank] = [
    setting.places.further("winners", line.id),
    setting.places.further("rank", line.id),
  ];
  return (values) => {
    const count = rankIn(won, values[winners] ?? 0);
    const own = rankIn(won, values[rank] ?? 0);
    const all = won[count] ?? 0;
    if (isEqual) return own === 0 || own > count ? all : all - all / count;
    return own === 0 || own > count ? all : all - ((won[own] ?? 0) - (won[own - 1] ?? 0));
  };
}

/** Sums of the prizes up to each rank, from none; null while unfinished. */
function prizesUpTo(line: LineOf<"prize-award">, setting: Setting): readonly number[] | null {
  const { design, terms } = setting;
  const { purseMinor, prizes } = line;
  if (mechanismOf(line).total(line, contextFor(design, line)) === null) return null;
  if (terms.prize === "first") return [0, purseMinor ?? 0];
  if (terms.prize === "equal") return equalPrizes(purseMinor ?? 0);
  const shares = prizes.map(({ share }) => share);
  const sums = [0];
  for (const prize of shareOut(BigInt(purseMinor ?? 0), shares)) {
    sums.push((sums.at(-1) ?? 0) + Number(prize));
  }
  return sums;
}

/** Winners beyond this many are not told apart. */
const mostWinners = 50;

/** The same for all who pass, rounded down, at most half of the purse each; what is left goes to the first. */
function equalPrizes(purse: number): readonly number[] {
  const half = Math.floor(purse / 2);
  return Array.from({ length: mostWinners + 1 }, (_, count) => {
    if (count < 2) return count * half;
    const each = Math.floor(purse / count);
    return Math.min(half, purse - each * (count - 1)) + each * (count - 1);
  });
}

function rankIn(won: readonly number[], value: number): number {
  return Math.min(won.length - 1, Math.max(0, Math.round(value)));
}

/** What rights to equity are worth at exit, from the owners and so below zero. Null while unfinished. */
export function sharePay(line: LineOf<"equity-warrants">, setting: Setting): LinePay | null {
  const { design, places } = setting;
  if (mechanismOf(line).total(line, contextFor(design, line)) === null) return null;
  const major = 10 ** currencyOf(design.contract.currency).exponent;
  const covered = ((line.awardMinor ?? 0) * line.coverage) / 100;
  const { equity } = setting.terms;
  if (equity === "profit") return () => undefined;
  const exit = places.further("exit-price", line.id);
  if (equity === "convertible" && line.instrument !== "safe") {
    return atEnd(
      line,
      setting,
      unconverted(line, covered, (values) => (values[exit] ?? 0) * major),
    );
  }
  const isWarrant = line.instrument === "warrant" && equity === "rights";
  const priceAt = conversionOf(line, setting, major);
  return atEnd(line, setting, (values) => {
    const price = priceAt(values);
    if (price <= 0) return 0;
    const shares = Math.floor(covered / price + 1e-9);
    const worth = Math.max(0, (values[exit] ?? 0) * major);
    return -shares * Math.max(0, isWarrant ? worth - price : worth);
  });
}

/** A convertible award at an exit without a round: the award, or the shares at its highest price. */
function unconverted(
  { capPriceMinor }: LineOf<"equity-warrants">,
  covered: number,
  exit: Reading,
): Reading {
  const shares = capPriceMinor === null ? 0 : Math.floor(covered / capPriceMinor + 1e-9);
  return (values) => -Math.max(covered, shares * Math.max(0, exit(values)));
}

function conversionOf(
  line: LineOf<"equity-warrants">,
  { places }: Setting,
  major: number,
): Reading {
  const strike = line.strikeMinor ?? 0;
  if (line.instrument !== "safe") return () => strike;
  const round = places.further("round-price", line.id);
  const cap = line.capPriceMinor || Infinity;
  return (values) =>
    Math.min(cap, (Math.max(0, values[round] ?? 0) * major * (100 - line.discount)) / 100);
}

function atEnd(
  line: LineOf<"gain-share" | "prize-award" | "equity-warrants">,
  setting: Setting,
  sum: Reading,
): LinePay {
  const bend = bendOf(line, setting);
  const last = setting.periods.length - 1;
  return (values, { indices }, due) => {
    due[last] = (due[last] ?? 0) + sum(values) * factorAt(bend, last, indices);
  };
}
