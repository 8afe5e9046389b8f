import {
  add,
  decimal,
  divide,
  integer,
  multiply,
  type Rational,
  subtract,
} from "../../base/rational.ts";
import { writeMoney } from "../../reference/language.ts";
import { moneyStep, type Step, traced } from "../trace.ts";
import type { MoneyRule } from "./rule.ts";

/** A band of what lies above the base case: from this percentage above it on, this share. */
export interface WindfallBand {
  readonly abovePercent: number;
  readonly sharePercent: number;
}

/** Cumulative cash since the start and that of the base case, both as present values in minor units. */
export interface WindfallInput {
  readonly cashMinor: bigint;
  readonly baseMinor: bigint;
  /** From the lowest up. */
  readonly bands: readonly WindfallBand[];
  readonly paidMinor: bigint;
  readonly capMinor: bigint | null;
}

/**
 * Share of returns above the base case: `Σ share × cash inside the band`, a band running from
 * `base × (1 + h)` to the next, less what was paid before, up to the limit; never below 0 (§6.16).
 */
export const windfallShare: MoneyRule<WindfallInput> = {
  id: "windfall-share",
  sum({ cashMinor, baseMinor, bands, paidMinor, capMinor }, writing) {
    const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
    const line = (percent: number): Rational =>
      divide(integer(baseMinor > 0n ? baseMinor * BigInt(100 + percent) : 0n), integer(100));
    const lineText = (percent: number): string =>
      baseMinor > 0n ? `${money(baseMinor)} × ${100 + percent}%` : money(0n);
    const steps: Step[] = [];
    let all = integer(0);
    for (const [i, { abovePercent, sharePercent }] of bands.entries()) {
      const next = bands[i + 1];
      const top =
        next && isBelow(line(next.abovePercent), cashMinor)
          ? line(next.abovePercent)
          : integer(cashMinor);
      const inside = subtract(top, line(abovePercent));
      if (inside.n <= 0n) continue;
      const share = divide(multiply(inside, decimal(String(sharePercent))), integer(100));
      const upper = next && top.n !== cashMinor ? lineText(next.abovePercent) : money(cashMinor);
      const formula = `(${upper} − ${lineText(abovePercent)}) × ${sharePercent}%`;
      steps.push(moneyStep(formula, share, writing));
      all = add(all, share);
    }
    const less = subtract(all, integer(paidMinor));
    const owed = less.n > 0n ? less : integer(0);
    const room = capMinor === null ? null : capMinor > paidMinor ? capMinor - paidMinor : 0n;
    const sums = steps.map(({ result }) => result).join(" + ") || money(0n);
    const formula = `max(0, ${sums} − ${money(paidMinor)})`;
    if (room === null || !isBelow(integer(room), owed.n / owed.d)) {
      return traced(formula, owed, writing, { before: steps });
    }
    const before = [...steps, moneyStep(formula, owed, writing)];
    return traced(`min(${money(owed.n / owed.d)}, ${money(room)})`, integer(room), writing, {
      before,
    });
  },
  vectors: [
    vector("half of what lies more than a fifth above £10m", {}, 1_000_000_00n),
    vector(
      "a base case below nothing, from nothing on",
      { baseMinor: -1_000_000_00n, cashMinor: 500_000_00n },
      250_000_00n,
    ),
    vector("below the line", { cashMinor: 11_999_999_99n }, 0n),
    vector("less what was paid before", { paidMinor: 400_000_00n }, 600_000_00n),
    vector(
      "nothing comes back after a bad year",
      { cashMinor: 12_500_000_00n, paidMinor: 400_000_00n },
      0n,
    ),
    vector("up to the limit", { capMinor: 900_000_00n, paidMinor: 400_000_00n }, 500_000_00n),
    vector(
      "a quarter, and half beyond 50%",
      {
        cashMinor: 16_000_000_00n,
        bands: [
          { abovePercent: 20, sharePercent: 25 },
          { abovePercent: 50, sharePercent: 50 },
        ],
      },
      750_000_00n + 500_000_00n,
    ),
  ],
};

function isBelow(a: Rational, b: bigint): boolean {
  return a.n < b * a.d;
}

/** Cash of £14m against a base case of £10m; half beyond 20%. */
function vector(title: string, changed: Partial<WindfallInput>, dueMinor: bigint) {
  const input: WindfallInput = {
    cashMinor: 14_000_000_00n,
    baseMinor: 10_000_000_00n,
    bands: [{ abovePercent: 20, sharePercent: 50 }],
    paidMinor: 0n,
    capMinor: null,
    ...changed,
  };
  return { title, input, dueMinor };
}
