import { decimal, isDecimal, roundTo, toFixed } from "../base/rational.ts";
import type { LineOf, Metric } from "../domain/design.ts";
import { payBent } from "../payment/engine/bend.ts";
import { factsOf } from "../payment/facts.ts";
import type { PaymentContext } from "../payment/mechanism.ts";
import type { Terms } from "../payment/terms.ts";

/** What a line pays each time it falls due, in minor units before rounding, on one verified value. */
export type Payoff = (value: number) => number;

export type ReadingLine = LineOf<"linear-incentive" | "tiered-bands" | "binary-threshold">;

/** A payment at one value of the metric, in units of its last decimal. */
interface Knot {
  readonly at: number;
  readonly minor: number;
}

/**
 * Compiles a line into a table by asking the exact engine: readings count at the metric's decimals, so
 * between its corners and jumps a payment is a straight line over whole units of the last decimal. The
 * engine stays the only place that knows a rule. `isUnprotected` says that no floor of the line holds.
 * Null while the line is unfinished.
 */
export function tableOf(
  line: ReadingLine,
  context: PaymentContext,
  terms: Terms,
  isUnprotected = false,
): Payoff | null {
  const { metric } = context;
  if (metric === null) return null;
  const pay = (at: number): Knot | null => {
    const readings = { [metric.id]: writtenAt(at, metric.decimals) };
    const trace = payBent(line, factsOf({ readings, isUnprotected }), context, terms);
    if (trace === null) return null;
    return { at, minor: Number(trace.exactMinor.n) / Number(trace.exactMinor.d) };
  };
  const knots: Knot[] = [];
  for (const at of seedsOf(line, metric)) {
    const next = pay(at);
    const before = knots.at(-1);
    if (next === null) return null;
    if (before !== undefined) refine(before, next, pay, knots);
    knots.push(next);
  }
  return payoffBy(straightened(knots), 10 ** metric.decimals);
}

function writtenAt(at: number, decimals: number): string {
  return toFixed({ n: BigInt(at), d: 10n ** BigInt(decimals) }, decimals);
}

/** Values where a rule can bend, with their neighbours, and two far beyond them. */
function seedsOf(line: ReadingLine, { decimals, baseline, target }: Metric): readonly number[] {
  const texts = [baseline.value, target.value, ...valuesOf(line)];
  const known = texts.flatMap((text) => {
    if (!isDecimal(text)) return [];
    const { n, d } = roundTo(decimal(text), decimals);
    return [Number((n * 10n ** BigInt(decimals)) / d)];
  });
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const beyond = Math.max(high - low, Math.abs(low), Math.abs(high), 10);
  const near = known.flatMap((at) => [at - 1, at, at + 1]);
  return [...new Set([low - beyond, ...near, high + beyond])].toSorted((a, b) => a - b);
}

function valuesOf(line: ReadingLine): readonly string[] {
  switch (line.model) {
    case "linear-incentive":
      return line.points.map(({ at }) => at);
    case "tiered-bands":
      return line.bands.map(({ from }) => from);
    case "binary-threshold":
      return [line.threshold];
  }
}

/** Adds what lies between two knots, unless the payment runs straight from one to the other. */
function refine(from: Knot, to: Knot, pay: (at: number) => Knot | null, into: Knot[]): void {
  const width = to.at - from.at;
  if (width <= 1) return;
  const middle = pay(from.at + Math.floor(width / 2));
  if (middle === null) return;
  const isStraight = [0.25, 0.75].every((part) => {
    const knot = pay(from.at + Math.floor(width * part));
    return knot !== null && liesBetween(from, knot, to);
  });
  if (isStraight && liesBetween(from, middle, to)) return;
  refine(from, middle, pay, into);
  into.push(middle);
  refine(middle, to, pay, into);
}

function liesBetween(from: Knot, knot: Knot, to: Knot): boolean {
  const share = (knot.at - from.at) / (to.at - from.at);
  const expected = from.minor + share * (to.minor - from.minor);
  return Math.abs(expected - knot.minor) <= 1e-9 * Math.max(1, Math.abs(knot.minor));
}

function straightened(knots: readonly Knot[]): readonly Knot[] {
  const kept: Knot[] = [];
  for (const [i, knot] of knots.entries()) {
    const [before, next] = [kept.at(-1), knots[i + 1]];
    if (before === undefined || next === undefined || !liesBetween(before, knot, next)) {
      kept.push(knot);
    }
  }
  return kept;
}

function payoffBy(knots: readonly Knot[], scale: number): Payoff {
  const at = Float64Array.from(knots, (knot) => knot.at);
  const minor = Float64Array.from(knots, (knot) => knot.minor);
  return (value) => {
    const place = Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5);
    let i = 0;
    while (i < at.length - 2 && (at[i + 1] ?? place) < place) i += 1;
    const x = at[i] ?? 0;
    const y = minor[i] ?? 0;
    const run = (at[i + 1] ?? x + 1) - x;
    const rise = (minor[i + 1] ?? y) - y;
    return y + ((place - x) / run) * rise;
  };
}
