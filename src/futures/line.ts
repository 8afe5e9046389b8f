import { findMetric, type LineOf, type Payment } from "../domain/design.ts";

import { contextFor } from "../payment/context.ts";
import { gainPay, prizePay, sharePay } from "./event-line.ts";
import { feePay } from "./fee-line.ts";
import { isProtected } from "./further.ts";
import { type ReadingLine, tableOf } from "./line-table.ts";
import { loanPay } from "./loan-line.ts";
import { settlementPay, topUpPay } from "./market-line.ts";
import { milestonePay } from "./milestone-line.ts";
import { scorePayoff } from "./score.ts";
import { type LinePay, levelOf, type Reading, type Setting } from "./setting.ts";
import { spreadOf, timesOf } from "./timing.ts";
import { unitPay } from "./unit-line.ts";

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

function readingPay(line: ReadingLine, setting: Setting): LinePay | null {
  const { design, terms, places } = setting;
  const context = contextFor(design, line);
  const payoff = tableOf(line, context, terms);
  const reading = readingOf(line.metricId, setting);
  if (payoff === null || reading === null) return null;
  const unprotected = isProtected(line, terms) ? tableOf(line, context, terms, true) : null;
  if (unprotected === null) return repeated(line, setting, (values) => payoff(reading(values)));
  const effort = places.further("effort");
  return repeated(line, setting, (values) =>
    (values[effort] ?? 0) >= 0.5 ? payoff(reading(values)) : unprotected(reading(values)),
  );
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
