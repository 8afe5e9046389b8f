import type { ReactNode } from "react";
import { ChoiceField } from "../../parts/ChoiceField.tsx";
import { DecimalField, MoneyField, PercentField } from "../../parts/NumberFields.tsx";
import { SwitchField } from "../../parts/SwitchField.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { useSideNames } from "../../side-names.ts";
import { useMetricOptions } from "../metric-options.ts";
import { frequencies } from "./frequency.ts";

/** A carbon contract for difference: strike price less reference price, for each tonne avoided. */
export function CarbonFields({ path }: { readonly path: string }): ReactNode {
  const metrics = useMetricOptions();
  const { supplier } = useSideNames();
  return (
    <div className="fields">
      <TextField path={`${path}.title`} label="Title" span={6} placeholder="Yearly settlement" />
      <ChoiceField
        path={`${path}.metricId`}
        label="Tonnes avoided, counted by"
        span={3}
        options={metrics}
        none="Choose a metric"
      />
      <ChoiceField path={`${path}.frequency`} label="Settled" span={3} options={frequencies} />
      <MoneyField path={`${path}.strikeMinor`} label="Strike price a tonne" span={3} />
      <TextField
        path={`${path}.reference`}
        label="Reference price"
        span={3}
        placeholder="Average EU ETS auction price of the year"
      />
      <SwitchField
        path={`${path}.twoWay`}
        label="When the reference price is higher"
        span={3}
        on={`the ${supplier.toLowerCase()} pays back`}
        off="nobody pays"
      />
      <PercentField
        path={`${path}.paybackPercent`}
        label="Share paid back"
        min={0}
        max={100}
        isNeeded
        span={3}
      />
      <MoneyField
        path={`${path}.capPeriodMinor`}
        label="Most in a period"
        span={3}
        hint="Empty states no limit."
      />
      <MoneyField
        path={`${path}.capTotalMinor`}
        label="Most over the term"
        span={3}
        hint="Empty states no limit."
      />
      <MoneyField
        path={`${path}.assumedReferenceMinor`}
        label="Reference price for planning"
        span={3}
        hint="For totals and examples; it binds nobody."
      />
      <DecimalField
        path={`${path}.expectedUnits`}
        label="Tonnes expected in a period"
        span={3}
        hint="For planning, too."
      />
    </div>
  );
}
