import type { ReactNode } from "react";
import type { Metric } from "../../domain/design.ts";
import { ChoiceField, type Option } from "../parts/ChoiceField.tsx";
import { DayField } from "../parts/DayField.tsx";
import { LongTextField } from "../parts/LongTextField.tsx";
import { DecimalField, PercentField, WholeField } from "../parts/NumberFields.tsx";
import { SegmentedField } from "../parts/Segmented.tsx";
import { TextField } from "../parts/TextField.tsx";
import { usePartyOptions } from "./party-options.ts";

const kinds: readonly Option<Metric["kind"]>[] = [
  { value: "outcome", words: "Outcome" },
  { value: "lead", words: "Lead measure" },
  { value: "proxy", words: "Proxy" },
  { value: "output", words: "Output" },
  { value: "process", words: "Process" },
  { value: "input", words: "Input" },
];
const kindHints: Readonly<Record<Metric["kind"], string>> = {
  outcome: "The change itself.",
  lead: "An early step on the way.",
  proxy: "Stands in for the change.",
  output: "What is delivered.",
  process: "How it is done.",
  input: "What is put in.",
};
const directions: readonly Option<Metric["direction"]>[] = [
  { value: "up", words: "Higher" },
  { value: "down", words: "Lower" },
];
const frequencies: readonly Option<Metric["frequency"]>[] = [
  { value: "monthly", words: "Each month" },
  { value: "quarterly", words: "Each quarter" },
  { value: "half-yearly", words: "Each half-year" },
  { value: "yearly", words: "Each year" },
  { value: "once", words: "Once, at the end" },
];
const methods: readonly Option<NonNullable<Metric["verification"]["method"]>>[] = [
  { value: "admin-data", words: "Administrative data" },
  { value: "audit", words: "Audit" },
  { value: "sample", words: "Sample" },
  { value: "meter", words: "Meter" },
  { value: "survey", words: "Survey" },
  { value: "test", words: "Test" },
];

/** One metric: what is counted, from where to where, and who says so. */
export function MetricFields(props: { readonly path: string; readonly metric: Metric }): ReactNode {
  const { path, metric } = props;
  const verifiers = usePartyOptions();
  return (
    <div className="fields">
      <TextField path={`${path}.name`} label="Metric" span={3} placeholder="Measured heat demand" />
      <TextField path={`${path}.unit`} label="Unit" span={3} placeholder="kWh/m² a year" />
      <LongTextField
        path={`${path}.definition`}
        label="Definition"
        rows={2}
        placeholder="What is counted, for whom, and how it is calculated"
      />
      <DecimalField
        path={`${path}.baseline.value`}
        label="Baseline"
        unit={metric.unit}
        hidesUnit={metric.unit.length > 8}
      />
      <DayField path={`${path}.baseline.date`} label="Baseline date" />
      <SegmentedField path={`${path}.direction`} label="Better is" options={directions} />
      <TextField
        path={`${path}.baseline.source`}
        label="Source of baseline"
        span={6}
        placeholder="Study, register or survey"
      />
      <DecimalField
        path={`${path}.target.value`}
        label="Target"
        unit={metric.unit}
        hidesUnit={metric.unit.length > 8}
      />
      <DayField path={`${path}.target.date`} label="Target date" />
      <ChoiceField path={`${path}.frequency`} label="Measured" options={frequencies} />
      <TextField
        path={`${path}.dataSource`}
        label="Data source"
        span={6}
        placeholder="Smart meters, corrected for degree days"
      />
      <ChoiceField
        path={`${path}.verification.method`}
        label="Verified by means of"
        options={methods}
        none="Not chosen"
      />
      <ChoiceField
        path={`${path}.verification.verifierId`}
        label="Verifier"
        span={4}
        options={verifiers}
        none="Not chosen"
        hint="Best a party that neither pays nor is paid."
      />
      <ChoiceField
        path={`${path}.kind`}
        label="Kind"
        options={kinds}
        hint={kindHints[metric.kind]}
      />
      <WholeField
        path={`${path}.decimals`}
        label="Decimals"
        unit=""
        min={0}
        max={6}
        isNeeded
        hint="At which it is stated and compared."
      />
      <PercentField
        path={`${path}.weight`}
        label="Weight"
        min={0}
        max={100}
        hint="For reporting; leave empty if unweighted."
      />
    </div>
  );
}
