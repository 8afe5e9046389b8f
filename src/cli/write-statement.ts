import type { Design } from "../domain/design.ts";
import type { Adjustment, LineDue, Statement, StatementStep } from "../payment/engine/statement.ts";
import type { Need } from "../payment/facts.ts";
import { writeStep } from "../payment/trace.ts";
import { languageOf, writeDay, writeMoney } from "../reference/language.ts";

const names: Readonly<Record<Adjustment["kind"], string>> = {
  "service-credit": "Service credit",
  "credit-earned-back": "Service credit earned back",
  damages: "Damages for delay",
  "deduction-moved": "Deductions beyond their limit, moved",
  collar: "Collar",
  "collar-set-off": "Set against the floor of an earlier year",
  "per-person-limit": "Cut off by the limit for one person",
  "year-limit": "Cut off by the limit of the year",
  "lifetime-limit": "Cut off by the limit over the term",
  "carried-over": "Carried over from earlier years",
  "first-milestone": "Held back until a second milestone",
  "volume-shortfall": "Demand that stayed away",
  "stated-sum": "Sum found under a clause",
  advance: "Advance",
  "advance-recovered": "Advance recovered",
};

const returnNames = {
  royalty: "Royalty from the Supplier",
  windfall: "Share of windfall from the Supplier",
  "profit-share": "Share of profit from the Supplier",
  clawback: "Claim against the Supplier",
} as const;

/** The account as text: a line a sum, and with `trace` every step of it. */
export function writeStatement(
  design: Design,
  asOf: string,
  statement: Statement,
  trace: boolean,
): string {
  const { currency } = design.contract;
  const language = languageOf(design.contract.language);
  const money = (minor: bigint): string => writeMoney(minor, currency, language);
  const day = (value: string): string => writeDay(value, language).replaceAll("\u00a0", " ");
  const row = (label: string, sum: string): string => `  ${label.padEnd(52)} ${sum.padStart(18)}`;
  const out: string[] = [`${design.title || design.id}: what is due up to ${day(asOf)}`];
  for (const { period, lines, adjustments, dueMinor, financeMinor } of statement.periods) {
    if (lines.length === 0 && adjustments.length === 0) continue;
    out.push("", `Contract year ${period.year}, ${day(period.from)} to ${day(period.to)}`);
    for (const line of lines) {
      out.push(row(line.title || line.lineId, stateOf(line, money)));
      if (line.state === "held")
        out.push(...line.missing.map((need) => `      waits for ${wordsFor(need)}`));
      if (trace) out.push(...line.steps.map(writeTraceStep));
    }
    for (const { kind, amountMinor, step } of adjustments) {
      out.push(row(names[kind], money(amountMinor)));
      if (trace) out.push(writeTraceStep(step));
    }
    out.push(row("Due", money(dueMinor)));
    if (financeMinor !== 0n) out.push(row("Loans and equity", money(financeMinor)));
  }
  out.push("", row("In total due", money(statement.dueMinor)));
  if (statement.financeMinor !== 0n) {
    out.push(row("Loans and equity, paid out less returned", money(statement.financeMinor)));
  }
  if (statement.lostMinor !== 0n) out.push(row("Cut off by limits", money(statement.lostMinor)));
  for (const { kind, day: on, amountMinor, steps } of statement.returns) {
    out.push(row(`${returnNames[kind]}, ${day(on)}`, money(amountMinor)));
    if (trace) out.push(...steps.map(writeTraceStep));
  }
  if (statement.held.length > 0) out.push(row("Payments that wait", String(statement.held.length)));
  return `${out.join("\n")}\n`;
}

function stateOf(line: LineDue, money: (minor: bigint) => string): string {
  return line.state === "due" ? money(line.dueMinor) : line.state;
}

function writeTraceStep(step: StatementStep): string {
  const { stage, row, formula, result, clause, evidence } = step;
  const sum = formula === result ? formula : writeStep(step);
  const rest = [clause, ...new Set(evidence)].filter((each) => each !== null).join("; ");
  return `      ${stage}: ${row ? `${row}: ` : ""}${sum}${rest ? `  [${rest}]` : ""}`;
}

function wordsFor(need: Need): string {
  switch (need.kind) {
    case "reading":
      return `a reading of metric ${need.metricId}`;
    case "expected":
      return `what metric ${need.metricId} would have been anyway`;
    case "cohort":
      return `the number of people that metric ${need.metricId} is measured on`;
    case "units":
      return `the units of item ${need.itemId}`;
    case "milestone":
      return `milestone ${need.milestoneId}`;
    case "condition":
      return `a finding on condition ${need.conditionId}`;
    case "actual-cost":
      return "the actual cost";
    case "reference-price":
      return "the reference price";
    case "placed":
      return "the result of the contest";
    case "base-rate":
      return "the base rate";
    case "draw":
      return "the day on which the loan is paid out";
    case "round-price":
      return "the price of a share in the round";
    case "exit-price":
      return "the price of a share at exit";
  }
}

/** The account for a program: sums are texts of integer minor units, exact whatever their size. */
export function statementJson(design: Design, asOf: string, statement: Statement): string {
  const whole = { currency: design.contract.currency, asOf, ...statement };
  const plain = (_key: string, value: unknown): unknown =>
    typeof value === "bigint" ? value.toString() : value;
  return `${JSON.stringify(whole, plain, 2)}\n`;
}
