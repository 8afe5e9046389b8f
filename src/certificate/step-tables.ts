import { clean } from "../assembly/clean.ts";
import type { Block } from "../assembly/document.ts";
import { table } from "../handbook/writing.ts";
import type { PeriodStatement, Return, StatementStep } from "../payment/engine/statement.ts";
import { writeStep } from "../payment/trace.ts";
import type { Language } from "../reference/language.ts";
import type { Speech } from "./speech.ts";

/** A table a payment, adjustment and return: each step with its rule, clause and evidence. */
export function stepTables(
  period: PeriodStatement,
  returns: readonly Return[],
  speech: Speech,
): readonly Block[] {
  const { say, span, day } = speech;
  const sums = [
    ...period.lines.map((line) => ({
      title: `${clean(line.title) || line.lineId}, ${span(line.span)}`,
      steps: line.steps,
    })),
    ...period.adjustments.map(({ kind, step }) => ({
      title: say(`certificate.adjustment.${kind}`),
      steps: [step],
    })),
    ...returns.map(({ kind, day: on, steps }) => ({
      title: `${say(`certificate.return.${kind}`)}, ${day(on)}`,
      steps,
    })),
  ];
  return sums
    .filter(({ steps }) => steps.length > 0)
    .map(({ title, steps }, i) => stepTable(`steps.${i + 1}`, title, steps, speech));
}

function stepTable(
  id: string,
  title: string,
  steps: readonly StatementStep[],
  speech: Speech,
): Block {
  const { say } = speech;
  const head = [
    say("certificate.step"),
    say("certificate.computed"),
    say("certificate.clause"),
    say("certificate.evidence"),
  ];
  const rows = steps.map((step) => [
    say(`certificate.stage.${step.stage}`),
    computed(step, speech.language),
    step.clause ?? "",
    [...new Set(step.evidence)].map((each) => evidenceOf(each, speech)).join("; "),
  ]);
  return table(id, title, head, rows);
}

/** The row that applies and the arithmetic; what is read off a row needs none. */
function computed(step: StatementStep, { colon }: Language): string {
  const sum = step.formula === step.result ? step.formula : writeStep(step);
  return clean(step.row === null ? sum : `${step.row}${colon}${sum}`);
}

/** Evidence as the account names it, in the contract's language. */
function evidenceOf(text: string, { say }: Speech): string {
  const told = /^(.*) \(row (\d+)\)$/s.exec(text);
  const [, evidence = "", row = ""] = told ?? [];
  return told ? say("certificate.inRow", { evidence, row }) : clean(text);
}
