import { addDays, addMonths, type Day, daysBetween } from "../../base/calendar.ts";
import { decimal, divide, integer, multiply, type Rational, round } from "../../base/rational.ts";
import type { LineOf } from "../../domain/payment.ts";
import { currencyOf } from "../../reference/currencies.ts";
import { writeMoney } from "../../reference/language.ts";
import { contextFor } from "../context.ts";
import type { Need } from "../facts.ts";
import { annuity, planOf, rateOf } from "../loan-terms.ts";
import { writeMeasure } from "../measure.ts";
import type { Terms } from "../terms.ts";
import { isWithin, type Period, type Span } from "./calendar.ts";
import { due, held } from "./due.ts";
import { evidenceOf, type Ledger } from "./ledger.ts";
import { type Scene } from "./line-due.ts";
import { movedDue } from "./milestones.ts";
import type { LineDue, StatementStep } from "./statement.ts";
import { placeOf, sumAt } from "./step.ts";

type Loan = LineOf<"loan-terms">;

const ever = { from: "0000-01-01", to: "9999-12-31" };

/** What is owed at the end of a period between instalments, and what fell due. */
interface Turn {
  readonly span: Span;
  readonly rate: Rational;
  readonly openMinor: bigint;
  readonly interestMinor: bigint;
  readonly principalMinor: bigint;
  readonly evidence: readonly string[];
  readonly isGrace: boolean;
  /** What was forgiven at its end, with the way. */
  readonly forgiven: readonly StatementStep[];
}

/**
 * A loan in a period of the contract: parts paid out, and instalments that fall due, the Supplier's and
 * so below zero. Interest runs by days on a year of 365; in the grace period it is added to what is
 * owed; each change of the rate gives a new plan for what is left.
 */
export function loanDue(line: Loan, period: Period, scene: Scene): readonly LineDue[] {
  const { terms, ledger, design } = scene;
  const context = contextFor(design, line);
  const place = placeOf(terms, "loan-terms");
  const money = (minor: bigint): string => writeMoney(minor, context.currency, context.language);
  const drawn = ledger.all("draw", line.id, period).map((draw) => {
    const amount = minorOf(draw.value, context.currency);
    const step = sumAt(
      "formula",
      money(amount),
      integer(amount),
      context,
      place,
      evidenceOf([draw]),
    );
    return due(line, { from: draw.day, to: draw.day }, integer(amount), [step]);
  });
  const { turns, missing } = turnsOf(line, scene);
  const paid = turns
    .filter(({ span, isGrace }) => !isGrace && isWithin(span.to, period))
    .map((turn) => {
      const days = daysBetween(turn.span.from, addDays(turn.span.to, 1));
      const percent = writeMeasure(turn.rate, context.language);
      const interest = sumAt(
        "formula",
        `${money(turn.openMinor)} × ${percent}% × ${days} ÷ 365`,
        integer(turn.interestMinor),
        context,
        place,
        turn.evidence,
      );
      const exact = integer(-(turn.interestMinor + turn.principalMinor));
      const formula = `−(${money(turn.interestMinor)} + ${money(turn.principalMinor)})`;
      const step = sumAt("formula", formula, exact, context, place);
      return due(line, turn.span, exact, [interest, step]);
    });
  const repaid = ledger.all("repaid", line.id, period).map((early) => {
    const exact = integer(-minorOf(early.value, context.currency));
    const formula = money(exact.n);
    const step = sumAt("formula", formula, exact, context, place, evidenceOf([early]));
    return due(line, { from: early.day, to: early.day }, exact, [step]);
  });
  const forgiven = turns
    .filter(({ span, forgiven: steps }) => steps.length > 0 && isWithin(span.to, period))
    .map(({ span, forgiven: steps }) => due(line, span, integer(0), steps));
  const waits = missing.filter(({ span }) => isWithin(span.to, period));
  return [
    ...drawn,
    ...repaid,
    ...paid,
    ...forgiven,
    ...waits.map(({ span, need }) => held(line, span, [need], [])),
  ];
}

interface Waits {
  readonly span: Span;
  readonly need: Need;
}

/** What is owed between instalments, turned over one after another. */
interface Owed {
  minor: bigint;
  /** Principal that was lent and not forgiven, and what the grace period has added to it. */
  lentMinor: bigint;
  graceMinor: bigint;
  forgivenMinor: bigint;
  plan: { readonly rate: Rational; readonly minor: bigint } | null;
}

