import { findMetric, type LineOf, type Metric, type Payment } from "../domain/design.ts";

import { contextFor } from "../payment/context.ts";
import { factsOf } from "../payment/facts.ts";
import { mechanismOf } from "../payment/list.ts";
import { gainPay, prizePay, sharePay } from "./event-line.ts";
import { type ReadingLine, tableOf } from "./line-table.ts";
import { loanPay } from "./loan-line.ts";
import { settlementPay, topUpPay } from "./market-line.ts";
import { milestonePay } from "./milestone-line.ts";
import { scorePayoff } from "./score.ts";
import { type LinePay, levelOf, type Reading, type Setting, unitsOf } from "./setting.ts";
import { bendOf, factorAt, spreadOf, timesOf } from "./timing.ts";

/** Null where the line is unfinished. */
export function compileLine(line: Payment, setting: Setting): LinePay | null {
  switch (line.model) {
    case "fee-core":
      return feePay(line, setting);
    case "milestone-payments":
      return milestonePay(line, setting);
    case "linear-incentive":
    case "tiered-bands":
    case "binary-threshold":
      return readingPay(line, setting);
    case "weighted-score":
      return scorePay(line, setting);
    case "rate-card":
      return unitPay(line, setting);
    case "gain-share":
      return gainPay(line, setting);
    case "ccfd-settlement":
      return settlementPay(line, setting);
    case "amc-top-up":
      return topUpPay(line, setting);
    case "prize-award":
      return prizePay(line, setting);
    case "loan-terms":
      return loanPay(line, setting);
    case "equity-warrants":
      return sharePay(line, setting);
  }
}

function feePay(line: LineOf<"fee-core">, setting: Setting): LinePay | null {
  const context = contextFor(setting.design, line);
  const sums = setting.periods.map(({ from, to }) => {
    const facts = factsOf({ served: { from, to } });
    return mechanismOf(line).pay(line, facts, context)?.exactMinor ?? null;
  });
  if (sums.includes(null)) return null;
  const minor = Float64Array.from(sums, (sum) => (sum ? Number(sum.n) / Number(sum.d) : 0));
  const bend = bendOf(line, setting);
  return (_, { indices }, due) => {
    for (let i = 0; i < due.length; i += 1) {
      due[i] = (due[i] ?? 0) + (minor[i] ?? 0) * factorAt(bend, i, indices);
    }
  };
}

function readingPay(line: ReadingLine, setting: Setting): LinePay | null {
  const payoff = tableOf(line, contextFor(setting.design, line), setting.terms);
  const reading = readingOf(line.metricId, setting);
  return payoff && reading && repeated(line, setting, (values) => payoff(reading(values)));
}

function readingOf(metricId: string | null, setting: Setting): Reading | null {
  const found = findMetric(setting.design, metricId);
  return found && levelOf(found.metric, setting);
}

function scorePay(line: LineOf<"weighted-score">, setting: Setting): LinePay | null {
  const payoff = scorePayoff(line, contextFor(setting.design, line), setting);
  return payoff && repeated(line, setting, payoff);
}

/** A line that pays on the same values each time it falls due. */
function repeated(line: Payment, setting: Setting, payoff: Reading): LinePay {
  const times = timesOf(line, setting);
  const sums = new Float64Array(times.length);
  const spread = spreadOf(line, setting);
  return (values, turn, due) => {
    const minor = payoff(values);
    if (minor === 0) return;
    for (let i = 0; i < sums.length; i += 1) sums[i] = minor * (times[i] ?? 0);
    spread(sums, values, turn, due);
  };
}

/**
 * A metric that counts units gives their number in each period of the line; items that share it share
 * them. The volume of work moves them.
 */
function unitPay(line: LineOf<"rate-card">, setting: Setting): LinePay | null {
  const { metrics } = contextFor(setting.design, line);
  const times = timesOf(line, setting);
  const spread = spreadOf(line, setting);
  const units = (metric: Metric): Reading | null =>
    unitsOf(metric, setting, { byVolume: true, isOfPeople: true });
  const items = line.items.flatMap(({ metricId, unitMinor, capUnits }) => {
    const metric = metrics[metricId ?? ""];
    const read = metric ? units(metric) : null;
    if (read === null || unitMinor === null) return [];
    const sharers = line.items.filter((other) => other.metricId === metricId).length;
    return [{ read, unitMinor, most: capUnits ?? Number.POSITIVE_INFINITY, sharers }];
  });
  if (items.length < line.items.length || items.length === 0) return null;
  const sums = new Float64Array(times.length);
  return (values, turn, due) => {
    sums.fill(0);
    for (const { read, unitMinor, most, sharers } of items) {
      const each = read(values) / sharers;
      let left = most;
      for (let i = 0; i < sums.length; i += 1) {
        const paid = Math.min(left, each * (times[i] ?? 0));
        left -= paid;
        sums[i] = (sums[i] ?? 0) + paid * unitMinor;
      }
    }
    spread(sums, values, turn, due);
  };
}
