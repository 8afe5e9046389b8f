import { addMonths } from "../../base/calendar.ts";
import {
  add,
  compare,
  decimal,
  divide,
  integer,
  multiply,
  type Rational,
  round,
  subtract,
} from "../../base/rational.ts";
import { metricIdsOf, type Payment } from "../../domain/payment.ts";
import { writeMoney } from "../../reference/language.ts";
import { contextFor } from "../context.ts";
import type { Facts } from "../facts.ts";
import { cutFigure } from "../measure.ts";
import { itemSums } from "../rate-card.ts";
import type { Writing } from "../rules/rule.ts";
import type { Terms } from "../terms.ts";
import type { Period } from "./calendar.ts";
import { due } from "./due.ts";
import { evidenceOf } from "./ledger.ts";
import { type Scene } from "./line-due.ts";
import { comesFromPeople } from "./line-facts.ts";
import type { Memory, Parts } from "./memory.ts";
import type { LineDue, StatementStep } from "./statement.ts";
import { placeOf, sumAt } from "./step.ts";

/** Whether results that a line pays for have to last: of people, and of the metrics that the clause names. */
export function hasToLast(line: Payment, { sustained }: Terms): boolean {
  if (sustained === null || !comesFromPeople(line)) return false;
  const { metricIds } = sustained;
  return metricIds === null || metricIdsOf(line).some((id) => metricIds.includes(id));
}

/**
 * The part of a line's sum, from 0 to 1, that is for results which have to last: in a rate card that of
 * the items whose metric the clause names, without steps on the way to them; else the whole.
 */
export function lastingPart(
  line: Payment,
  facts: Facts,
  { sustained, leadStep }: Terms,
  whole: Rational,
): Rational {
  const metricIds = sustained?.metricIds ?? null;
  if (line.model !== "rate-card" || (metricIds === null && leadStep === null)) return integer(1);
  const named = itemSums(line, facts, leadStep?.sharePercent)
    .filter(({ item }) => metricIds === null || metricIds.includes(item.metricId ?? ""))
    .reduce((sum, { results }) => add(sum, results), integer(0));
  return whole.n === 0n ? integer(0) : divide(named, whole);
}

interface Waiting {
  /** What is due at once. */
  readonly exact: Rational;
  /** What waits, or comes on top, until results have lasted. */
  readonly waits: Rational;
  readonly step: StatementStep | null;
}

/** Takes off the share that waits; a bonus takes nothing off. */
export function waitingOf(
  exact: Rational,
  lasting: Rational,
  terms: Terms,
  writing: Writing,
): Waiting | null {
  const rule = terms.sustained;
  if (rule === null || lasting.n === 0n) return null;
  const share = divide(integer(rule.sharePercent), integer(100));
  const part = multiply(exact, lasting);
  const waits = multiply(part, share);
  if (rule.isBonus) return { exact, waits, step: null };
  const money = (value: Rational): string =>
    writeMoney(round(value), writing.currency, writing.language);
  const formula =
    compare(lasting, integer(1)) === 0
      ? `${money(exact)} × ${100 - rule.sharePercent}%`
      : `${money(exact)} − ${money(part)} × ${rule.sharePercent}%`;
  const now = subtract(exact, waits);
  const place = placeOf(terms, "sustained-outcome");
  return { exact: now, waits, step: sumAt("lasting", formula, now, writing, place) };
}

function scaled(parts: Parts, sum: Rational): Parts {
  return new Map([...parts].map(([id, share]) => [id, multiply(share, sum)]));
}

/** Months after the term in which a look is still made and paid for. */
const monthsAfterEnd = 12;

/** Shares that waited and whose results were found to have lasted in the period; the last takes those after it. */
export function lastingDue(
  line: Payment,
  period: Period,
  { terms, ledger, design }: Scene,
  memory: Memory,
): readonly LineDue[] {
  const rule = terms.sustained;
  if (rule === null || !hasToLast(line, terms)) return [];
  const context = contextFor(design, line);
  const { end } = design.contract;
  const looks =
    period.to === end ? { from: period.from, to: addMonths(end, monthsAfterEnd) } : period;
  return ledger.all("lasting", line.id, looks).flatMap((result) => {
    const look = result.item === "2" ? 2 : 1;
    const found = memory.look(line, addMonths(result.day, -rule.checkMonths * look), look);
    if (found === null || (look === 2 && !rule.secondCheck)) return [];
    const part = rule.secondCheck ? divide(found.exact, integer(2)) : found.exact;
    const exact = divide(multiply(part, decimal(result.value)), integer(100));
    const share = cutFigure(decimal(result.value), context.language);
    const waited = writeMoney(round(part), context.currency, context.language);
    const place = placeOf(terms, "sustained-outcome");
    const evidence = evidenceOf([result]);
    const step = sumAt("lasting", `${waited} × ${share}%`, exact, context, place, evidence);
    memory.addParts(line, scaled(found.parts, exact));
    return [due(line, found.span, exact, [step])];
  });
}
