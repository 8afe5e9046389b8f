import { addDays, addMonths, type Day, monthsBetween } from "../../src/base/calendar.ts";
import type { Design, LineOf, Metric, Payment } from "../../src/domain/design.ts";
import { metricIdsOf } from "../../src/domain/payment.ts";
import type { Result, ResultKind } from "../../src/domain/result.ts";
import { periodsOf, spansOf } from "../../src/payment/engine/calendar.ts";
import { hasToLast } from "../../src/payment/engine/lasting.ts";
import { comesFromPeople, countsUnits } from "../../src/payment/engine/line-facts.ts";
import { summarise } from "../../src/payment/summary.ts";
import type { Terms } from "../../src/payment/terms.ts";
import { result } from "../payment/engine/contract.ts";
import { allLines, metrics, otherLines, settlement } from "./example.ts";

/**
 * One future of a contract with every model and rule, told twice: as values of drivers to the numeric
 * evaluator, and as the results that such a future would bring to the exact engine.
 */

export type Drivers = Readonly<Record<string, number>>;

export interface Case {
  readonly design: Design;
  readonly terms: Terms;
  readonly drivers: Drivers;
}

const start = "2027-04-01";
export const end = "2031-03-31";
/** Looks at lasting results are paid for up to a year after the term. */
export const lastLook = "2032-03-31";
export const daysInMonth = 365.25 / 12;

/** Everything that verification would find out in this future. */
class Findings {
  readonly results: Result[] = [];

  constructor(readonly asked: Case) {}

  of(id: string): number {
    return this.asked.drivers[id] ?? 0;
  }

  /** Of a line that the contract has not, nothing is found out. */
  add(kind: ResultKind, of: string, day: Day, value: number | string, item = ""): void {
    const { payments } = this.asked.design;
    const isOfLine = [...allLines, ...otherLines].some(({ id }) => id === of);
    if (isOfLine && !payments.some(({ id }) => id === of)) return;
    const text = typeof value === "string" ? value : plain(value);
    this.results.push(result(kind, of, day, text, item));
  }
}

function plain(value: number): string {
  return value.toFixed(8).replace(/\.?0+$/, "");
}

export function resultsOf(asked: Case): readonly Result[] {
  const found = new Findings(asked);
  readings(found);
  milestones(found);
  markets(found);
  contests(found);
  setUp(found);
  lenders(found);
  service(found);
  returns(found);
  return found.results;
}

function readings(found: Findings): void {
  const { design, terms } = found.asked;
  const told = new Set<string>();
  for (const line of design.payments) {
    for (const { to } of spansOf(design, line)) {
      for (const id of metricIdsOf(line)) {
        if (told.has(`${id} ${to}`)) continue;
        told.add(`${id} ${to}`);
        reading(
          found,
          line,
          metrics.find((each) => each.id === id),
          to,
        );
      }
    }
    if (line.model === "rate-card" && terms.leadStep !== null) stepsOf(found, line);
    if (terms.sustained === null || !hasToLast(line, terms)) continue;
    for (const { to } of spansOf(design, line)) {
      for (const look of terms.sustained.secondCheck ? [1, 2] : [1]) {
        const day = addMonths(to, terms.sustained.checkMonths * look);
        if (day <= lastLook) found.add("lasting", line.id, day, found.of("lasting"), `${look}`);
      }
    }
  }
  for (const year of [2, 3, 4]) {
    const index = 100 * (1 + found.of("prices") / 100) ** (year - 1);
    found.add("index", "", start, index.toFixed(10), String(year));
  }
  found.add("index", "", start, "100", "base");
}

function stepsOf(found: Findings, line: LineOf<"rate-card">): void {
  for (const { to } of spansOf(found.asked.design, line)) {
    const units = (found.of("homes") * found.of("volume")) / 100;
    found.add("steps", line.id, to, (units * found.of("card:steps")) / 100, "home");
  }
}

function reading(found: Findings, line: Payment, metric: Metric | undefined, to: Day): void {
  if (metric === undefined) throw new Error("No such metric");
  const counts = countsUnits(line);
  const share = line.model === "ccfd-settlement" || !counts ? 1 : found.of("volume") / 100;
  const value = found.of(metric.id) * share;
  found.add("reading", metric.id, to, counts ? plain(value) : value.toFixed(metric.decimals));
  const rule = found.asked.terms.deadweight;
  if (!comesFromPeople(line) || rule === null || rule.method === "fixed") return;
  const [from, target] = [Number(metric.baseline.value), Number(metric.target.value)];
  const anyway = found.of("deadweight") / 100;
  found.add("cohort", metric.id, to, found.of("cohort"));
  const expected = counts ? target * share * anyway : from + (target - from) * anyway;
  found.add("expected", metric.id, to, expected);
}

