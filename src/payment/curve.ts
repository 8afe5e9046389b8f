import {
  add,
  compare,
  decimal,
  divide,
  integer,
  multiply,
  type Rational,
  round,
  subtract,
  toFixed,
} from "../base/rational.ts";
import { currencyOf } from "../reference/currencies.ts";
import { writeShortMoney } from "../reference/language.ts";
import { better, type Scale, scaleOf, writeMeasure } from "./measure.ts";
import type { PaymentContext, PaymentCurve } from "./mechanism.ts";
import { writePrice } from "./price.ts";

/** A curve ready to draw: positions are plain numbers, used for drawing only and never for sums. */
export interface Plot {
  readonly shape: "line" | "step";
  /** From the worst measure shown to the best, ends included; y is major currency units. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** The target, where it lies on the axis. */
  readonly mark?: Tick;
  /** True where the axis runs from high to low because lower is better for the Supplier. */
  readonly reversed: boolean;
  /** Where the axis shows a price or cost in place of the line's metric. */
  readonly price?: PriceAxis;
}

/** An axis in major units of money, and what is due at its two ends. */
export interface PriceAxis {
  readonly name: string;
  readonly firstMinor: bigint;
  readonly lastMinor: bigint;
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

const drawn = (value: Rational): number => Number(toFixed(value, 6));

/**
 * Round steps (1, 2, 2.5 or 5 times a power of ten) that divide the amounts into three to six, from
 * nothing, or from below it where the Supplier may have to pay.
 */
export function moneyTicks(
  least: bigint,
  most: bigint,
  context: Pick<PaymentContext, "currency" | "language">,
): Tick[] {
  const unit = 10n ** BigInt(currencyOf(context.currency).exponent);
  const tick = (minor: bigint): Tick => ({
    at: Number(minor) / Number(unit),
    text: writeShortMoney(minor, context.currency, context.language),
  });
  const [low, high] = [least < 0n ? least : 0n, most > 0n ? most : 0n];
  const reach = high - low;
  if (reach === 0n) return [tick(0n)];
  let power = 1n;
  while (power * 10n <= reach) power *= 10n;
  const steps = [power / 10n, power / 5n, power / 4n, power / 2n, power, power * 2n];
  const step = steps.find((s) => s > 0n && reach / s <= 5n) ?? reach;
  const ticks: Tick[] = [];
  for (let value = (low / step) * step; value <= high; value += step) ticks.push(tick(value));
  return ticks;
}

/** Draws a payment against its measure, with room on both sides, the baseline where it is near. */
export function plotOf(curve: PaymentCurve, context: PaymentContext): Plot {
  const scale = scaleFor(curve, context);
  const [first, last] = [curve.points[0], curve.points.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("A curve has points");
  const reach = subtract(last.at, first.at);
  const unit = decimal("1");
  const spare = compare(reach, integer(0)) === 0 ? unit : divide(reach, integer(5));
  const outward = (point: Rational, sign: 1n | -1n): Rational => {
    const distance = compare(spare, integer(0)) < 0 ? multiply(spare, integer(-1n)) : spare;
    return add(point, multiply(distance, integer(scale.up ? sign : -sign)));
  };
  const beyond = outward(first.at, -1n);
  const none = integer(0);
  const worst =
    scale.baseline && better(first.at, scale.baseline, scale) > 0
      ? scale.baseline
      : compare(beyond, none) < 0 && compare(first.at, none) >= 0
        ? none
        : beyond;
  const best = outward(last.at, 1n);
  const before = curve.shape === "step" ? 0n : first.amountMinor;
  const unitMinor = 10 ** currencyOf(context.currency).exponent;
  const ends =
    curve.axis === null
      ? [{ at: worst, amountMinor: before }, ...curve.points, { ...last, at: best }]
      : curve.points;
  const points = ends.map(({ at, amountMinor }) => ({
    x: drawn(at),
    y: Number(amountMinor) / unitMinor,
  }));
  const amounts = curve.points.map(({ amountMinor }) => amountMinor);
  const most = amounts.reduce((m, amount) => (amount > m ? amount : m), 0n);
  const least = amounts.reduce((m, amount) => (amount < m ? amount : m), 0n);
  const tick = (at: Rational): Tick => ({
    at: drawn(at),
    text: curve.axis === null ? writeMeasure(at, context.language) : writePriceTick(at, context),
  });
  const onAxis =
    scale.target &&
    better(scale.target, worst, scale) >= 0 &&
    better(best, scale.target, scale) >= 0;
  return {
    shape: curve.shape,
    points,
    xTicks: curve.points.map((point) => tick(point.at)),
    yTicks: moneyTicks(least, most, context),
    ...(onAxis && scale.target ? { mark: tick(scale.target) } : {}),
    reversed: !scale.up,
    ...(curve.axis
      ? {
          price: {
            name: curve.axis.name,
            firstMinor: first.amountMinor,
            lastMinor: last.amountMinor,
          },
        }
      : {}),
  };
}

/** A price's own scale where the axis is a price; else that of the metric. */
function scaleFor({ axis }: PaymentCurve, context: PaymentContext): Scale {
  if (axis === null) return scaleOf(context.metric);
  return { ...scaleOf(null), up: axis.up, target: axis.target };
}

/** Money to its smallest unit, shortened as on the other axis where nothing is lost by it. */
function writePriceTick(at: Rational, context: PaymentContext): string {
  const unit = 10n ** BigInt(currencyOf(context.currency).exponent);
  const minor = multiply(at, integer(unit));
  const isRound = minor.d === 1n && minor.n % (unit * 100_000n) === 0n;
  return isRound
    ? writeShortMoney(minor.n, context.currency, context.language)
    : writePrice(integer(round(minor)), context);
}
