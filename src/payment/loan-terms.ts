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
} from "../base/rational.ts";
import { writeMoney } from "../reference/language.ts";
import { paymentWordsOf } from "../reference/payment-words.ts";
import { contextWith } from "./context.ts";
import { type Facts, factsOf } from "./facts.ts";
import { writeMeasure } from "./measure.ts";
import type { LineOf, Mechanism, PaymentContext, Row, Vector } from "./mechanism.ts";
import { moneyStep, type Step, type Trace, traced } from "./trace.ts";

type Loan = LineOf<"loan-terms">;

const monthsIn = { monthly: 1, quarterly: 3, "half-yearly": 6, yearly: 12 } as const;

/** One instalment that the Supplier pays. Sums are minor units above zero. */
export interface Instalment {
  /** From 1, after the grace period. */
  readonly number: number;
  /** Months after the loan was paid out. */
  readonly month: number;
  readonly interestMinor: bigint;
  readonly principalMinor: bigint;
  /** Owed after it. */
  readonly leftMinor: bigint;
}

/** The loan's figures in whole instalments. */
export interface Plan {
  readonly principal: bigint;
  /** Months between instalments; instalments of interest alone, and of principal. */
  readonly months: number;
  readonly grace: number;
  readonly count: number;
}

/** Null while unfinished, or where grace period or term is no whole number of instalments. */
export function planOf(line: Loan): Plan | null {
  const { principalMinor, termMonths, graceMonths } = line;
  if (principalMinor === null || termMonths === null) return null;
  const months = monthsIn[line.instalments];
  const [grace, count] = [(graceMonths ?? 0) / months, (termMonths - (graceMonths ?? 0)) / months];
  if (!Number.isInteger(grace) || !Number.isInteger(count) || count < 1) return null;
  return { principal: BigInt(principalMinor), months, grace, count };
}

/**
 * Percent a year: `base + margin − steps met + steps missed`, never below 0. A condition that was not
 * judged leaves its step aside. All steps together move the margin by at most `mostBps`; null is no limit.
 */
export function rateOf(
  line: Loan,
  baseRate: string,
  met: Facts["conditions"],
  mostBps: number | null = null,
): Rational | null {
  if (!isDecimal(baseRate) || line.marginBps === null) return null;
  const moved = line.steps.reduce((total, { conditionId, when, bps: step }) => {
    const state = met[conditionId ?? ""];
    if (state === undefined || state !== (when === "met")) return total;
    return when === "met" ? total - step : total + step;
  }, 0);
  const most = mostBps ?? Math.abs(moved);
  const bps = line.marginBps + Math.max(-most, Math.min(most, moved));
  const rate = add(decimal(baseRate), divide(integer(bps), integer(100)));
  return rate.n < 0n ? integer(0) : rate;
}

/**
 * The instalment of an annuity in minor units: `A = P·i ÷ (1 − (1 + i)^−n)`, where `rate` is percent a
 * year and an instalment falls due each `months`. Whole numbers throughout: `i = a ÷ b`.
 */
export function annuity(principal: bigint, rate: Rational, months: number, count: number): bigint {
  if (rate.n === 0n) return round(divide(integer(principal), integer(count)));
  const [a, b] = [rate.n * BigInt(months), rate.d * 1200n];
  const [grown, flat] = [(a + b) ** BigInt(count), b ** BigInt(count)];
  const [over, under] = [principal * a * grown, b * (grown - flat)];
  return (2n * over + under) / (2n * under);
}

/** What is owed when the grace period ends: its interest is added to the principal, period by period. */
export function afterGrace({ principal, months, grace }: Plan, rate: Rational): bigint {
  let owed = principal;
  for (let i = 0; i < grace; i += 1) owed += interestOn(owed, rate, months);
  return owed;
}

/** Every instalment at one rate, the last of which takes the rounding remainder; null while unfinished. */
export function scheduleOf(line: Loan, rate: Rational): readonly Instalment[] | null {
  const plan = planOf(line);
  if (plan === null) return null;
  const { months, grace, count } = plan;
  const owed = afterGrace(plan, rate);
  const level = line.repayment === "annuity" ? annuity(owed, rate, months, count) : null;
  const equal = round(divide(integer(owed), integer(count)));
  const all: Instalment[] = [];
  let left = owed;
  for (let number = 1; number <= count; number += 1) {
    const interestMinor = interestOn(left, rate, months);
    const regular = level === null ? equal : level - interestMinor;
    const part = line.repayment === "bullet" ? 0n : regular < left ? regular : left;
    const principalMinor = number === count ? left : part;
    left -= principalMinor;
    const month = (grace + number) * months;
    all.push({ number, month, interestMinor, principalMinor, leftMinor: left });
  }
  return all;
}

