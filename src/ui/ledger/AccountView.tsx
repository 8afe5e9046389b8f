import type { ReactNode } from "react";
import { needOf } from "../../certificate/result-words.ts";
import type { Speech } from "../../certificate/speech.ts";
import type { PeriodStatement, Statement, StatementStep } from "../../payment/engine/statement.ts";
import { writeStep } from "../../payment/trace.ts";
import { FindingBox } from "../parts/Findings.tsx";
import { useDesign } from "../store.ts";
import { useSpeech } from "./use-speech.ts";

/** What is due, period by period; each sum opens to show its steps. */
export function AccountView({ statement }: { readonly statement: Statement }): ReactNode {
  const speech = useSpeech();
  const { money, day, say } = speech;
  const { periods, returns, findings, held } = statement;
  const filled = periods.filter((each) => each.lines.length + each.adjustments.length > 0);
  return (
    <>
      {findings.map((finding) => (
        <FindingBox key={finding.message} finding={finding} />
      ))}
      {periods.length > 0 && (
        <dl className="accounttotals">
          <Total label="Due in all" sum={money(statement.dueMinor)} />
          {statement.financeMinor !== 0n && (
            <Total label="Loans and equity" sum={money(statement.financeMinor)} />
          )}
          {statement.lostMinor !== 0n && (
            <Total label="Cut off by limits" sum={money(statement.lostMinor)} />
          )}
          <Total label="Payments that wait" sum={String(held.length)} />
        </dl>
      )}
      {filled.map((period, i) => (
        <PeriodView
          key={period.period.from}
          period={period}
          speech={speech}
          isOpen={i === filled.length - 1}
        />
      ))}
      {returns.map(({ kind, day: on, amountMinor, steps }) => (
        <Sum
          key={`${kind} ${on}`}
          title={`${say(`certificate.return.${kind}`)}, ${day(on)}`}
          sum={money(amountMinor)}
          steps={steps}
          speech={speech}
        />
      ))}
    </>
  );
}

function Total({ label, sum }: { readonly label: string; readonly sum: string }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{sum}</dd>
    </div>
  );
}

function PeriodView(props: {
  readonly period: PeriodStatement;
  readonly speech: Speech;
  readonly isOpen: boolean;
}): ReactNode {
  const { period, speech, isOpen } = props;
  const { say, span, money } = speech;
  const design = useDesign((whole) => whole);
  return (
    <details className="period" open={isOpen}>
      <summary>
        <span>
          Contract year {period.period.year}, {span(period.period)}
        </span>
        <b className="num">{money(period.dueMinor)}</b>
      </summary>
      {period.lines.map((line) => (
        <Sum
          key={`${line.lineId} ${line.title} ${line.span.to}`}
          title={`${line.title || line.lineId}, ${span(line.span)}`}
          sum={line.state === "due" ? money(line.dueMinor) : say(`certificate.${line.state}`)}
          waits={line.missing.map((need) => needOf(need, design, speech))}
          steps={line.steps}
          speech={speech}
        />
      ))}
      {period.adjustments.map(({ kind, amountMinor, step }) => (
        <Sum
          key={kind}
          title={say(`certificate.adjustment.${kind}`)}
          sum={money(amountMinor)}
          steps={[step]}
          speech={speech}
        />
      ))}
    </details>
  );
}

function Sum(props: {
  readonly title: string;
  readonly sum: string;
  readonly waits?: readonly string[];
  readonly steps: readonly StatementStep[];
  readonly speech: Speech;
}): ReactNode {
  const { title, sum, waits = [], steps, speech } = props;
  return (
    <details className="duesum">
      <summary>
        <span>{title}</span>
        <span className="num">{sum}</span>
      </summary>
      {waits.length > 0 && <p className="hint">Waits for {waits.join("; ")}.</p>}
      <ol className="duesteps">
        {steps.map((step) => (
          <li key={`${step.stage} ${step.row} ${step.formula}`}>
            <b>{speech.say(`certificate.stage.${step.stage}`)}</b>
            <span className="num">{wayOf(step)}</span>
            <span className="hint">
              {[step.clause, ...new Set(step.evidence)].filter(Boolean).join("; ")}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function wayOf(step: StatementStep): string {
  const sum = step.formula === step.result ? step.formula : writeStep(step);
  return step.row === null ? sum : `${step.row}: ${sum}`;
}
