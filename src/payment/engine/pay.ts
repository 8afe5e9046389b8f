import type { Finding } from "../../base/finding.ts";
import type { Design } from "../../domain/design.ts";
import type { Results } from "../../domain/result.ts";
import { type AccountWord, sayOfAccount } from "../../reference/account-words.ts";
import { languageOf } from "../../reference/language.ts";
import { summarise } from "../summary.ts";
import type { Terms } from "../terms.ts";
import { Account } from "./account.ts";
import { periodsOf } from "./calendar.ts";
import { checkResults } from "./check-results.ts";
import { indicesOf } from "./indices.ts";
import { ledgerOf } from "./ledger.ts";
import { returnsOf } from "./returns.ts";
import type { PeriodStatement, Return, Statement } from "./statement.ts";

/**
 * What is due under a contract on its results, period by period, each sum with its steps: the lines by
 * their formulas, then what is deducted, the limits of the period and of the term, and the advance that
 * is recovered. A fault in design or results stops all payment; what is missing holds its line alone.
 */
export function payContract(design: Design, terms: Terms, results: Results): Statement {
  const faults = [...faultsOfDesign(design), ...checkResults(design, results)];
  if (faults.length > 0) return statementOf([], [], faults);
  const { currency, language } = design.contract;
  const ledger = ledgerOf(results);
  const indices = indicesOf(terms, ledger, { currency, language: languageOf(language) });
  const account = new Account({ design, terms, ledger, indices, asOf: results.asOf });
  const periods = periodsOf(design).filter(({ from }) => from <= results.asOf);
  const closed = periods.map((period) => account.close(period));
  const returns = returnsOf(account.scene, closed);
  return statementOf(closed, returns, [...account.findings, ...notesOn(terms, results, language)]);
}

function statementOf(
  periods: readonly PeriodStatement[],
  returns: readonly Return[],
  findings: readonly Finding[],
): Statement {
  const sum = (of: (period: PeriodStatement) => bigint): bigint =>
    periods.reduce((all, period) => all + of(period), 0n);
  return {
    periods,
    returns,
    dueMinor: sum(({ dueMinor }) => dueMinor),
    financeMinor: sum(({ financeMinor }) => financeMinor),
    lostMinor: sum(({ lostMinor }) => lostMinor),
    held: periods.flatMap(({ lines }) => lines.filter(({ state }) => state === "held")),
    findings,
  };
}

/** A design without dates, or with a line that cannot be computed, pays nothing. */
function faultsOfDesign(design: Design): readonly Finding[] {
  const { start, end, language } = design.contract;
  const faults: Finding[] = [];
  if (start === null || end === null || end < start) {
    faults.push({
      code: "term-unknown",
      level: "blocker",
      ...sayOfAccount(language, "term-unknown"),
      where: { field: "contract.start" },
    });
  }
  for (const { path, totalMinor, payment } of summarise(design).lines) {
    if (totalMinor !== null) continue;
    faults.push({
      code: "payment-unfinished",
      level: "blocker",
      ...sayOfAccount(language, "line-unfinished", { line: payment.title || payment.id }),
      where: { field: path },
    });
  }
  return faults;
}

/** Rules that cannot be applied, since the results leave out what they need. */
function notesOn(terms: Terms, { results }: Results, tag: string): readonly Finding[] {
  const has = (kind: string): boolean => results.some((result) => result.kind === kind);
  const notes: Finding[] = [];
  const note = (code: AccountWord): void => {
    notes.push({ code, level: "warning", ...sayOfAccount(tag, code), where: {} });
  };
  if (terms.cap.perPersonMinor !== null && !has("people")) {
    note("people-unknown");
  }
  if (terms.collar?.needsEffort && !has("effort")) {
    note("effort-unproved");
  }
  return notes;
}
