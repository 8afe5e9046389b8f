import type { ReactNode } from "react";
import { MoneyField, PercentField } from "../../parts/NumberFields.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { useSideNames } from "../../side-names.ts";

/** Savings and overruns against a target cost, shared. */
export function GainShareFields({ path }: { readonly path: string }): ReactNode {
  const { supplier } = useSideNames();
  return (
    <div className="fields">
      <TextField path={`${path}.title`} label="Title" span={6} placeholder="Shared savings" />
      <MoneyField path={`${path}.targetCostMinor`} label="Target cost" span={3} />
      <MoneyField
        path={`${path}.neutralMinor`}
        label="Neutral band"
        span={3}
        hint="A difference up to this is nobody's. Empty is none."
      />
      <PercentField
        path={`${path}.gainPercent`}
        label={`${supplier}'s share of savings`}
        min={0}
        max={100}
        isNeeded
        span={3}
      />
      <PercentField
        path={`${path}.painPercent`}
        label={`${supplier}'s share of overruns`}
        min={0}
        max={100}
        isNeeded
        span={3}
      />
      <MoneyField
        path={`${path}.capMinor`}
        label={`Most the ${supplier.toLowerCase()} gains`}
        span={3}
        hint="Empty states no limit."
      />
      <MoneyField
        path={`${path}.floorMinor`}
        label={`Most the ${supplier.toLowerCase()} bears`}
        span={3}
        hint="Empty states no limit."
      />
    </div>
  );
}
