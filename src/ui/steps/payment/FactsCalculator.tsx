import { type ReactNode, useId, useState } from "react";
import type { Payment } from "../../../domain/design.ts";
import type { WorkedExample } from "../../../payment/mechanism.ts";
import { payOn } from "../../../payment/summary.ts";
import { type Trace, writeStep, writeWay } from "../../../payment/trace.ts";
import { english, writeMoney } from "../../../reference/language.ts";
import { useDesign } from "../../store.ts";
import { type Ask, asksOf, factsFrom } from "./typed-facts.ts";

/** Type what was established and see what is due, step by step; and the contract's own examples. */
export function FactsCalculator(props: {
  readonly payment: Payment;
  /** Those that the contract prints; empty while the line is unfinished. */
  readonly examples: readonly WorkedExample[];
}): ReactNode {
  const { payment, examples } = props;
  const design = useDesign((whole) => whole);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  if (examples.length === 0) return null;
  const { currency } = design.contract;
  const asks = asksOf(payment, design);
  const facts = factsFrom(asks, typed, currency);
  const trace = facts && payOn(design, payment, facts);
  return (
    <section className="sums">
      <h3>What if it comes to this</h3>
      <div className="asks">
        {asks.map((ask) => (
          <AskField
            key={ask.key}
            ask={ask}
            value={typed[ask.key] ?? ""}
            onChange={(text) => setTyped((before) => ({ ...before, [ask.key]: text }))}
          />
        ))}
      </div>
      <output className="num">
        {trace ? (
          <Steps trace={trace} currency={currency} />
        ) : (
          <span className="muted">What is due shows here once each is given as a number.</span>
        )}
      </output>
      <h3>Worked examples in the contract</h3>
      <table>
        <tbody>
          {examples.map(({ place, measured, trace: way }) => (
            <tr key={place}>
              <td>{measured || "All of it"}</td>
              <td className="num">
                <b>{writeMoney(way.dueMinor, currency, english)}</b>
                <span className="formula">{writeWay(way)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function AskField(props: {
  readonly ask: Ask;
  readonly value: string;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const { ask, value, onChange } = props;
  const id = useId();
  if (ask.isTicked) {
    return (
      <label className="check">
        <input
          type="checkbox"
          checked={value === "yes"}
          onChange={(event) => onChange(event.target.checked ? "yes" : "")}
        />
        {ask.label}
      </label>
    );
  }
  return (
    <div className="ask">
      <label className="label" htmlFor={id}>
        {ask.label}
      </label>
      <div className="in num">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        {ask.unit !== "" && <span className="mark">{ask.unit}</span>}
      </div>
    </div>
  );
}

/** The sum and each step to it. */
function Steps({
  trace,
  currency,
}: {
  readonly trace: Trace;
  readonly currency: string;
}): ReactNode {
  const steps = trace.steps.filter(({ formula, result }) => formula !== result);
  return (
    <>
      <b>{writeMoney(trace.dueMinor, currency, english)}</b>
      {steps.map((step) => (
        <span className="formula" key={`${step.row} ${step.formula}`}>
          {step.row === null ? "" : `${step.row}: `}
          {writeStep(step)}
        </span>
      ))}
    </>
  );
}
