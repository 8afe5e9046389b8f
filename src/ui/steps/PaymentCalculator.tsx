import { type ReactNode, useId, useState } from "react";
import type { Metric } from "../../domain/design.ts";
import type { OutcomePayment } from "../../payment/convert.ts";
import type { Trace, WorkedExample } from "../../payment/mechanism.ts";
import { payFor } from "../../payment/summary.ts";
import { english, writeMoney } from "../../reference/language.ts";
import { readDecimal } from "../parts/decimal-text.ts";
import { useDesign } from "../store.ts";

interface Props {
  readonly payment: OutcomePayment;
  readonly metric: Metric | null;
  /** Those that the contract prints. */
  readonly examples: readonly WorkedExample[];
}

const placeWords = { below: "Short of target", at: "At target", above: "Beyond target" } as const;

/** Type what was measured and see what is due, with the way there; and the contract's own examples. */
export function PaymentCalculator({ payment, metric, examples }: Props): ReactNode {
  const currency = useDesign((design) => design.contract.currency);
  if (examples.length === 0) return null;
  return (
    <section className="sums">
      <Calculator payment={payment} metric={metric} currency={currency} />
      <h3>Worked examples in the contract</h3>
      <table>
        <tbody>
          {examples.map(({ place, measured, trace }) => (
            <tr key={place}>
              <th scope="row">{placeWords[place]}</th>
              <td>{measured}</td>
              <td className="num">
                <Way trace={trace} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Calculator(props: {
  readonly payment: OutcomePayment;
  readonly metric: Metric | null;
  readonly currency: string;
}): ReactNode {
  const { payment, metric, currency } = props;
  const id = useId();
  const [typed, setTyped] = useState("");
  const design = useDesign((whole) => whole);
  const unit = metric?.unit ?? "";
  const reading = readDecimal(typed, unit);
  const measured = "value" in reading ? reading.value : "";
  const trace = measured === "" ? null : payFor(design, payment, measured);
  return (
    <div className="calculator">
      <label className="label" htmlFor={id}>
        What if it is measured at
      </label>
      <div className="in num">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          placeholder={metric?.target.value ?? ""}
          onChange={(event) => setTyped(event.target.value)}
        />
        {unit !== "" && <span className="mark">{unit}</span>}
      </div>
      <output htmlFor={id} className="num">
        {trace ? (
          <Way trace={trace} currency={currency} />
        ) : (
          <span className="muted">
            {"fault" in reading ? reading.fault : "What is due shows here."}
          </span>
        )}
      </output>
    </div>
  );
}

/** The arithmetic and its result; a sum read off a row needs no arithmetic. */
function Way({ trace, currency }: { readonly trace: Trace; readonly currency: string }): ReactNode {
  const due = writeMoney(trace.dueMinor, currency, english);
  const formulas = trace.steps.map(({ formula }) => formula).filter((formula) => formula !== due);
  return (
    <>
      <b>{due}</b>
      {formulas.map((formula) => (
        <span className="formula" key={formula}>
          = {formula}
        </span>
      ))}
    </>
  );
}
