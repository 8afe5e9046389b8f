import { blankDesign, blankMetric, blankOutcome } from "../../../src/domain/blank.ts";
import type { Design, LineOf, Metric, Payment } from "../../../src/domain/design.ts";
import type { Result, ResultKind, Results } from "../../../src/domain/result.ts";
import { payContract } from "../../../src/payment/engine/pay.ts";
import type { Statement } from "../../../src/payment/engine/statement.ts";
import { noTerms, type Terms } from "../../../src/payment/terms.ts";

/** A metric with baseline and target. */
export function metric(
  id: string,
  baseline: string,
  target: string,
  changed: Partial<Metric> = {},
): Metric {
  return {
    ...blankMetric(id),
    name: id,
    baseline: { value: baseline, date: "2027-03-31", source: "Register" },
    target: { value: target, date: null },
    ...changed,
  };
}

/** A contract of four years from 1 April 2027 with these lines and metrics. */
export function contract(
  payments: readonly Payment[],
  metrics: readonly Metric[] = [],
  changed: { cap?: Design["cap"]; currency?: string; start?: string; end?: string } = {},
): Design {
  const design = blankDesign("riverside", "obs");
  const { cap = { totalMinor: null, perYearMinor: null }, ...dates } = changed;
  return {
    ...design,
    contract: {
      ...design.contract,
      currency: "GBP",
      start: "2027-04-01",
      end: "2031-03-31",
      ...dates,
    },
    outcomes: [{ ...blankOutcome("work", "work-metric"), metrics: [...metrics] }],
    payments: [...payments],
    cap,
  };
}

/** A result: kind, of, day, value, and the item where there is one. */
export function result(
  kind: ResultKind,
  of: string,
  day: string,
  value: string,
  item = "",
): Result {
  const evidence = `${kind} ${of} ${item} ${day}`;
  return { kind, of, item, day, value, evidence, verifiedBy: "Institute", row: 0 };
}

export function upTo(asOf: string, results: readonly Result[]): Results {
  return {
    file: "results.csv",
    asOf,
    results: results.map((each, i) => ({ ...each, row: i + 2 })),
  };
}

export function pay(
  design: Design,
  terms: Partial<Terms>,
  asOf: string,
  results: readonly Result[],
): Statement {
  return payContract(design, { ...noTerms, ...terms }, upTo(asOf, results));
}

/** Sum due of each period. */
export function dueOf({ periods }: Statement): bigint[] {
  return periods.map(({ dueMinor }) => dueMinor);
}

/** Adjustments of all periods: their kinds and sums. */
export function adjustmentsOf({ periods }: Statement): [string, bigint][] {
  return periods.flatMap(({ adjustments }) =>
    adjustments.map(({ kind, amountMinor }): [string, bigint] => [kind, amountMinor]),
  );
}

export const fee: Payment = {
  id: "fee",
  title: "Core service",
  model: "fee-core",
  amountMinor: 10_000_00,
  period: "month",
  start: null,
  end: null,
};

/** £0 at 100 people in work, £300,000 at 400, each year. */
export const inWork: LineOf<"linear-incentive"> = {
  id: "work",
  title: "People in work",
  model: "linear-incentive",
  metricId: "in-work",
  frequency: "yearly",
  points: [
    { at: "100", amountMinor: 0 },
    { at: "400", amountMinor: 300_000_00 },
  ],
};
export const inWorkMetric = metric("in-work", "100", "400");
