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
import { evidenceOf } from "./ledger.ts";
import { due, type Scene } from "./line-due.ts";
import { comesFromPeople } from "./line-facts.ts";
import type { Memory } from "./memory.ts";
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
 * the items whose metric the clause names; else the whole.
 */
export function lastingPart(line: Payment, facts: Facts, { sustained }: Terms): Rational {
  const metricIds = sustained?.metricIds ?? null;
  if (metricIds === null || line.model !== "rate-card") return integer(1);
  const sums = itemSums(line, facts);
  const nothing = integer(0);
  let [all, named] = [nothing, nothing];
  for (const { id, metricId } of line.items) {
    const sum = sums?.get(id) ?? nothing;
    all = add(all, sum);
    if (metricIds.includes(metricId ?? "")) named = add(named, sum);
  }
  return all.n === 0n ? nothing : divide(named, all);
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

/** Shares that waited and whose results were found to have lasted in the period. */
export function lastingDue(
  line: Payment,
  period: Period,
  { terms, ledger, design }: Scene,
  memory: Memory,
): readonly LineDue[] {
  const rule = terms.sustained;
  if (rule === null || !hasToLast(line, terms)) return [];
  const context = contextFor(design, line);
  return ledger.all("lasting", line.id, period).flatMap((result) => {
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
    return [due(line, found.span, exact, [step])];
  });
}
