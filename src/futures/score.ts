import type { LineOf, Metric } from "../domain/design.ts";
import { factsOf } from "../payment/facts.ts";
import { mechanismOf } from "../payment/list.ts";
import type { PaymentContext } from "../payment/mechanism.ts";
import { numberOf } from "./quantile.ts";
import { countedAt, levelOf, type Reading, type Setting, type Values } from "./setting.ts";

/** How far a future takes a metric from its baseline to its target; 1 is the target. */
export type Achieved = (values: Values) => number;

/** Null where the metric lacks a baseline or a target, or both are the same. */
export function achievedOf(metric: Metric, reading: Reading): Achieved | null {
  const [from, to] = [numberOf(metric.baseline.value), numberOf(metric.target.value)];
  if (from === null || to === null || from === to) return null;
  const scale = 10 ** metric.decimals;
  return (values) => (countedAt(reading(values), scale) - from) / (to - from);
}

/** A weighted score by the position of its clause; null while the line is unfinished. */
export function scorePayoff(
  line: LineOf<"weighted-score">,
  context: PaymentContext,
  setting: Setting,
): ((values: Values) => number) | null {
  const atTarget = Object.fromEntries(
    Object.values(context.metrics).map(({ id, target }) => [id, target.value]),
  );
  const { terms } = setting;
  const pool = line.poolMinor;
  const isWhole = mechanismOf(line).pay(line, factsOf({ readings: atTarget }), context) !== null;
  const achieved = (metricId: string | null): Achieved | null => {
    const metric = context.metrics[metricId ?? ""];
    const reading = metric ? levelOf(metric, setting) : null;
    return metric && reading ? achievedOf(metric, reading) : null;
  };
  const items = line.items.flatMap(({ metricId, weight, maximum }) => {
    const of = achieved(metricId);
    return of ? [{ of, weight: weight / 100, maximum: numberOf(maximum) ?? 1 }] : [];
  });
  if (!isWhole || pool === null || items.length < line.items.length) return null;
  if (terms.score === "weakest") {
    return (values) => pool * Math.min(...items.map(({ of }) => between(of(values), 1)));
  }
  if (terms.score === "equal") {
    return (values) =>
      (pool * items.reduce((sum, { of }) => sum + between(of(values), 1), 0)) / items.length;
  }
  const gates = line.gates.flatMap(({ metricId, minimum, factor }) => {
    const of = achieved(metricId);
    return of ? [{ of, minimum: numberOf(minimum) ?? 0, factor: numberOf(factor) ?? 1 }] : [];
  });
  return (values) => {
    let score = 0;
    let factor = 1;
    for (const { of, weight, maximum } of items) score += weight * between(of(values), maximum);
    for (const gate of gates) {
      if (gate.of(values) < gate.minimum) factor = Math.min(factor, gate.factor);
    }
    return pool * score * factor;
  };
}

function between(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
