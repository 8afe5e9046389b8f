import type { ReactNode } from "react";
import type { LineOf } from "../../../domain/payment.ts";
import { ChoiceField } from "../../parts/ChoiceField.tsx";
import { DecimalField, MoneyField, PercentField } from "../../parts/NumberFields.tsx";
import { PartList } from "../../parts/PartList.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { useMetricOptions } from "../metric-options.ts";
import { frequencies } from "./frequency.ts";

/** A pool paid by a score over several metrics, behind gates that must be passed. */
export function WeightedScoreFields(props: {
  readonly payment: LineOf<"weighted-score">;
  readonly path: string;
}): ReactNode {
  const { payment, path } = props;
  const metrics = useMetricOptions();
  const sum = payment.items.reduce((total, { weight }) => total + weight, 0);
  return (
    <>
      <div className="fields">
        <TextField path={`${path}.title`} label="Title" span={6} placeholder="Quality pool" />
        <MoneyField path={`${path}.poolMinor`} label="Pool at a score of 100" span={3} />
        <ChoiceField path={`${path}.frequency`} label="Paid" span={3} options={frequencies} />
      </div>
      <h3 className="listhead">Weights</h3>
      <PartList
        path={`${path}.items`}
        items={payment.items}
        noun="weight"
        nameOf={({ metricId }) => metricId ?? ""}
        firstField="metricId"
        empty="No weight yet. Weights add up to 100."
        blank={() => ({ metricId: null, weight: Math.max(0, 100 - sum), maximum: "1" })}
      >
        {(_item, item) => (
          <>
            <ChoiceField
              path={`${item}.metricId`}
              label="Metric"
              span={6}
              options={metrics}
              none="Choose a metric"
            />
            <PercentField
              path={`${item}.weight`}
              label="Weight"
              min={0}
              max={100}
              isNeeded
              span={3}
            />
            <DecimalField
              path={`${item}.maximum`}
              label="Most achievement that counts"
              span={3}
              hint="1 is the target; 1.2 pays for a fifth more."
            />
          </>
        )}
      </PartList>
      {payment.items.length > 0 && (
        <p className="hint num">
          Weights add up to {sum}%.{sum === 100 ? "" : " They must be 100%."}
        </p>
      )}
      <h3 className="listhead">Gates</h3>
      <PartList
        path={`${path}.gates`}
        items={payment.gates}
        noun="gate"
        nameOf={({ metricId }) => metricId ?? ""}
        firstField="metricId"
        empty="No gate. A gate holds the pool back while something that must not fail, such as safety, does."
        blank={() => ({ metricId: null, minimum: "1", factor: "0" })}
      >
        {(_gate, gate) => (
          <>
            <ChoiceField
              path={`${gate}.metricId`}
              label="Metric"
              span={6}
              options={metrics}
              none="Choose a metric"
            />
            <DecimalField
              path={`${gate}.minimum`}
              label="Least achievement"
              span={3}
              hint="1 is the target, 0 the baseline."
            />
            <DecimalField
              path={`${gate}.factor`}
              label="Below it, pay times"
              span={3}
              hint="0 pays nothing."
            />
          </>
        )}
      </PartList>
    </>
  );
}
