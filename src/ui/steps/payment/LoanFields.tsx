import { type ReactNode, useMemo } from "react";
import type { LineOf } from "../../../domain/payment.ts";
import { nextId } from "../../actions.ts";
import { ChoiceField, type Option } from "../../parts/ChoiceField.tsx";
import { DecimalField, MoneyField, WholeField } from "../../parts/NumberFields.tsx";
import { PartList } from "../../parts/PartList.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { useDesign } from "../../store.ts";

const repayments: readonly Option[] = [
  { value: "annuity", words: "Equal instalments" },
  { value: "straight-line", words: "Equal parts of principal" },
  { value: "bullet", words: "All at the end" },
];
const instalments: readonly Option[] = [
  { value: "monthly", words: "Each month" },
  { value: "quarterly", words: "Each quarter" },
  { value: "half-yearly", words: "Each half-year" },
  { value: "yearly", words: "Each year" },
];
const moments: readonly Option[] = [
  { value: "met", words: "falls while it is met" },
  { value: "missed", words: "rises while it is missed" },
];
const hundredths = "hundredths of 1%";

/** A loan whose margin follows conditions. */
export function LoanFields(props: {
  readonly payment: LineOf<"loan-terms">;
  readonly path: string;
}): ReactNode {
  const { payment, path } = props;
  const conditions = useDesign((design) => design.conditions);
  const options = useMemo(
    () =>
      conditions.map(({ id, title }) => ({
        value: id,
        words: title || "Condition without a title",
      })),
    [conditions],
  );
  return (
    <>
      <div className="fields">
        <TextField path={`${path}.title`} label="Title" span={3} placeholder="Plant loan" />
        <MoneyField path={`${path}.principalMinor`} label="Principal" span={3} />
        <TextField
          path={`${path}.baseRate`}
          label="Base rate"
          span={3}
          placeholder="Six-month Euribor"
        />
        <WholeField
          path={`${path}.marginBps`}
          label="Margin"
          unit={hundredths}
          min={0}
          max={10_000}
          span={3}
          hint="200 is 2% a year."
        />
        <WholeField
          path={`${path}.graceMonths`}
          label="Grace period"
          unit="months"
          min={0}
          max={600}
        />
        <WholeField path={`${path}.termMonths`} label="Term" unit="months" min={1} max={600} />
        <ChoiceField path={`${path}.instalments`} label="Instalments" options={instalments} />
        <ChoiceField path={`${path}.repayment`} label="Repaid in" span={3} options={repayments} />
        <DecimalField
          path={`${path}.assumedBase`}
          label="Base rate for planning"
          unit="%"
          span={3}
          hint="For examples; it binds nobody."
        />
      </div>
      <h3 className="listhead">Steps of the margin</h3>
      <PartList
        path={`${path}.steps`}
        items={payment.steps}
        noun="step"
        nameOf={({ conditionId }) =>
          options.find(({ value }) => value === conditionId)?.words ?? ""
        }
        firstField="conditionId"
        empty="No step. A step ties the price of the money to a condition: the margin falls while it is met."
        blank={() => ({ id: nextId("step"), conditionId: null, when: "met" as const, bps: 25 })}
      >
        {(_step, step) => (
          <>
            <ChoiceField
              path={`${step}.conditionId`}
              label="Condition"
              span={6}
              options={options}
              none={
                options.length === 0 ? "No condition yet: see Conditions" : "Choose a condition"
              }
            />
            <ChoiceField path={`${step}.when`} label="The margin" span={3} options={moments} />
            <WholeField
              path={`${step}.bps`}
              label="By"
              unit={hundredths}
              min={0}
              max={1000}
              isNeeded
              span={3}
            />
          </>
        )}
      </PartList>
    </>
  );
}
