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
import { evidenceOf, type Ledger } from "./ledger.ts";
import { due, held, type Scene } from "./line-due.ts";
import type { LineDue } from "./statement.ts";
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
  const waits = missing.filter(({ span }) => isWithin(span.to, period));
  return [...drawn, ...paid, ...waits.map(({ span, need }) => held(line, span, [need], []))];
}

interface Waits {
  readonly span: Span;
  readonly need: Need;
}

/** Every period between instalments up to the day of the account. */
function turnsOf(
  line: Loan,
  { ledger, design, terms, asOf }: Scene,
): { readonly turns: readonly Turn[]; readonly missing: readonly Waits[] } {
  const plan = planOf(line);
  const draws = ledger.all("draw", line.id, ever);
  const first = draws[0];
  if (plan === null || !first) return { turns: [], missing: [] };
  const { months, grace, count } = plan;
  const turns: Turn[] = [];
  let owed = 0n;
  let level: { readonly rate: Rational; readonly minor: bigint } | null = null;
  for (let i = 0; i < grace + count; i += 1) {
    const span = {
      from: addMonths(first.day, i * months),
      to: addDays(addMonths(first.day, (i + 1) * months), -1),
    };
    if (span.to > asOf) break;
    const drawnBefore = draws.filter(({ day }) => day === span.from);
    const later = draws.filter(({ day }) => day > span.from && day <= span.to);
    owed += sumOf(drawnBefore, design.contract.currency);
    const known = rateAt(line, span.from, ledger, terms);
    if (known === null) return { turns, missing: [{ span, need: { kind: "base-rate" } }] };
    const { rate, evidence } = known;
    const partial = later.reduce((sum, draw) => {
      const amount = minorOf(draw.value, design.contract.currency);
      return sum + interestFor(amount, rate, { from: draw.day, to: span.to });
    }, 0n);
    const interestMinor = interestFor(owed, rate, span) + partial;
    const openMinor = owed;
    owed += sumOf(later, design.contract.currency);
    const isGrace = i < grace;
    const left = grace + count - i;
    if (isGrace) {
      owed += interestMinor;
      turns.push({ span, rate, openMinor, interestMinor, principalMinor: 0n, evidence, isGrace });
      continue;
    }
    if (
      line.repayment === "annuity" &&
      (level === null || level.rate.n * rate.d !== rate.n * level.rate.d)
    ) {
      level = { rate, minor: annuity(owed, rate, months, left) };
    }
    const regular =
      line.repayment === "annuity"
        ? (level?.minor ?? 0n) - interestMinor
        : line.repayment === "bullet"
          ? 0n
          : round(divide(integer(owed), integer(left)));
    const principalMinor = left === 1 ? owed : regular < owed ? regular : owed;
    owed -= principalMinor;
    turns.push({ span, rate, openMinor, interestMinor, principalMinor, evidence, isGrace });
  }
  return { turns, missing: [] };
}

/** The rate at the beginning of a period: the base rate known then, and each condition as last found. */
function rateAt(
  line: Loan,
  day: Day,
  ledger: Ledger,
  { loanStepLimitBps }: Terms,
): { readonly rate: Rational; readonly evidence: readonly string[] } | null {
  const until = { from: ever.from, to: day };
  const base = ledger.last("rate", line.id, until);
  if (base === null) return null;
  const findings = line.steps.flatMap(({ conditionId }) => {
    const found = conditionId === null ? null : ledger.last("condition", conditionId, until);
    return found === null ? [] : [found];
  });
  const met = Object.fromEntries(findings.map(({ of, value }) => [of, value === "met"]));
  const rate = rateOf(line, base.value, met, loanStepLimitBps);
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
