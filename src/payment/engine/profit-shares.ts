import { addMonths, type Day } from "../../base/calendar.ts";
import { round } from "../../base/rational.ts";
import type { LineOf } from "../../domain/payment.ts";
import { contextFor } from "../context.ts";
import { factsOf } from "../facts.ts";
import { mechanismOf } from "../list.ts";
import { profitShare } from "../rules/profit-share.ts";
import { spansOf } from "./calendar.ts";
import { writingOf } from "./deductions.ts";
import type { Scene } from "./line-due.ts";
import { establish } from "./line-facts.ts";
import { forgivenBy } from "./loan.ts";
import { ever, minorOf, returned } from "./return-sums.ts";
import type { PeriodStatement, Return } from "./statement.ts";

/** Shares of profit: in place of shares of the firm, of a settlement that runs one way, of what was forgiven. */
export function profitShares(scene: Scene, periods: readonly PeriodStatement[]): readonly Return[] {
  return scene.design.payments.flatMap((line) => {
    switch (line.model) {
      case "equity-warrants":
        return ofFirm(line, scene);
      case "ccfd-settlement":
        return ofSettlement(line, scene, periods);
      case "loan-terms":
        return ofForgiven(line, scene);
      default:
        return [];
    }
  });
}

/** Losses are carried forward; the years count from the first with a profit. */
function ofFirm(line: LineOf<"equity-warrants">, scene: Scene): Return[] {
  const rule = scene.terms.equityProfit;
  if (rule === null || line.awardMinor === null) return [];
  const award = BigInt(line.awardMinor);
  let [paidMinor, lossMinor] = [0n, 0n];
  let lastDay: Day | null = null;
  return scene.ledger.all("profit", line.id, ever).flatMap((result) => {
    const profitMinor = minorOf(result.value, scene);
    if (profitMinor <= 0n) {
      lossMinor -= profitMinor;
      return [];
    }
    lastDay ??= addMonths(result.day, 12 * ((rule.years ?? 1) - 1));
    if (result.day > lastDay) return [];
    const mostMinor = round({ n: award * BigInt(rule.capPercent ?? 100), d: 100n }) - paidMinor;
    const input = { profitMinor, lossMinor, percent: rule.percent, mostMinor, againstMinor: null };
    const trace = profitShare.sum(input, writingOf(scene));
    lossMinor = lossMinor > profitMinor ? lossMinor - profitMinor : 0n;
    paidMinor += trace.dueMinor;
    return [returned("profit-share", "equity-warrants", result.day, trace, [result], scene)];
  });
}

/** The smaller of a share of the profit and the same share of what settlements of the year were below zero. */
function ofSettlement(
  line: LineOf<"ccfd-settlement">,
  scene: Scene,
  periods: readonly PeriodStatement[],
): Return[] {
  const rule = scene.terms.settlementProfit;
  if (rule === null) return [];
  let paidMinor = 0n;
  return scene.ledger.all("profit", line.id, ever).flatMap((result) => {
    const profitMinor = minorOf(result.value, scene);
    const againstMinor = belowZero(line, addMonths(result.day, -12), result.day, scene);
    if (profitMinor <= 0n || againstMinor === 0n) return [];
    const received = periods
      .flatMap(({ lines }) => lines)
      .filter(({ lineId, span }) => lineId === line.id && span.to <= result.day)
      .reduce((sum, { dueMinor }) => sum + dueMinor, 0n);
    const mostMinor = received - paidMinor;
    const input = { profitMinor, lossMinor: 0n, percent: rule.percent, mostMinor, againstMinor };
    const trace = profitShare.sum(input, writingOf(scene));
    paidMinor += trace.dueMinor;
    return [returned("profit-share", "ccfd-settlement", result.day, trace, [result], scene)];
  });
}

/** What settlements that ended after one day and by another would have been below zero, without the sign. */
function belowZero(line: LineOf<"ccfd-settlement">, after: Day, until: Day, scene: Scene): bigint {
  const { design, terms, ledger, asOf } = scene;
  const context = contextFor(design, line);
  const both = { ...line, twoWay: true, paybackPercent: 100 };
  return spansOf(design, line)
    .filter(({ to }) => to > after && to <= until)
    .reduce((sum, span) => {
      const found = establish({ line, span, asOf, ledger, terms, context, steps: new Map() });
      const trace =
        found.missing.length > 0
          ? null
          : mechanismOf(both).pay(both, factsOf(found.facts), context);
      return trace !== null && trace.dueMinor < 0n ? sum - trace.dueMinor : sum;
    }, 0n);
}

/** Years after the term in which profits still repay what was forgiven. */
const yearsAfterTerm = 5;

function ofForgiven(line: LineOf<"loan-terms">, scene: Scene): Return[] {
  const { terms, design, ledger } = scene;
  const percent = terms.forgiveness?.profitPercent ?? 0;
  const { end } = design.contract;
  if (percent === 0 || end === null) return [];
  let paidMinor = 0n;
  const profits = ledger.all("profit", line.id, {
    ...ever,
    to: addMonths(end, 12 * yearsAfterTerm),
  });
  return profits.flatMap((result) => {
    const profitMinor = minorOf(result.value, scene);
    if (profitMinor <= 0n) return [];
    const mostMinor = forgivenBy(line, result.day, scene) - paidMinor;
    const input = { profitMinor, lossMinor: 0n, percent, mostMinor, againstMinor: null };
    const trace = profitShare.sum(input, writingOf(scene));
    paidMinor += trace.dueMinor;
    return trace.dueMinor === 0n
      ? []
      : [returned("profit-share", "loan-terms", result.day, trace, [result], scene)];
  });
}
