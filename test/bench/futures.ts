import { openSimulation } from "../../src/futures/simulation.ts";
import { noTerms } from "../../src/payment/terms.ts";
import { allLines, designWith } from "../futures/example.ts";

const runs = 10_000;

/**
 * Futures of a contract that pays on five metrics by seven lines, two of them correlated: compiling the
 * lines, running, and the report; the first as on the first press of the button, then in a warm engine.
 */
export function futures(): void {
  console.log(`\n${runs.toLocaleString("en")} futures of five metrics and seven lines, in ms`);
  console.log("run".padEnd(12) + ["clock", "processor"].map((name) => name.padStart(12)).join(""));
  const times = Array.from({ length: 12 }, once);
  const warm = times.slice(2);
  const middle = (of: (time: Time) => number): number =>
    warm.map(of).toSorted((a, b) => a - b)[warm.length >> 1] ?? 0;
  const first = times[0] ?? { clock: 0, processor: 0 };
  print("first", first);
  print("warm, median", {
    clock: middle((time) => time.clock),
    processor: middle((time) => time.processor),
  });
}

interface Time {
  readonly clock: number;
  readonly processor: number;
}

function once(): Time {
  const design = designWith(allLines, {
    runs,
    correlations: [{ a: "work", b: "school", rank: "0.6" }],
  });
  const [from, used] = [performance.now(), process.cpuUsage()];
  const { simulation } = openSimulation(design, noTerms);
  simulation?.advance(runs);
  simulation?.report();
  const { user, system } = process.cpuUsage(used);
  return { clock: performance.now() - from, processor: (user + system) / 1000 };
}

function print(name: string, { clock, processor }: Time): void {
  const cells = [clock, processor].map((value) => value.toFixed(0).padStart(12));
  console.log(name.padEnd(12) + cells.join(""));
}
