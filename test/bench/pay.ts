import { factsOf } from "../../src/payment/facts.ts";
import { mechanisms } from "../../src/payment/list.ts";
import type { Mechanism } from "../../src/payment/mechanism.ts";

const evaluations = 1_000_000;

/**
 * A million exact sums, shared equally among the payment models: each with its whole trace, on the
 * known answers of the model, in microseconds of processor time a sum.
 */
export function pay(): void {
  const models = Object.values(mechanisms) as unknown as readonly Mechanism[];
  const each = Math.round(evaluations / models.length);
  console.log(`\n${evaluations.toLocaleString("en")} sums with their traces, µs of processor each`);
  let total = 0;
  for (const mechanism of models) {
    const micros = processorFor(mechanism, each);
    total += micros;
    console.log(mechanism.model.padEnd(20) + (micros / each).toFixed(1).padStart(8));
  }
  const all = `${(total / 1e6).toFixed(1)} s`;
  console.log("all".padEnd(20) + all.padStart(8));
}

function processorFor(mechanism: Mechanism, times: number): number {
  const cases = mechanism.vectors.map(({ facts, ...rest }) => ({ ...rest, facts: factsOf(facts) }));
  const used = process.cpuUsage();
  for (let i = 0; i < times; i += 1) {
    const known = cases[i % cases.length];
    if (known) mechanism.pay(known.payment, known.facts, known.context);
  }
  const { user, system } = process.cpuUsage(used);
  return user + system;
}