/** Every period between instalments up to the day of the account. */
function turnsOf(
  line: Loan,
  scene: Scene,
): { readonly turns: readonly Turn[]; readonly missing: readonly Waits[] } {
  const { ledger, design, terms, asOf } = scene;
  const { currency } = design.contract;
  const plan = planOf(line);
  const draws = ledger.all("draw", line.id, ever);
  const first = draws[0];
  if (plan === null || !first) return { turns: [], missing: [] };
  const { months, grace, count } = plan;
  const turns: Turn[] = [];
  const owed: Owed = { minor: 0n, lentMinor: 0n, graceMinor: 0n, forgivenMinor: 0n, plan: null };
  for (let i = 0; i < grace + count; i += 1) {
    const span = {
      from: addMonths(first.day, i * months),
      to: addDays(addMonths(first.day, (i + 1) * months), -1),
    };
    if (span.to > asOf) break;
    const opening = sumOf(
      draws.filter(({ day }) => day === span.from),
      currency,
    );
    owed.minor += opening;
    owed.lentMinor += opening;
    const known = rateAt(line, span.from, ledger, terms);
    if (known === null) return { turns, missing: [{ span, need: { kind: "base-rate" } }] };
    const { rate, evidence } = known;
    const openMinor = owed.minor;
    const moved = movedIn(line, span, rate, scene);
    const interestMinor = interestFor(openMinor, rate, span) + moved.interestMinor;
    const repaidMinor = least(moved.repaidMinor, owed.minor + moved.drawnMinor);
    owed.minor += moved.drawnMinor - repaidMinor;
    owed.lentMinor += moved.drawnMinor;
    if (opening + moved.drawnMinor > 0n) owed.plan = null;
    const isGrace = i < grace;
    if (isGrace) {
      owed.minor += interestMinor;
      owed.graceMinor += interestMinor;
    }
    const forgiven = forgive(line, span, owed, scene);
    const left = grace + count - i;
    const principalMinor = isGrace
      ? 0n
      : repay(line, owed, { rate, months, left, interestMinor, repaidMinor });
    const turn = { span, rate, openMinor, interestMinor, principalMinor, evidence, isGrace };
    turns.push({ ...turn, forgiven });
  }
  return { turns, missing: [] };
}

interface Instalments {
  readonly rate: Rational;
  readonly months: number;
  readonly left: number;
  readonly interestMinor: bigint;
  /** Early, in the same period. */
  readonly repaidMinor: bigint;
}

/** Takes an instalment's principal off what is owed; a part repaid early leaves instalments as they are. */
function repay(
  line: Loan,
  owed: Owed,
  { rate, months, left, interestMinor, repaidMinor }: Instalments,
): bigint {
  const { plan } = owed;
  const whole = owed.minor + repaidMinor;
  if (plan === null || plan.rate.n * rate.d !== rate.n * plan.rate.d) {
    const minor =
      line.repayment === "annuity"
        ? annuity(whole, rate, months, left)
        : round(divide(integer(whole), integer(left)));
    owed.plan = { rate, minor };
  }
  const planned = owed.plan?.minor ?? 0n;
  const regular =
    line.repayment === "annuity"
      ? planned - interestMinor
      : line.repayment === "bullet"
        ? 0n
        : planned;
  const principalMinor = left === 1 ? owed.minor : least(regular, owed.minor);
  owed.minor -= principalMinor;
  return principalMinor;
}

