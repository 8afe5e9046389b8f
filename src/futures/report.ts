import type { Day } from "../base/calendar.ts";
import type { Design } from "../domain/design.ts";
import type { PaymentKind } from "../payment/summary.ts";
import type { RuleName } from "./account.ts";
import type { FutureContract } from "./contract.ts";
import { assumptionsOf } from "./drivers.ts";
import { type RegretTable, regretsOf } from "./regret.ts";
import type { Drawn } from "./simulation.ts";
import {
  type Bar,
  barsOf,
  meanOfGreatest,
  quantileAt,
  quantilesOf,
  type Spread,
  spreadOf,
} from "./statistics.ts";
import { type Swing, swingsOf } from "./tornado.ts";

/** What the futures of a contract come to; sums in minor units, chances and shares from 0 to 1. */
export interface FuturesReport {
  readonly seed: number;
  readonly runs: number;
  readonly buyer: Spread;
  readonly bars: readonly Bar[];
  /** How much more than on average the buyer pays in the worst futures, 1 in 20 of them. */
  readonly atRisk: Tail;
  /** By line, before the limits. */
  readonly lines: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: PaymentKind;
    readonly spread: Spread;
  }[];
  /** What the rules beside the lines add, and below zero take off. */
  readonly rules: readonly { readonly name: RuleName; readonly spread: Spread }[];
  /** Lent or invested less what comes back within the term; null where nothing is. */
  readonly finance: Spread | null;
  readonly limits: Limits;
  readonly supplier: {
    readonly result: Spread;
    readonly lossChance: number;
    /** Peak working capital. */
    readonly need: Spread;
    readonly ownMoneyMinor: number | null;
    /** Chance that cash falls below zero; null while the Supplier's own money is not known. */
    readonly ruinChance: number | null;
    readonly cash: readonly CashPoint[];
  };
  /** Drivers by how far they move the buyer's cost, the strongest first. */
  readonly swings: readonly Swing[];
  /** Null where no scenario is told. */
  readonly regrets: RegretTable | null;
}

export interface Tail {
  /** Value at risk: what all but the worst 5% of futures stay below. */
  readonly varMinor: number;
  /** Mean of the worst 5%. */
  readonly cvarMinor: number;
  /** Value at risk less the mean. */
  readonly aboveMeanMinor: number;
}

/** How the limits on outcome payments work. */
export interface Limits {
  /** The limit on all outcome payments over the term; null is none. */
  readonly capMinor: number | null;
  readonly bindChance: number;
  /** What is cut off, over the futures in which something is; null where nothing ever is. */
  readonly lost: Spread | null;
}

/** The Supplier's cash, its own money left out, just before the payment of a period. */
export interface CashPoint {
  /** Last day of the period; null for a point after the term. */
  readonly day: Day | null;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

const worst = 0.05;
const bars = 24;

/** Reads the figures; their columns are left in another order. */
export function reportOf(design: Design, contract: FutureContract, drawn: Drawn): FuturesReport {
  const { seed, runs, ownMoneyMinor } = assumptionsOf(design);
  const buyer = drawn.buyer.toSorted();
  const spread = spreadOf(buyer);
  const varMinor = quantileAt(buyer, 1 - worst);
  return {
    seed,
    runs,
    buyer: spread,
    bars: barsOf(buyer, bars),
    atRisk: {
      varMinor,
      cvarMinor: meanOfGreatest(buyer, worst),
      aboveMeanMinor: varMinor - spread.mean,
    },
    lines: contract.lines.map(({ id, title, kind }, i) => ({
      id,
      title,
      kind,
      spread: spreadOf(drawn.lines[i] ?? new Float64Array()),
    })),
    rules: contract.rules.map((name, i) => ({
      name,
      spread: spreadOf(drawn.rules[i] ?? new Float64Array()),
    })),
    finance: contract.lines.some(({ kind }) => kind === "finance") ? spreadOf(drawn.finance) : null,
    limits: limitsOf(design, drawn.lost),
    supplier: {
      result: spreadOf(drawn.result),
      lossChance: shareOf(drawn.result, (each) => each < 0),
      need: spreadOf(drawn.need),
      ownMoneyMinor,
      ruinChance:
        ownMoneyMinor === null ? null : shareOf(drawn.need, (each) => each > ownMoneyMinor),
      cash: drawn.cash.map((column, i) => cashPoint(column, contract.periods[i]?.to ?? null)),
    },
    swings: swingsOf(contract),
    regrets: regretsOf(design, contract),
  };
}

function cashPoint(column: Float64Array, day: Day | null): CashPoint {
  const [p10 = 0, p50 = 0, p90 = 0] = quantilesOf(column, [0.1, 0.5, 0.9]);
  return { day, p10, p50, p90 };
}

/** Money lost to floats is no money lost. */
const nothing = 0.5;

function limitsOf({ cap }: Design, lost: Float64Array): Limits {
  const cut = lost.filter((each) => each > nothing);
  return {
    capMinor: cap.totalMinor,
    bindChance: lost.length === 0 ? 0 : cut.length / lost.length,
    lost: cut.length === 0 ? null : spreadOf(cut),
  };
}

function shareOf(values: Float64Array, is: (value: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < values.length; i += 1) if (is(values[i] ?? 0)) count += 1;
  return values.length === 0 ? 0 : count / values.length;
}
