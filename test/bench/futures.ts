import type { Design } from "../../src/domain/design.ts";
import { openSimulation, warmUp } from "../../src/futures/simulation.ts";
import { noTerms } from "../../src/payment/terms.ts";
import { allLines, designWith } from "../futures/example.ts";

const runs = 10_000;

/**
 * Futures of a contract that pays on five metrics by seven lines, two of them correlated: compiling the
 * lines, running, and the report. The first is as on the first press of the button, after the worker has
 * warmed up while the screen opened; the others in a warm engine.
 */
export function futures(): void {
  console.log(`\n${runs.toLocaleString("en")} futures of five metrics and seven lines, in ms`);
  console.log("run".padEnd(15) + ["clock", "processor"].map((name) => name.padStart(12)).join(""));
  print("warming up", timed(warm));
  const times = Array.from({ length: 12 }, () => timed(once));
  const later = times.slice(2);
  const middle = (of: (time: Time) => number): number =>
    later.map(of).toSorted((a, b) => a - b)[later.length >> 1] ?? 0;
  print("first press", times[0] ?? { clock: 0, processor: 0 });
  print("later, median", {
    clock: middle((time) => time.clock),
    processor: middle((time) => time.processor),
  });
}

interface Time {
  readonly clock: number;
  readonly processor: number;
}

function example(): Design {
  const correlations = [{ a: "work", b: "school", rank: "0.6" }];
  return designWith(allLines, { runs, correlations });
}

function warm(): void {
  warmUp(example(), noTerms);
}

function once(): void {
  const { simulation } = openSimulation(example(), noTerms);
  simulation?.advance(runs);
  simulation?.report();
}

function timed(work: () => void): Time {
  const from = performance.now();
  const used = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(used);
  return { clock: performance.now() - from, processor: (user + system) / 1000 };
}

function print(name: string, { clock, processor }: Time): void {
  const cells = [clock, processor].map((value) => value.toFixed(0).padStart(12));
  console.log(name.padEnd(15) + cells.join(""));
}
