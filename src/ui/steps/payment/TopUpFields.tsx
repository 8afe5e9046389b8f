import type { ReactNode } from "react";
import type { LineOf } from "../../../domain/payment.ts";
import { ChoiceField } from "../../parts/ChoiceField.tsx";
import { MoneyField, PercentField, WholeField } from "../../parts/NumberFields.tsx";
import { PartList } from "../../parts/PartList.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { useSideNames } from "../../side-names.ts";
import { useMetricOptions } from "../metric-options.ts";
import { frequencies } from "./frequency.ts";

const most = Number.MAX_SAFE_INTEGER;

/** An advance market commitment: a top-up on each unit while the fund lasts, then a low price for good. */
export function TopUpFields(props: {
  readonly payment: LineOf<"amc-top-up">;
  readonly path: string;
}): ReactNode {
  const { payment, path } = props;
  const metrics = useMetricOptions();
  const { supplier } = useSideNames();
  const next = Math.max(0, ...payment.firmOrders.map(({ year }) => year)) + 1;
  return (
    <>
      <div className="fields">
        <TextField
          path={`${path}.title`}
          label="Title"
          span={6}
          placeholder="Top-up for each dose"
        />
        <ChoiceField
          path={`${path}.metricId`}
          label="Units delivered, counted by"
          span={3}
          options={metrics}
          none="Choose a metric"
        />
        <ChoiceField path={`${path}.frequency`} label="Paid" span={3} options={frequencies} />
        <MoneyField path={`${path}.fundMinor`} label="Top-up fund" />
        <MoneyField path={`${path}.topUpMinor`} label="Top-up for each unit" />
        <MoneyField path={`${path}.tailMinor`} label="Tail price" hint="Most that a buyer pays." />
        <WholeField
          path={`${path}.targetUnits`}
          label="Whole market, units a year"
          unit="units"
          min={0}
          max={most}
          span={3}
        />
        <WholeField
          path={`${path}.supplierUnits`}
          label={`This ${supplier.toLowerCase()}, units a year`}
          unit="units"
          min={0}
          max={most}
          span={3}
          hint="Its part of the fund is in proportion."
        />
      </div>
      <h3 className="listhead">Firm orders</h3>
      <PartList
        path={`${path}.firmOrders`}
        items={payment.firmOrders}
        noun="firm order"
        nameOf={({ year }) => `year ${year}`}
        firstField="share"
        empty="No firm order. The pneumococcal commitment ordered 20, 15 and 10% in its first three years."
        blank={() => ({ year: next, share: 10 })}
      >
        {(_order, order) => (
          <>
            <WholeField
              path={`${order}.year`}
              label="Year of supply"
              unit=""
              min={1}
              max={99}
              isNeeded
              span={3}
            />
            <PercentField
              path={`${order}.share`}
              label={`Of the ${supplier.toLowerCase()}'s units`}
              min={0}
              max={100}
              isNeeded
              span={3}
            />
          </>
        )}
      </PartList>
    </>
  );
}