/** Simple interest for one period on what is owed. */
export function interestOn(left: bigint, rate: Rational, months: number): bigint {
  return round(multiply(integer(left), divide(multiply(rate, integer(months)), integer(1200))));
}

/** The rate, and the first instalment that repays principal at it, from the Supplier. */
function sum(
  line: Loan,
  baseRate: string,
  met: Facts["conditions"],
  context: PaymentContext,
): Trace | null {
  const rate = rateOf(line, baseRate, met);
  const plan = planOf(line);
  const schedule = rate && scheduleOf(line, rate);
  const first = schedule?.[0];
  if (!rate || !first || !plan) return null;
  const { currency, language } = context;
  const money = (minor: bigint): string => writeMoney(minor, currency, language);
  const percent = writeMeasure(rate, language);
  const paid = first.interestMinor + first.principalMinor;
  const owed = afterGrace(plan, rate);
  const each = plan.months === 12 ? `${percent}%` : `(${percent}% ÷ ${12 / plan.months})`;
  const period = plan.months === 12 ? `${percent}%` : `${percent}% ÷ ${12 / plan.months}`;
  const steps: Step[] = [
    {
      formula: rateWay(line, baseRate, met, context),
      row: null,
      result: `${percent}%`,
      resultMinor: null,
    },
  ];
  if (plan.grace > 0) {
    const formula = `${money(plan.principal)} × (1 + ${period})^${plan.grace}`;
    steps.push(moneyStep(formula, integer(owed), context));
  }
  if (line.repayment === "annuity" && rate.n > 0n) {
    const formula = `−${money(owed)} × ${each} ÷ (1 − 1 ÷ (1 + ${period})^${plan.count})`;
    return traced(formula, integer(-paid), context, { before: steps });
  }
  steps.push(moneyStep(`${money(owed)} × ${period}`, integer(first.interestMinor), context));
  const formula = `−(${money(first.interestMinor)} + ${money(first.principalMinor)})`;
  return traced(formula, integer(-paid), context, { before: steps });
}

function rateWay(
  line: Loan,
  baseRate: string,
  met: Facts["conditions"],
  context: PaymentContext,
): string {
  const percent = (bps: number): string =>
    `${writeMeasure(divide(integer(bps), integer(100)), context.language)}%`;
  const steps = line.steps.flatMap(({ conditionId, when, bps }) => {
    const state = met[conditionId ?? ""];
    if (state === undefined || state !== (when === "met")) return [];
    return [when === "met" ? ` − ${percent(bps)}` : ` + ${percent(bps)}`];
  });
  const base = `${writeMeasure(decimal(baseRate), context.language)}%`;
  return `${base} + ${percent(line.marginBps ?? 0)}${steps.join("")}`;
}

/** Every condition judged one way. */
function judged(line: Loan, met: boolean): Facts["conditions"] {
  return Object.fromEntries(
    line.steps.flatMap(({ conditionId }) => (conditionId === null ? [] : [[conditionId, met]])),
  );
}

/** The principal, what is owed after the grace period, then runs of instalments of one amount, at the assumed base rate and plain margin. */
function rowsOf(line: Loan, context: PaymentContext): Row[] {
  const rate = rateOf(line, line.assumedBase, {});
  const schedule = rate && scheduleOf(line, rate);
  const plan = planOf(line);
  if (!schedule || !plan) return [];
  const words = paymentWordsOf(context.language);
  const field = { labelField: "termMonths", amountField: "principalMinor" };
  const rows: Row[] = [{ label: words.principal, amountMinor: plan.principal, ...field }];
  if (plan.grace > 0) {
    const amountMinor = afterGrace(plan, rate);
    rows.push({ label: words.afterGrace, amountMinor, ...field });
  }
  const runs = runsOf(schedule);
  const shown = runs.length > mostRuns ? [...runs.slice(0, 1), ...runs.slice(-1)] : runs;
  for (const { from, to, amountMinor } of shown) {
    const pattern = from === to ? words.instalment : words.instalments;
    const label = pattern.replace("{a}", String(from)).replace("{b}", String(to));
    rows.push({ label, amountMinor, ...field });
  }
  return rows;
}

