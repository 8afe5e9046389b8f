import {
  add,
  compare,
  decimal,
  divide,
  integer,
  multiply,
  type Rational,
  subtract,
  toFixed,
} from "../base/rational.ts";
import { currencyOf } from "../reference/currencies.ts";
import { writeShortMoney } from "../reference/language.ts";
import { better, scaleOf, writeMeasure } from "./measure.ts";
import type { PaymentContext, PaymentCurve } from "./mechanism.ts";

/** A curve ready to draw: positions are plain numbers, used for drawing only and never for sums. */
export interface Plot {
  readonly shape: "line" | "step";
  /** From the worst measure shown to the best, ends included; y is major currency units. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** The target, where it lies on the axis. */
  readonly mark?: Tick;
  /** True where the axis runs from high to low because lower is better. */
  readonly reversed: boolean;
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

const drawn = (value: Rational): number => Number(toFixed(value, 6));

/** Round steps (1, 2, 2.5 or 5 times a power of ten) that divide the amounts into three to six. */
function moneyTicks(most: bigint, context: PaymentContext): Tick[] {
  const unit = 10n ** BigInt(currencyOf(context.currency).exponent);
  const tick = (minor: bigint): Tick => ({
    at: Number(minor) / Number(unit),
    text: writeShortMoney(minor, context.currency, context.language),
  });
  if (most <= 0n) return [tick(0n)];
  let power = 1n;
  while (power * 10n <= most) power *= 10n;
  const steps = [power / 10n, power / 5n, power / 4n, power / 2n, power, power * 2n];
  const step = steps.find((s) => s > 0n && most / s <= 5n) ?? most;
  const ticks: Tick[] = [];
  for (let value = 0n; value <= most; value += step) ticks.push(tick(value));
  return ticks;
}

/** Draws a payment against its measure, with room on both sides, the baseline where it is near. */
export function plotOf(curve: PaymentCurve, context: PaymentContext): Plot {
  const scale = scaleOf(context.metric);
  const [first, last] = [curve.points[0], curve.points.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("A curve has points");
  const reach = subtract(last.at, first.at);
  const unit = decimal("1");
  const spare = compare(reach, integer(0)) === 0 ? unit : divide(reach, integer(5));
  const outward = (point: Rational, sign: 1n | -1n): Rational => {
    const distance = compare(spare, integer(0)) < 0 ? multiply(spare, integer(-1n)) : spare;
    return add(point, multiply(distance, integer(scale.up ? sign : -sign)));
  };
  const worst =
    scale.baseline && better(first.at, scale.baseline, scale) > 0
      ? scale.baseline
      : outward(first.at, -1n);
  const best = outward(last.at, 1n);
  const before = curve.shape === "step" ? 0n : first.amountMinor;
  const unitMinor = 10 ** currencyOf(context.currency).exponent;
  const points = [
    { at: worst, amountMinor: before },
    ...curve.points,
    { at: best, amountMinor: last.amountMinor },
  ].map(({ at, amountMinor }) => ({ x: drawn(at), y: Number(amountMinor) / unitMinor }));
  const most = curve.points.reduce((m, p) => (p.amountMinor > m ? p.amountMinor : m), 0n);
  const tick = (at: Rational): Tick => ({
    at: drawn(at),
    text: writeMeasure(at, context.language),
  });
  const onAxis =
    scale.target &&
    better(scale.target, worst, scale) >= 0 &&
    better(best, scale.target, scale) >= 0;
  return {
    shape: curve.shape,
    points,
    xTicks: curve.points.map((point) => tick(point.at)),
    yTicks: moneyTicks(most, context),
    ...(onAxis && scale.target ? { mark: tick(scale.target) } : {}),
    reversed: !scale.up,
  };
}
