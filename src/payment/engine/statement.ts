import type { Day } from "../../base/calendar.ts";
import type { Finding } from "../../base/finding.ts";
import type { Need } from "../facts.ts";
import type { PaymentKind } from "../summary.ts";
import type { Period, Span } from "./calendar.ts";

/** Where in the order of a period a step stands. */
export type Stage =
  | "verify"
  | "deadweight"
  | "formula"
  | "lasting"
  | "indexation"
  | "rounding"
  | "deduction"
  | "period limit"
  | "lifetime limit"
  | "advance"
  | "volume"
  | "return";

/** One step on the way to what is paid. */
export interface StatementStep {
  readonly stage: Stage;
  /** What the step is of: the metric that was read, the row of a table that applies; null for neither. */
  readonly row: string | null;
  readonly formula: string;
  readonly result: string;
  /** Null where the result is no money. */
  readonly resultMinor: bigint | null;
  /** The clause that gives the rule ("clause 12"); null where it is not known. */
  readonly clause: string | null;
  /** Rows of the file and references of evidence that the step rests on. */
  readonly evidence: readonly string[];
}

/** What one line comes to for one span. */
export interface LineDue {
  readonly lineId: string;
  readonly title: string;
  readonly kind: PaymentKind;
  readonly span: Span;
  /** `held` waits for what is missing, and neither pays nor punishes; `lapsed` will never be paid. */
  readonly state: "due" | "held" | "lapsed";
  /** Rounded once; below zero the Supplier pays; 0 while held. */
  readonly dueMinor: bigint;
  readonly missing: readonly Need[];
  readonly steps: readonly StatementStep[];
}

/** What is added to or taken from the sum of the lines. */
export interface Adjustment {
  readonly kind:
    | "service-credit"
    | "credit-earned-back"
    | "damages"
    | "deduction-moved"
    | "collar"
    | "collar-set-off"
    | "per-person-limit"
    | "year-limit"
    | "lifetime-limit"
    | "carried-over"
    | "first-milestone"
    | "volume-shortfall"
    | "stated-sum"
    | "advance"
    | "advance-recovered";
  /** Signed: below zero it is taken off. */
  readonly amountMinor: bigint;
  readonly step: StatementStep;
}

/** The account of one period. */
export interface PeriodStatement {
  readonly period: Period;
  readonly lines: readonly LineDue[];
  readonly adjustments: readonly Adjustment[];
  /** Charges that are due: lines but those of finance, with every adjustment. */
  readonly dueMinor: bigint;
  /** Loans and equity: what the Authority pays out less what comes back. */
  readonly financeMinor: bigint;
  /** Cut off by limits and not payable later. */
  readonly lostMinor: bigint;
}

/** A sum that comes back to the Authority, beside the charges. */
export interface Return {
  readonly kind: "royalty" | "windfall" | "profit-share" | "clawback";
  readonly day: Day;
  /** Above zero: what the Supplier pays. */
  readonly amountMinor: bigint;
  readonly steps: readonly StatementStep[];
}

/** The whole account up to a day. */
export interface Statement {
  readonly periods: readonly PeriodStatement[];
  readonly dueMinor: bigint;
  readonly financeMinor: bigint;
  readonly lostMinor: bigint;
  readonly returns: readonly Return[];
  /** Lines that wait for something. */
  readonly held: readonly LineDue[];
  /** What is wrong with results or design, and what could not be applied; blockers stop all payment. */
  readonly findings: readonly Finding[];
}
