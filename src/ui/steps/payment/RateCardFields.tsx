import type { ReactNode } from "react";
import type { LineOf } from "../../../domain/payment.ts";
import { nextId } from "../../actions.ts";
import { ChoiceField } from "../../parts/ChoiceField.tsx";
import { MoneyField, WholeField } from "../../parts/NumberFields.tsx";
import { PartList } from "../../parts/PartList.tsx";
import { SwitchField } from "../../parts/SwitchField.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { useMetricOptions } from "../metric-options.ts";
import { frequencies } from "./frequency.ts";

/** A price for each verified result, by need where needs differ. */
export function RateCardFields(props: {
  readonly payment: LineOf<"rate-card">;
  readonly path: string;
}): ReactNode {
  const { payment, path } = props;
  const metrics = useMetricOptions();
  return (
    <>
      <div className="fields">
        <TextField path={`${path}.title`} label="Title" span={4} placeholder="Rate card" />
        <ChoiceField path={`${path}.frequency`} label="Claims are paid" options={frequencies} />
      </div>
      <PartList
        path={`${path}.items`}
        items={payment.items}
        noun="price"
        nameOf={({ title }) => title}
        firstField="title"
        empty="No price yet. Each is for one result of one person, counted by a metric."
        blank={() => ({
          id: nextId("price"),
          title: "",
          metricId: null,
          band: "",
          unitMinor: null,
          capUnits: null,
          repeatable: false,
        })}
      >
        {(_item, item) => (
          <>
            <TextField
              path={`${item}.title`}
              label="What one unit is"
              span={6}
              placeholder="A person in work for 13 weeks"
            />
            <ChoiceField
              path={`${item}.metricId`}
              label="Counted by"
              span={3}
              options={metrics}
              none="Choose a metric"
            />
            <TextField
              path={`${item}.band`}
              label="Need band or group"
              span={3}
              placeholder="Everyone"
            />
            <MoneyField path={`${item}.unitMinor`} label="Price of a unit" />
            <WholeField
              path={`${item}.capUnits`}
              label="Most units paid"
              unit="units"
              min={0}
              max={Number.MAX_SAFE_INTEGER}
              hint="Empty states no limit."
            />
            <SwitchField
              path={`${item}.repeatable`}
              label="The same person again"
              on="counts again"
              off="counts once"
            />
          </>
        )}
      </PartList>
    </>
  );
}
