import {
  add,
  compare,
  decimal,
  divide,
  integer,
  isDecimal,
  multiply,
  type Rational,
  round,
  roundTo,
  subtract,
} from "../../base/rational.ts";
import type { LineOf, Payment } from "../../domain/payment.ts";
import { writeMoney } from "../../reference/language.ts";
import type { Facts } from "../facts.ts";
import { mechanismOf } from "../list.ts";
import { better, counted, nudged, plainDecimal, readingOf, scaleOf } from "../measure.ts";
import type { PaymentContext } from "../mechanism.ts";
import { payPrize } from "../prize-award.ts";
import { paySplit } from "../rate-card.ts";
import type { Terms } from "../terms.ts";
import { type Trace, traced } from "../trace.ts";
import { payEquity } from "./bend-equity.ts";
import { lessEarlier, payGain } from "./bend-gain.ts";
import { payScore } from "./bend-score.ts";

/**
 * What a line pays on facts, by the position of its clause that the Parties chose: where that alters
 * the sum, the line is first bent into one that says the same (a near miss is a table of two bands), and
 * only what no line can say is computed here. Null while the line is unfinished or a fact is missing.
 */
export function payBent(
  line: Payment,
  facts: Facts,
  context: PaymentContext,
  terms: Terms,
): Trace | null {
  const plain = (other: Payment): Trace | null => mechanismOf(other).pay(other, facts, context);
  switch (line.model) {
    case "binary-threshold": {
      const bent = bendThreshold(line, terms, context);
      return bent && plain(bent);
    }
    case "tiered-bands":
      if (line.cumulative || terms.bands === "steps") return plain(line);
      return terms.bands === "two"
        ? plain(twoBands(line, context))
        : paySlope(line, facts, context);
    case "linear-incentive":
      return payLine(line, facts, context, terms);
    case "weighted-score":
      return terms.score === "weights" ? plain(line) : payScore(line, facts, context, terms.score);
    case "rate-card":
      return paySplit(line, facts, context, terms.leadStep?.sharePercent ?? 0);
    case "gain-share":
      return payGain(line, facts, context, terms);
    case "ccfd-settlement":
      return plain(terms.settlement === "one-way" ? { ...line, twoWay: false } : line);
    case "prize-award": {
      const won = facts.placed && payPrize(line, facts.placed, terms.prize, context);
      return won && lessEarlier(won, facts.earlier.paidMinor, context);
    }
    case "equity-warrants":
      return payEquity(line, facts, context, terms);
    default:
      return plain(line);
  }
}

function bendThreshold(
  line: LineOf<"binary-threshold">,
  { threshold: rule }: Terms,
  context: PaymentContext,
): Payment | null {
  if (rule.kind === "exact" || !isDecimal(line.threshold) || line.amountMinor === null) return line;
  const scale = scaleOf(context.metric);
  const at = decimal(line.threshold);
  const { id, title, metricId, frequency, amountMinor } = line;
  const kept = { id, title, metricId, frequency };
  if (rule.kind === "tolerance") {
    const part = divide(multiply(at, integer(rule.percent)), integer(100));
    const size = part.n < 0n ? multiply(part, integer(-1)) : part;
    const eased = scale.up ? subtract(at, size) : add(at, size);
    return { ...line, threshold: plainDecimal(eased), inclusive: true };
  }
  if (scale.baseline === null) return null;
  if (rule.kind === "proportion") {
    const points = [
      { at: plainDecimal(scale.baseline), amountMinor: 0 },
      { at: line.threshold, amountMinor },
    ];
    return { ...kept, model: "linear-incentive", points };
  }
  if (line.inclusive === null) return null;
  const way = divide(
    multiply(subtract(at, scale.baseline), integer(rule.wayPercent)),
    integer(100),
  );
  const near = add(scale.baseline, way);
  const from = line.inclusive ? near : nudged(reachable(near, context), -1, scale);
  const share = divide(integer(BigInt(amountMinor) * BigInt(rule.sharePercent)), integer(100));
  const bands = [
    { from: plainDecimal(from), amountMinor: Number(round(share)) },
    { from: line.threshold, amountMinor },
  ];
  return { ...kept, model: "tiered-bands", inclusive: line.inclusive, cumulative: false, bands };
}

