import {
  add,
  compare,
  integer,
  multiply,
  type Rational,
  round,
  subtract,
  toFixed,
} from "../base/rational.ts";
import { writeMoney } from "../reference/language.ts";
import type { BandTable } from "./band-table.ts";
import { better, counted, type Scale, scaleOf, writeMeasure } from "./measure.ts";
import type { PaymentContext, PaymentCurve } from "./mechanism.ts";
import { moneyStep, type Trace, traced } from "./trace.ts";

/** Units between two measures on the improving side; nothing where `to` is no better. */
function unitsBetween(from: Rational, to: Rational, scale: Scale): Rational {
  if (better(to, from, scale) <= 0) return integer(0);
  return scale.up ? subtract(to, from) : subtract(from, to);
}

/**
 * A rate for each unit inside each band, added up: `P = Σ max(0, min(q, next) − from) × rate` (§6.5,
 * cumulative). Whether a measure at a threshold is inside makes no difference: it is no unit yet.
 */
export function payByUnits(table: BandTable, measured: string, context: PaymentContext): Trace {
  const scale = scaleOf(context.metric);
  const value = counted(measured, scale);
  const { currency, language } = context;
  const parts = table.bands.flatMap((band, i) => {
    const next = table.bands[i + 1];
    const top = next && better(value, next.from, scale) > 0 ? next.from : value;
    const units = unitsBetween(band.from, top, scale);
    if (compare(units, integer(0)) === 0) return [];
    const exact = multiply(units, integer(band.amountMinor));
    const [high, low] = scale.up ? [top, band.from] : [band.from, top];
    const count = `(${writeMeasure(high, language)} − ${writeMeasure(low, language)})`;
    const rate = writeMoney(band.amountMinor, currency, language);
    return [{ exact, formula: `${count} × ${rate}` }];
  });
  const exact = parts.reduce((sum, part) => add(sum, part.exact), integer(0));
  const formula = parts.map((part) => part.formula).join(" + ");
  return traced(formula || moneyStep("", exact, context).result, exact, context);
}

/** The sum at the target, since the last band has no end; null without a target beyond the first band. */
export function mostByUnits(table: BandTable, context: PaymentContext): bigint | null {
  const scale = scaleOf(context.metric);
  const first = table.bands[0];
  if (!scale.target || !first || better(scale.target, first.from, scale) <= 0) return null;
  return payByUnits(table, toFixed(scale.target, scale.decimals), context).dueMinor;
}

/**
 * Sums at each threshold, and at the target or, where that is no further than the last threshold, one
 * band's breadth beyond it; null where the best band has neither.
 */
export function cumulativePoints(table: BandTable, scale: Scale): PaymentCurve["points"] | null {
  const last = table.bands.at(-1)?.from;
  const before = table.bands.at(-2)?.from;
  if (last === undefined) return null;
  const end =
    scale.target && better(scale.target, last, scale) > 0
      ? scale.target
      : before && subtract(multiply(last, integer(2)), before);
  if (!end) return null;
  let sum = integer(0);
  const points = table.bands.map((band, i) => {
    const previous = table.bands[i - 1];
    if (previous) sum = add(sum, worth(previous.from, band.from, previous.amountMinor, scale));
    return { at: band.from, amountMinor: round(sum) };
  });
  const rate = table.bands.at(-1)?.amountMinor ?? 0n;
  return [...points, { at: end, amountMinor: round(add(sum, worth(last, end, rate, scale))) }];
}

function worth(from: Rational, to: Rational, rateMinor: bigint, scale: Scale): Rational {
  return multiply(unitsBetween(from, to, scale), integer(rateMinor));
}
