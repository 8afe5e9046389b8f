import { type Rational, round } from "../../base/rational.ts";
import type { Payment } from "../../domain/payment.ts";
import type { Need } from "../facts.ts";
import { kindOf } from "../summary.ts";
import type { Span } from "./calendar.ts";
import type { LineDue, StatementStep } from "./statement.ts";

/** A line that is due, rounded once. */
export function due(
  line: Payment,
  span: Span,
  exact: Rational,
  steps: readonly StatementStep[],
): LineDue {
  const head = { lineId: line.id, title: line.title, kind: kindOf(line), span };
  return { ...head, state: "due", dueMinor: round(exact), missing: [], steps };
}

/** A line that waits for what is missing. */
export function held(
  line: Payment,
  span: Span,
  missing: readonly Need[],
  steps: readonly StatementStep[],
): LineDue {
  const head = { lineId: line.id, title: line.title, kind: kindOf(line), span };
  return { ...head, state: "held", dueMinor: 0n, missing, steps };
}
