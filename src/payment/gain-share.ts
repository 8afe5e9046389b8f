import { divide, integer, multiply, type Rational, round } from "../base/rational.ts";
import { writeMoney } from "../reference/language.ts";
import { paymentWordsOf } from "../reference/payment-words.ts";
import { contextWith } from "./context.ts";
import type { LineOf, Mechanism, PaymentContext, PaymentCurve, Row, Vector } from "./mechanism.ts";
import { inMajor } from "./price.ts";
import { moneyStep, type Step, type Trace, traced } from "./trace.ts";

type GainShare = LineOf<"gain-share">;

function sum(line: GainShare, actual: bigint, context: PaymentContext): Trace | null {
  if (line.targetCostMinor === null) return null;
  const money = (minor: bigint): string => writeMoney(minor, context.currency, context.language);
  const target = BigInt(line.targetCostMinor);
  const saved = target > actual;
  const apart = saved ? target - actual : actual - target;
  const neutral = BigInt(line.neutralMinor ?? 0);
  const counts = apart > neutral ? apart - neutral : 0n;
  const [high, low] = saved ? [target, actual] : [actual, target];
  const difference = `${money(high)} − ${money(low)}`;
  const steps: Step[] = [
    moneyStep(
      neutral === 0n
        ? difference
        : counts === 0n
          ? `max(0, ${difference} − ${money(neutral)})`
          : `${difference} − ${money(neutral)}`,
      integer(counts),
      context,
    ),
  ];
  const percent = saved ? line.gainPercent : line.painPercent;
  const limit = saved ? line.capMinor : line.floorMinor;
  const share = divide(multiply(integer(counts), integer(percent)), integer(100));
  const formula = `${money(counts)} × ${percent}%`;
  const sign = saved ? 1n : -1n;
  const signed = (value: Rational): Rational => multiply(value, integer(sign));
  const before = (text: string): string => (saved || counts === 0n ? text : `−(${text})`);
  if (limit === null || round(share) <= BigInt(limit)) {
    return traced(before(formula), signed(share), context, { before: steps });
  }
  steps.push(moneyStep(formula, share, context));
  return traced(
    before(`min(${money(round(share))}, ${money(BigInt(limit))})`),
    signed(integer(limit)),
    context,
    {
      before: steps,
    },
  );
}

/** The least cost that earns the most, `cost = target − neutral − limit ÷ share`; 0 where it never does. */
function edge(line: GainShare, way: "gain" | "pain"): bigint | null {
  if (line.targetCostMinor === null) return null;
  const percent = way === "gain" ? line.gainPercent : line.painPercent;
  const limit = way === "gain" ? line.capMinor : line.floorMinor;
  const target = BigInt(line.targetCostMinor);
  const neutral = BigInt(line.neutralMinor ?? 0);
  if (percent === 0) return null;
  const reach =
    limit === null
      ? null
      : neutral + round(divide(integer(BigInt(limit) * 100n), integer(percent)));
  if (way === "pain") return reach === null ? null : target + reach;
  return reach === null || reach > target ? 0n : target - reach;
}

/** Costs at which the sum bends, from worst to best for the Supplier. */
function bends(line: GainShare): bigint[] {
  if (line.targetCostMinor === null) return [];
  const target = BigInt(line.targetCostMinor);
  const neutral = BigInt(line.neutralMinor ?? 0);
  const middle = neutral > 0n ? [target + neutral, target, target - neutral] : [target];
  const all = [edge(line, "pain"), ...middle, edge(line, "gain")];
  return [...new Set(all.filter((cost): cost is bigint => cost !== null && cost >= 0n))];
}

function rowsOf(line: GainShare, context: PaymentContext): Row[] {
  const { range } = context.language;
  const { actualCost } = paymentWordsOf(context.language);
  const costs = bends(line);
  return costs.flatMap((cost, i) => {
    const trace = sum(line, cost, context);
    if (trace === null) return [];
    const money = writeMoney(cost, context.currency, context.language);
    const isTarget = cost === BigInt(line.targetCostMinor ?? -1);
    const isPain = i === 0 && edge(line, "pain") !== null;
    const isGain = i === costs.length - 1 && line.capMinor !== null && cost > 0n;
    const pattern = isTarget ? range.target : isPain ? range.orMore : isGain ? range.orLess : "{a}";
    return [
      {
        label: `${actualCost} ${pattern.replace("{a}", money)}`,
        amountMinor: trace.dueMinor,
        labelField: "targetCostMinor",
        amountField: isPain ? "floorMinor" : isGain ? "capMinor" : "targetCostMinor",
      },
    ];
  });
}

