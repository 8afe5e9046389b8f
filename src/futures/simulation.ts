import type { Finding } from "../base/finding.ts";
import type { Design } from "../domain/design.ts";
import type { Terms } from "../payment/terms.ts";
import { compileContract, type Future, type FutureContract } from "./contract.ts";
import { type Sampler, samplerOf, type Tie } from "./copula.ts";
import { assumptionsOf } from "./drivers.ts";
import { numberOf } from "./quantile.ts";
import { type Random, randomFrom } from "./random.ts";
import { type FuturesReport, reportOf } from "./report.ts";

/** Figures of every future that has been run, in minor units; `at` is how many. */
export interface Drawn {
  readonly buyer: Float64Array;
  readonly lost: Float64Array;
  readonly result: Float64Array;
  readonly need: Float64Array;
  /** Lent or invested, less what came back. */
  readonly finance: Float64Array;
  /** By line, by rule, and by point of the cash curve: one array each. */
  readonly lines: readonly Float64Array[];
  readonly rules: readonly Float64Array[];
  readonly cash: readonly Float64Array[];
}

export type Opened =
  | { readonly simulation: Simulation; readonly findings: readonly Finding[] }
  | { readonly simulation: null; readonly findings: readonly Finding[] };

/** Makes ready to run the futures of a design under its assumptions; null, with reasons, while it cannot. */
export function openSimulation(design: Design, terms: Terms): Opened {
  const { contract, findings } = compileContract(design, terms);
  if (contract === null) return { simulation: null, findings };
  const ties = tiesOf(design, contract);
  const sampler = ties && samplerOf(contract.drivers.length, ties);
  if (sampler === null) return { simulation: null, findings: [contradiction] };
  return { simulation: new Simulation(design, contract, sampler), findings };
}

/** Futures of each round of warming up. */
const warmRuns = 3000;

/**
 * Runs a few futures for nothing, so that the first ones that somebody waits for are as fast as all
 * later ones. What hinders futures is told by those. In rounds, since an engine that has met one
 * compiled contract makes code for that one alone, and throws it away with the second.
 */
export function warmUp(design: Design, terms: Terms): void {
  const warm = { ...design, assumptions: { ...assumptionsOf(design), runs: warmRuns } };
  for (let round = 0; round < 3; round += 1) {
    const { simulation } = openSimulation(warm, terms);
    simulation?.advance(warmRuns);
    simulation?.report();
  }
}

const contradiction: Finding = {
  code: "correlations-contradict",
  level: "blocker",
  message:
    "The correlations are unfinished, name something that is not there, or contradict one another.",
  remedy: "Give each a number from −1 to 1; where A goes with B and B with C, A goes with C.",
  where: { field: "assumptions.correlations" },
};

function tiesOf(design: Design, { drivers }: FutureContract): readonly Tie[] | null {
  const ties: Tie[] = [];
  const place = (id: string): number => drivers.findIndex((driver) => driver.id === id);
  for (const { a, b, rank } of assumptionsOf(design).correlations) {
    const tie = { a: place(a), b: place(b), rank: numberOf(rank) };
    if (tie.a < 0 || tie.b < 0 || tie.rank === null) return null;
    ties.push({ ...tie, rank: tie.rank });
  }
  return ties;
}

/** Futures of one contract, run in pieces so that a long run can tell how far it is, or be dropped. */
export class Simulation {
  readonly runs: number;
  private done = 0;
  private readonly random: Random;
  private readonly drawn: Drawn;
  private readonly future: Future;
  private readonly shares: Float64Array;
  private readonly values: Float64Array;

  constructor(
    private readonly design: Design,
    readonly contract: FutureContract,
    private readonly sampler: Sampler,
  ) {
    const { seed, runs } = assumptionsOf(design);
    this.runs = runs;
    this.random = randomFrom(seed);
    this.future = contract.blank();
    this.shares = new Float64Array(contract.drivers.length);
    this.values = new Float64Array(contract.drivers.length);
    const column = columnsOf(
      runs,
      5 + contract.lines.length + contract.rules.length + this.future.points.length,
    );
    this.drawn = {
      buyer: column(),
      lost: column(),
      result: column(),
      need: column(),
      finance: column(),
      lines: contract.lines.map(column),
      rules: contract.rules.map(column),
      cash: Array.from(this.future.points, column),
    };
  }

  /** Share of the runs that are done, from 0 to 1. */
  get progress(): number {
    return this.done / this.runs;
  }

  /** Runs at most so many more futures. */
  advance(most: number): void {
    const { contract, drawn, future, shares, values } = this;
    const quantiles = contract.drivers.map(({ quantile }) => quantile);
    const end = Math.min(this.runs, this.done + most);
    for (let i = this.done; i < end; i += 1) {
      this.sampler(this.random, shares);
      for (let d = 0; d < values.length; d += 1) {
        values[d] = quantiles[d]?.(shares[d] ?? 0.5) ?? 0;
      }
      contract.run(values, future);
      drawn.buyer[i] = future.buyer;
      drawn.lost[i] = future.lost;
      drawn.result[i] = future.result;
      drawn.need[i] = future.need;
      drawn.finance[i] = future.finance;
      spread(future.lines, drawn.lines, i);
      spread(future.rules, drawn.rules, i);
      spread(future.points, drawn.cash, i);
    }
    this.done = end;
  }

  /** What all futures come to; only when every one has been run. */
  report(): FuturesReport {
    if (this.done < this.runs) throw new Error("Futures are still to be run");
    return reportOf(this.design, this.contract, this.drawn);
  }
}

/** Columns side by side in one piece of memory. */
function columnsOf(rows: number, most: number): () => Float64Array {
  const all = new Float64Array(rows * most);
  let taken = 0;
  return () => {
    taken += 1;
    return all.subarray((taken - 1) * rows, taken * rows);
  };
}

/** Puts the figures of one future into their columns. */
function spread(figures: Float64Array, columns: readonly Float64Array[], row: number): void {
  for (let c = 0; c < columns.length; c += 1) {
    const column = columns[c];
    if (column) column[row] = figures[c] ?? 0;
  }
}