/** The worst value at the metric's decimals that is no worse than this one. */
function reachable(value: Rational, context: PaymentContext): Rational {
  const scale = scaleOf(context.metric);
  const rounded = roundTo(value, scale.decimals);
  return better(value, rounded, scale) > 0 ? nudged(rounded, 1, scale) : rounded;
}

function sortedBands(line: LineOf<"tiered-bands">, context: PaymentContext) {
  const scale = scaleOf(context.metric);
  return line.bands
    .filter(({ from }) => isDecimal(from))
    .toSorted((a, b) => better(decimal(a.from), decimal(b.from), scale));
}

function twoBands(line: LineOf<"tiered-bands">, context: PaymentContext): Payment {
  const bands = sortedBands(line, context);
  return bands.length < 3 ? line : { ...line, bands: [...bands.slice(0, 1), ...bands.slice(-1)] };
}

/** Nothing short of the first threshold, a straight line from one to the next, level beyond the last. */
function paySlope(
  line: LineOf<"tiered-bands">,
  facts: Facts,
  context: PaymentContext,
): Trace | null {
  const byBand = mechanismOf(line).pay(line, facts, context);
  const bands = sortedBands(line, context);
  const reading = readingOf(line.metricId, facts);
  const first = bands[0];
  if (byBand === null || reading === null || first === undefined || bands.length < 2) return byBand;
  const scale = scaleOf(context.metric);
  const order = better(counted(reading, scale), decimal(first.from), scale);
  if (order < 0 || (order === 0 && !line.inclusive)) return byBand;
  const { id, title, metricId, frequency } = line;
  const points = bands.map(({ from, amountMinor }) => ({ at: from, amountMinor }));
  const sloped = { id, title, metricId, frequency, model: "linear-incentive" as const, points };
  return mechanismOf(sloped).pay(sloped, facts, context);
}

function payLine(
  line: LineOf<"linear-incentive">,
  facts: Facts,
  context: PaymentContext,
  { line: rule }: Terms,
): Trace | null {
  const scale = scaleOf(context.metric);
  const reading = readingOf(line.metricId, facts);
  const pay = (value: string): Trace | null =>
    mechanismOf(line).pay(line, { ...facts, readings: { [line.metricId ?? ""]: value } }, context);
  if (reading === null) return null;
  if (rule.kind === "full" || scale.target === null) return pay(reading);
  const target = plainDecimal(scale.target);
  const value = counted(reading, scale);
  if (rule.kind === "to-target") {
    return pay(better(value, scale.target, scale) > 0 ? target : reading);
  }
  const [table, atTarget] = [pay(reading), pay(target)];
  if (table === null || atTarget === null) return null;
  const money = (minor: bigint): string => writeMoney(minor, context.currency, context.language);
  const bound = (percent: number): Rational =>
    divide(multiply(atTarget.exactMinor, integer(percent)), integer(100));
  const [low, high] = [bound(100 - rule.percent), bound(100 + rule.percent)];
  const isWorse = scale.baseline !== null && better(scale.baseline, value, scale) > 0;
  const at = money(atTarget.dueMinor);
  if (compare(table.exactMinor, high) > 0) {
    const formula = `min(${money(table.dueMinor)}, ${at} × ${100 + rule.percent}%)`;
    return traced(formula, high, context, { before: table.steps });
  }
  if (compare(table.exactMinor, low) < 0 && !isWorse && !facts.isUnprotected) {
    const formula = `max(${money(table.dueMinor)}, ${at} × ${100 - rule.percent}%)`;
    return traced(formula, low, context, { before: table.steps });
  }
  return table;
}