function curveOf(line: GainShare, context: PaymentContext): PaymentCurve | null {
  if (line.targetCostMinor === null) return null;
  const target = BigInt(line.targetCostMinor);
  const open = edge(line, "pain") === null ? [target + target / 2n] : [];
  const points = [...open, ...bends(line)].flatMap((cost) => {
    const trace = sum(line, cost, context);
    const at = inMajor(integer(cost), context.currency);
    return trace ? [{ at, amountMinor: trace.dueMinor }] : [];
  });
  const { actualCost } = paymentWordsOf(context.language);
  const axis = { name: actualCost, up: false, target: inMajor(integer(target), context.currency) };
  return points.length > 1 ? { shape: "line", points, axis } : null;
}

function maximumOf(line: GainShare, context: PaymentContext): bigint | null {
  const cost = edge(line, "gain") ?? (line.targetCostMinor === null ? null : 0n);
  return cost === null ? null : (sum(line, cost, context)?.dueMinor ?? null);
}

/**
 * The Supplier's share of what is saved below the target cost, and of what is spent beyond it:
 * `P = min(Δ × share, limit)`, and less than nothing for an overrun; differences up to the neutral
 * band are nobody's (§6.7). Settled once, when the actual cost is known.
 */
export const gainShare: Mechanism<"gain-share"> = {
  model: "gain-share",
  needs: () => [{ kind: "actual-cost" }],
  pay: (line, { actualCostMinor }, context) =>
    actualCostMinor === null || actualCostMinor < 0n ? null : sum(line, actualCostMinor, context),
  maximum: maximumOf,
  periods: () => 1,
  total: maximumOf,
  rows: rowsOf,
  examples(line, context) {
    const target = BigInt(line.targetCostMinor ?? 0);
    const { actualCost } = paymentWordsOf(context.language);
    const cases = [
      { place: "below", cost: target + target / 10n },
      { place: "at", cost: target },
      { place: "above", cost: target - target / 10n },
    ] as const;
    return cases.flatMap(({ place, cost }) => {
      const trace = sum(line, cost, context);
      const money = writeMoney(cost, context.currency, context.language);
      return trace ? [{ place, measured: `${actualCost} ${money}`, trace }] : [];
    });
  },
  curve: curveOf,
  vectors: [
    vector("£90,000 saved, limited from £36,000", 910_000_00n, {}, 30_000_00n),
    vector("£90,000 saved, without a limit", 910_000_00n, { capMinor: null }, 36_000_00n),
    vector("on target", 1_000_000_00n, {}, 0n),
    vector("£50,000 overspent", 1_050_000_00n, {}, -25_000_00n),
    vector("£200,000 overspent, limited from £100,000", 1_200_000_00n, {}, -60_000_00n),
    vector("inside the neutral band", 985_000_00n, { neutralMinor: 20_000_00 }, 0n),
    vector("beyond the neutral band", 950_000_00n, { neutralMinor: 20_000_00 }, 12_000_00n),
  ],
};

/** Target £1,000,000; gain 40% up to £30,000; pain 50% up to £60,000. */
function vector(
  title: string,
  actualCostMinor: bigint,
  changed: Partial<GainShare>,
  dueMinor: bigint,
): Vector<GainShare> {
  return {
    title,
    payment: {
      id: "gain",
      title: "Savings shared",
      model: "gain-share",
      targetCostMinor: 1_000_000_00,
      gainPercent: 40,
      painPercent: 50,
      neutralMinor: null,
      capMinor: 30_000_00,
      floorMinor: 60_000_00,
      ...changed,
    },
    context: contextWith({}),
    facts: { actualCostMinor },
    dueMinor,
  };
}