/** Instalments of one amount in a row. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly amountMinor: bigint;
}

/** Beyond this a table of runs says less than its first and last row. */
const mostRuns = 6;

function runsOf(schedule: readonly Instalment[]): Run[] {
  const runs: Run[] = [];
  for (const { number, interestMinor, principalMinor } of schedule) {
    const amountMinor = interestMinor + principalMinor;
    const last = runs.at(-1);
    if (last?.amountMinor === amountMinor) runs[runs.length - 1] = { ...last, to: number };
    else runs.push({ from: number, to: number, amountMinor });
  }
  return runs;
}

const lent = ({ principalMinor }: Loan): bigint | null =>
  principalMinor === null ? null : BigInt(principalMinor);

/**
 * A loan whose margin follows conditions: `rate = base + margin − steps met + steps missed`, never
 * below 0; an annuity is `A = P·i ÷ (1 − (1 + i)^−n)`, and the last instalment takes the rounding
 * remainder (§6.20). The grace period counts in the term; its interest is added to the principal. The most that the
 * line pays is the principal; what falls due on facts is the first instalment that repays it, from
 * the Supplier and so below zero.
 */
export const loanTerms: Mechanism<"loan-terms"> = {
  model: "loan-terms",
  needs: ({ steps }) => [
    { kind: "base-rate" },
    ...steps.flatMap(({ conditionId }) =>
      conditionId === null ? [] : [{ kind: "condition", conditionId } as const],
    ),
  ],
  pay(line, { baseRate, conditions }, context) {
    const known = line.steps.every(
      ({ conditionId }) => conditions[conditionId ?? ""] !== undefined,
    );
    return known && baseRate !== null ? sum(line, baseRate, conditions, context) : null;
  },
  maximum: lent,
  periods: () => 1,
  total: (line) => (planOf(line) ? lent(line) : null),
  rows: rowsOf,
  examples(line, context) {
    const words = paymentWordsOf(context.language);
    const cases = [
      { place: "below", met: judged(line, false) },
      { place: "at", met: {} },
      { place: "above", met: judged(line, true) },
    ] as const;
    return cases.flatMap(({ place, met }) => {
      const trace = sum(line, line.assumedBase, met, context);
      const rate = rateOf(line, line.assumedBase, met);
      const plain = rateOf(line, line.assumedBase, {});
      if (place !== "at" && rate && plain && compare(rate, plain) === 0) return [];
      const measured = words.yearly.replace(
        "{a}",
        `${writeMeasure(rate ?? integer(0), context.language)}%`,
      );
      return trace ? [{ place, measured, trace }] : [];
    });
  },
  curve: () => null,
  vectors: [
    vector("€1,000,000 over five years at 5%, yearly", { "fair-work": false }, {}, -230_974_80n),
    vector("a quarter off while the condition is met", { "fair-work": true }, {}, -229_380_90n),
    vector(
      "equal parts of principal",
      { "fair-work": false },
      { repayment: "straight-line" },
      -250_000_00n,
    ),
    vector("repaid at the end", { "fair-work": false }, { repayment: "bullet" }, -50_000_00n),
    vector(
      "at a margin that the step takes below nothing",
      { "fair-work": true },
      { marginBps: 0 },
      -216_798_32n,
    ),
  ],
};

/** Base rate 3%, margin 2%, 0.25% less while the condition is met. */
function vector(
  title: string,
  conditions: Facts["conditions"],
  changed: Partial<Loan>,
  dueMinor: bigint,
): Vector<Loan> {
  return {
    title,
    payment: {
      id: "loan",
      title: "A mill without coal",
      model: "loan-terms",
      principalMinor: 1_000_000_00,
      baseRate: "six-month Euribor",
      assumedBase: "3",
      marginBps: 200,
      steps: [{ id: "s1", conditionId: "fair-work", when: "met", bps: 25 }],
      graceMonths: null,
      termMonths: 60,
      repayment: "annuity",
      instalments: "yearly",
      ...changed,
    },
    context: contextWith({
      currency: "EUR",
      conditions: [{ id: "fair-work", title: "Fair work" }],
    }),
    facts: factsOf({ baseRate: "3", conditions }),
    dueMinor,
  };
}
