import type { ReactNode } from "react";
import type { ValueForMoney } from "../../domain/value.ts";
import { Card } from "../parts/Card.tsx";
import { MoneyField, PercentField } from "../parts/NumberFields.tsx";
import { TextField } from "../parts/TextField.tsx";
import { YearFields } from "./YearFields.tsx";

/** What one outcome is, how many are expected when, and what each is worth. */
export function OutcomesCard({ value }: { readonly value: ValueForMoney }): ReactNode {
  return (
    <Card title="Outcomes" path="value.outcomes">
      <div className="fields">
        <TextField
          path="value.outcomes.unit"
          label="One outcome is"
          span={6}
          placeholder="household that is warm for a winter"
        />
        <PercentField
          path="value.outcomes.deadweightPercent"
          label="Would come about anyway"
          span={3}
          min={0}
          max={100}
          hint="Deadweight: the share that the contract does not cause."
        />
        <MoneyField
          path="value.outcomes.valueMinor"
          label="Worth of one outcome"
          span={3}
          hint="To society, not its price."
        />
      </div>
      <YearFields
        path="value.outcomes.byYear"
        amounts={value.outcomes.byYear}
        value={value}
        kind="count"
        label="Outcomes in each year"
      />
    </Card>
  );
}
