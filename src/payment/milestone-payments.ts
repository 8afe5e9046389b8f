import {
  add,
  compare,
  divide,
  integer,
  multiply,
  type Rational,
  round,
  subtract,
} from "../base/rational.ts";
import { writeMoney, writeNumber } from "../reference/language.ts";
import { contextWith } from "./context.ts";
import type { Facts, PassedMilestone } from "./facts.ts";
import type { LineOf, Mechanism, PaymentContext, Row, Vector } from "./mechanism.ts";
import { moneyStep, type Step, type Trace, traced } from "./trace.ts";

type Milestones = LineOf<"milestone-payments">;
type Milestone = Milestones["milestones"][number];

/** One row a milestone; null while an amount is missing, or parts do not add up to the whole. */
function rowsOf(payment: Milestones): Row[] | null {
  const rows: Row[] = [];
  for (const [i, { title, amountMinor, parts }] of payment.milestones.entries()) {
    if (amountMinor === null) return null;
    if (parts.length > 0 && parts.reduce((all, { weight }) => all + weight, 0) !== 100) return null;
    rows.push({
      label: title,
      amountMinor: BigInt(amountMinor),
      labelField: `milestones.${i}.title`,
      amountField: `milestones.${i}.amountMinor`,
    });
  }
  return rows.length > 0 ? rows : null;
}

function allPassed(payment: Milestones): Facts["milestones"] {
  return Object.fromEntries(
    payment.milestones.map(({ id }) => [id, { parts: null, lateDays: 0 }] as const),
  );
}

/** What one passed milestone earns: its parts that were met, less what lateness takes off. */
function stepOf(
  milestone: Milestone,
  passed: PassedMilestone,
  line: Milestones,
  context: PaymentContext,
): { readonly exact: Rational; readonly step: Step } {
  const { currency, language } = context;
  const money = (minor: number | bigint): string => writeMoney(minor, currency, language);
  const amount = integer(milestone.amountMinor ?? 0);
  const met = milestone.parts.filter(({ id }) => passed.parts?.includes(id) ?? true);
  const weight = met.reduce((all, part) => all + part.weight, 0);
  const partial = milestone.parts.length > 0 && weight < 100;
  const earned = partial ? divide(multiply(amount, integer(weight)), integer(100)) : amount;
  const worth = money(milestone.amountMinor ?? 0);
  const formula = partial ? `${worth} × ${weight}%` : worth;
  const taken = lateness(line, passed.lateDays, earned);
  const exact = subtract(earned, taken);
  const byDay = integer(BigInt(line.latePerDayMinor ?? 0) * BigInt(passed.lateDays));
  const days = writeNumber(String(passed.lateDays), language);
  const written =
    compare(taken, byDay) < 0
      ? money(round(taken))
      : `${days} × ${money(line.latePerDayMinor ?? 0)}`;
  const way = taken.n === 0n ? formula : `${formula} − ${written}`;
  return { exact, step: moneyStep(way, exact, context, milestone.title) };
}

/** What lateness takes off: `min(amount, rate × days, limit)`. */
function lateness(line: Milestones, days: number, earned: Rational): Rational {
  const byDay = BigInt(line.latePerDayMinor ?? 0) * BigInt(days);
  const limit = BigInt(line.lateCapMinor ?? byDay);
  const taken = integer(byDay < limit ? byDay : limit);
  return compare(taken, earned) > 0 ? earned : taken;
}

function sum(
  payment: Milestones,
  passed: Facts["milestones"],
  context: PaymentContext,
): Trace | null {
  if (rowsOf(payment) === null) return null;
  const parts = payment.milestones.flatMap((milestone) => {
    const how = passed[milestone.id];
    return how === undefined ? [] : [stepOf(milestone, how, payment, context)];
  });
  const exact = parts.reduce((all, part) => add(all, part.exact), integer(0));
  const plain = parts.every(({ step }) => step.formula === step.result);
  const formula = parts.map(({ step }) => step.result).join(" + ") || nothing(context);
  const before = plain ? [] : parts.map(({ step }) => step);
  return traced(formula, exact, context, { before });
}

function nothing({ currency, language }: PaymentContext): string {
  return writeMoney(0n, currency, language);
}

function totalOf(payment: Milestones, context: PaymentContext): bigint | null {
  return sum(payment, allPassed(payment), context)?.dueMinor ?? null;
}

/**
 * A fixed sum for each milestone whose criteria are met: `P = Σ amount × parts passed`, less
 * `min(amount, rate × days late, limit)` where the line says so (§6.2).
 */
export const milestonePayments: Mechanism<"milestone-payments"> = {
  model: "milestone-payments",
  needs: ({ milestones }) => milestones.map(({ id }) => ({ kind: "milestone", milestoneId: id })),
  pay: (payment, facts, context) => sum(payment, facts.milestones, context),
  maximum: totalOf,
  periods: (payment) => payment.milestones.length,
  total: totalOf,
  rows: (payment) => rowsOf(payment) ?? [],
  examples(payment, context) {
    const trace = sum(payment, allPassed(payment), context);
    return trace ? [{ place: "at", measured: "", trace }] : [];
  },
  curve: () => null,
  vectors: [
    vector("all three milestones met", {}, 100_000_50n),
    vector("the second ten days late", { m2: { parts: null, lateDays: 10 } }, 95_000_50n),
    vector(
      "the second so late that the limit bites",
      { m2: { parts: null, lateDays: 90 } },
      85_000_50n,
    ),
    vector("three fifths of the first", { m1: { parts: ["a", "c"], lateDays: 0 } }, 88_000_50n),
  ],
};

function vector(title: string, passed: Facts["milestones"], dueMinor: bigint): Vector<Milestones> {
  const payment: Milestones = {
    id: "mobilisation",
    title: "Mobilisation",
    model: "milestone-payments",
    milestones: [30_000_00, 45_000_00, 25_000_50].map((amountMinor, i) => ({
      id: `m${i + 1}`,
      title: `Milestone ${i + 1}`,
      due: "2027-09-30",
      amountMinor,
      criteria: "Delivered",
      evidence: "Report",
      parts:
        i > 0
          ? []
          : [
              { id: "a", title: "Team in place", weight: 50 },
              { id: "b", title: "Premises open", weight: 40 },
              { id: "c", title: "First referral taken", weight: 10 },
            ],
    })),
    latePerDayMinor: 500_00,
    lateCapMinor: 15_000_00,
  };
  const facts = { milestones: { ...allPassed(payment), ...passed } };
  return { title, payment, context: contextWith({}), facts, dueMinor };
}