function milestones(found: Findings): void {
  const late = Math.round(found.of("delay") * daysInMonth);
  const passed = (found.of("milestones") / 100) * 2;
  const day = (due: Day): Day => addDays(due, late);
  if (passed >= 1) found.add("milestone", "milestones", day("2027-05-15"), "", "open");
  const parts = passed >= 2 ? "" : passed - 1 > 0.399 ? "staff" : null;
  if (parts !== null) found.add("milestone", "milestones", day("2028-10-31"), parts, "run");
  const { moveMonths } = found.asked.terms.milestones;
  if (moveMonths !== null && late > 0) {
    found.add("moved", "milestones", "2027-05-15", late, "open");
    found.add("moved", "milestones", "2028-10-31", late, "run");
  }
  if (late > 0) found.add("delay", "", "2027-05-15", late);
}

function markets(found: Findings): void {
  const { design } = found.asked;
  for (const [i, { to }] of spansOf(design, settlement).entries()) {
    const growth = (1 + found.of("settlement:price-growth") / 100) ** i;
    found.add("price", "settlement", to, found.of("settlement:market-price") * growth);
    for (const kind of ["strike", "support", "premium", "allowances"] as const) {
      found.add(kind, "settlement", to, found.of(`settlement:${kind}`));
    }
  }
  found.add("capacity", "top-up", start, found.of("top-up:capacity"));
  found.add("fund-used", "top-up", start, found.of("top-up:fund-used"));
  found.add("cost", "gain", end, found.of("gain:actual-cost"));
}

/** Spent evenly through the months of set-up. */
function setUp(found: Findings): void {
  const { design, terms } = found.asked;
  if (terms.setUp === null) return;
  const { months } = terms.setUp;
  const last = addDays(addMonths(start, months), -1);
  for (const { from, to } of periodsOf(design).filter((each) => each.from <= last)) {
    const until = to < last ? to : last;
    const share = monthsBetween(from, addDays(until, 1)) / months;
    found.add("cost", "fee", until, found.of("fee:set-up-cost") * share);
  }
}

function contests(found: Findings): void {
  for (let rank = 1; rank <= found.of("prize:winners"); rank += 1) {
    found.add("placed", "prize", end, rank, `entrant ${rank}`);
  }
}

function lenders(found: Findings): void {
  const drawn = (2_400_000 * found.of("loan:drawn")) / 100;
  found.add("rate", "loan", start, found.of("loan:base-rate"));
  if (drawn > 0) found.add("draw", "loan", start, drawn);
  const met = Math.round((found.of("loan:conditions-met") / 100) * 2);
  found.add("condition", "fair", start, met >= 1 ? "met" : "missed");
  found.add("condition", "skills", start, met >= 2 ? "met" : "missed");
  found.add("share-price", "stake", end, found.of("stake:round-price"), "round");
  found.add("share-price", "stake", end, found.of("stake:exit-price"), "exit");
}

function service(found: Findings): void {
  const { design, terms } = found.asked;
  const periods = periodsOf(design);
  const raise = ((design.cap.totalMinor ?? 0) / 100) * (found.of("limit-raised") / 100);
  if (raise > 0) found.add("limit-raised", "", start, raise);
  const share = (terms.prefinancing?.sharePercent ?? 0) * (found.of("prepared") / 100);
  const most = Number(summarise(design).totals.maximumMinor) / 100;
  found.add("advance", "", start, ((most * share) / 100).toFixed(2));
  for (let month = 0; month < 48; month += 1) {
    if (month % 12 >= found.of("failing-months") || found.of("points") === 0) continue;
    found.add("points", "", addMonths(start, month), found.of("points"));
  }
  for (const [i, { to, endsYear }] of periods.entries()) {
    const served = Math.floor((found.of("people") * (i + 1)) / periods.length);
    found.add("people", "", to, served);
    if (!endsYear) continue;
    found.add("volume", "", to, (found.of("demand") * found.of("volume")) / 100);
    found.add("effort", "", to, found.of("effort") === 1 ? "kept" : "failed");
  }
}

function returns(found: Findings): void {
  for (const year of [1, 2, 3, 4]) {
    found.add("revenue", "", addDays(addMonths(start, 12 * year), -1), found.of("revenue"));
  }
  for (const year of [1, 2, 3, 4]) {
    const day = addDays(addMonths(start, 12 * year), -1);
    for (const line of ["stake", "settlement", "loan"]) {
      found.add("profit", line, day, found.of(`${line}:profit`));
    }
  }
  found.add("cash", "", end, (found.of("base-cash") * found.of("cash")) / 100);
  found.add("base-cash", "", end, found.of("base-cash"));
  if (found.of("claim") > 0) found.add("clawback", "", end, found.of("claim"));
}
