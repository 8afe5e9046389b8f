import type { ReactNode } from "react";
import type { LineOf } from "../../payment/mechanism.ts";
import type { LineSummary } from "../../payment/summary.ts";
import { english, writeMoney } from "../../reference/language.ts";
import { ChoiceField, type Option } from "../parts/ChoiceField.tsx";
import { DayField } from "../parts/DayField.tsx";
import { MoneyField } from "../parts/NumberFields.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useDesign } from "../store.ts";

const periods: readonly Option[] = [
  { value: "month", words: "Each month" },
  { value: "quarter", words: "Each quarter" },
  { value: "year", words: "Each year" },
];

/** A fee for being ready, paid each period whatever the outcome. */
export function FeeFields(props: {
  readonly payment: LineOf<"fee-core">;
  readonly path: string;
  readonly line: LineSummary | null;
}): ReactNode {
  const { path, line } = props;
  const currency = useDesign((design) => design.contract.currency);
  const total = line?.totalMinor ?? null;
  return (
    <div className="fields">
      <TextField
        path={`${path}.title`}
        label="Title"
        span={6}
        placeholder="Mobilisation and tenant liaison"
      />
      <MoneyField path={`${path}.amountMinor`} label="Fee" />
      <ChoiceField path={`${path}.period`} label="Paid" options={periods} />
      <div className="field result" data-span={2}>
        <span className="label">Over the term</span>
        <div className="body">
          <output className="num">
            {total === null ? "Not computed yet" : writeMoney(total, currency, english)}
          </output>
          <p className="hint num">{line ? `${line.periods} payments` : ""}</p>
        </div>
      </div>
      <DayField path={`${path}.start`} label="From" span={3} hint="Empty: from the start date." />
      <DayField path={`${path}.end`} label="To" span={3} hint="Empty: to the end date." />
    </div>
  );
}