/** What was drawn and repaid early after the first day of a period, and the interest that it adds or saves. */
function movedIn(line: Loan, span: Span, rate: Rational, { ledger, design }: Scene) {
  const { currency } = design.contract;
  const later = { from: addDays(span.from, 1), to: span.to };
  const of = (kind: "draw" | "repaid") => ledger.all(kind, line.id, later);
  const interest = (kind: "draw" | "repaid"): bigint =>
    of(kind).reduce((sum, { value, day }) => {
      return sum + interestFor(minorOf(value, currency), rate, { from: day, to: span.to });
    }, 0n);
  return {
    drawnMinor: sumOf(of("draw"), currency),
    repaidMinor: sumOf(of("repaid"), currency),
    interestMinor: interest("draw") - interest("repaid"),
  };
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/**
 * Takes off what is forgiven at the end of a period, with its part of the interest that the grace period
 * has added where each milestone forgives a part.
 */
function forgive(line: Loan, span: Span, owed: Owed, scene: Scene): readonly StatementStep[] {
  const { terms, design } = scene;
  const rule = terms.forgiveness;
  const parts = forgivenIn(span, scene);
  if (rule === null || parts.fraction.n === 0n || line.principalMinor === null) return [];
  const context = contextFor(design, line);
  const money = (minor: bigint): string => writeMoney(minor, context.currency, context.language);
  const whole = BigInt(line.principalMinor);
  const share = multiply(integer(whole), divide(integer(rule.sharePercent), integer(100)));
  const part = multiply(share, parts.fraction);
  const principal = least(round(part), owed.lentMinor);
  const added =
    rule.by === "each-milestone" && owed.lentMinor > 0n
      ? round(divide(integer(owed.graceMinor * principal), integer(owed.lentMinor)))
      : 0n;
  const taken = least(principal + added, owed.minor);
  owed.minor -= taken;
  owed.lentMinor -= principal;
  owed.graceMinor -= added;
  owed.forgivenMinor += taken;
  owed.plan = null;
  const { n, d } = parts.fraction;
  const fraction = n === d ? "" : ` × ${n} ÷ ${d}`;
  const rest = added === 0n ? "" : ` + ${money(added)}`;
  const formula = `${money(whole)} × ${rule.sharePercent}%${fraction}${rest}`;
  const place = placeOf(terms, "loan-terms");
  return [sumAt("formula", formula, integer(taken), context, place, evidenceOf(parts.used))];
}

/** The part of what can be forgiven that milestones passed in a span forgive. */
function forgivenIn(span: Span, scene: Scene) {
  const { terms, design, ledger } = scene;
  const all = design.payments.flatMap((line) =>
    line.model === "milestone-payments" ? line.milestones.map((each) => ({ line, each })) : [],
  );
  const passed = all.flatMap(({ line, each }) => {
    const result = ledger.all("milestone", line.id, ever, each.id)[0];
    if (!result) return [];
    const { day } = movedDue(line, each, result.day, scene);
    const isIn = (months: number): boolean => day === null || result.day <= addMonths(day, months);
    return [{ result, inTime: isIn(0), counts: isIn(terms.milestones.longStopMonths) }];
  });
  const none = { fraction: integer(0), used: [] };
  if (all.length === 0) return none;
  if (terms.forgiveness?.by === "all-in-time") {
    const last =
      passed
        .map(({ result }) => result.day)
        .toSorted()
        .at(-1) ?? "";
    const isMet = passed.length === all.length && passed.every(({ inTime }) => inTime);
    if (!isMet || !isWithin(last, span)) return none;
    return { fraction: integer(1), used: passed.map(({ result }) => result) };
  }
  const now = passed.filter(({ result, counts }) => counts && isWithin(result.day, span));
  const fraction = divide(integer(now.length), integer(all.length));
  return { fraction, used: now.map(({ result }) => result) };
}

/** What was forgiven of a loan by a day. */
export function forgivenBy(line: Loan, day: Day, scene: Scene): bigint {
  return turnsOf(line, scene)
    .turns.filter(({ span }) => span.to <= day)
    .flatMap(({ forgiven }) => forgiven)
    .reduce((sum, { resultMinor }) => sum + (resultMinor ?? 0n), 0n);
}

/** The rate at the beginning of a period: the base rate known then, and each condition as last found. */
function rateAt(
  line: Loan,
  day: Day,
  ledger: Ledger,
  { loanStepLimitBps, loanOnlyFalls }: Terms,
): { readonly rate: Rational; readonly evidence: readonly string[] } | null {
  const until = { from: ever.from, to: day };
  const base = ledger.last("rate", line.id, until);
  if (base === null) return null;
  const steps = loanOnlyFalls ? line.steps.filter(({ when }) => when === "met") : line.steps;
  const findings = steps.flatMap(({ conditionId }) => {
    const found = conditionId === null ? null : ledger.last("condition", conditionId, until);
    return found === null ? [] : [found];
  });
  const met = Object.fromEntries(findings.map(({ of, value }) => [of, value === "met"]));
  const rate = rateOf({ ...line, steps }, base.value, met, loanStepLimitBps);
  return rate && { rate, evidence: evidenceOf([base, ...findings]) };
}

function interestFor(minor: bigint, rate: Rational, { from, to }: Span): bigint {
  const days = daysBetween(from, addDays(to, 1));
  return round(divide(multiply(integer(minor), multiply(rate, integer(days))), integer(36_500)));
}

function sumOf(draws: readonly { readonly value: string }[], currency: string): bigint {
  return draws.reduce((sum, { value }) => sum + minorOf(value, currency), 0n);
}

/** A sum in major units as minor units. */
function minorOf(value: string, currency: string): bigint {
  const unit = 10n ** BigInt(currencyOf(currency).exponent);
  return round(multiply(decimal(value), integer(unit)));
}
