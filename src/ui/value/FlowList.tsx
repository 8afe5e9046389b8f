import type { ReactNode } from "react";
import { blankFlow } from "../../domain/blank-value.ts";
import type { Flow, ValueForMoney } from "../../domain/value.ts";
import { optimismSource, optimismUplifts } from "../../reference/optimism-bias.ts";
import type { Appraisal } from "../../value/appraisal.ts";
import { CardList } from "../parts/CardList.tsx";
import { ChoiceField, type Option } from "../parts/ChoiceField.tsx";
import { LongTextField } from "../parts/LongTextField.tsx";
import { PercentField } from "../parts/NumberFields.tsx";
import { SegmentedField } from "../parts/Segmented.tsx";
import { TextField } from "../parts/TextField.tsx";
import { YearFields } from "./YearFields.tsx";

const bearers: readonly Option<Flow["bearer"]>[] = [
  { value: "public", words: "Public side" },
  { value: "supplier", words: "Supplier" },
  { value: "others", words: "Others" },
];

const categories = optimismUplifts.map(({ id, title, lower, upper }) => ({
  value: id,
  words: `${title} (${lower}% to ${upper}%)`,
}));

/** What the contract costs and what it gives, year by year. */
export function FlowList(props: {
  readonly value: ValueForMoney;
  readonly appraisal: Appraisal | null;
}): ReactNode {
  const { value, appraisal } = props;
  const groups = (value.distribution?.groups ?? []).map(({ id, title }) => ({
    value: id,
    words: title || "Group without a name",
  }));
  return (
    <CardList
      path="value.flows"
      items={value.flows}
      noun="flow"
      titleOf={({ label }) => label}
      untitled="Cost or benefit without a name"
      tags={KindTag}
      summary={FlowSummary}
      empty="No cost and no benefit yet. State both year by year, in prices of the base year."
      adders={[
        { label: "Add a cost", blank: (id) => blankFlow(id, "cost"), firstField: "label" },
        { label: "Add a benefit", blank: (id) => blankFlow(id, "benefit"), firstField: "label" },
      ]}
    >
      {(flow, path) => (
        <>
          <div className="fields">
            <TextField
              path={`${path}.label`}
              label={flow.kind === "cost" ? "Cost" : "Benefit"}
              span={6}
              placeholder={
                flow.kind === "cost" ? "Fees and outcome payments" : "Hospital stays avoided"
              }
            />
            <SegmentedField
              path={`${path}.bearer`}
              label={flow.kind === "cost" ? "Paid by" : "Enjoyed by"}
              span={6}
              options={bearers}
            />
            {groups.length > 0 && (
              <ChoiceField
                path={`${path}.groupId`}
                label="Income group"
                span={6}
                options={groups}
                none="None: weighs 1"
              />
            )}
          </div>
          <YearFields
            path={`${path}.amounts`}
            amounts={flow.amounts}
            value={value}
            kind="money"
            label="Amount in each year"
          />
          {flow.kind === "cost" && (
            <Optimism
              path={path}
              uplift={appraisal?.flows.find((one) => one.flow === flow)?.uplift?.result ?? null}
            />
          )}
        </>
      )}
    </CardList>
  );
}

function Optimism(props: { readonly path: string; readonly uplift: string | null }): ReactNode {
  const { path, uplift } = props;
  return (
    <div className="fields">
      <ChoiceField
        path={`${path}.optimism.category`}
        label="Uplift for optimism bias"
        span={4}
        options={categories}
        none="None"
        hint={`${optimismSource}.`}
      />
      <PercentField
        path={`${path}.optimism.mitigationPercent`}
        label="Causes dealt with"
        min={0}
        max={100}
        isNeeded
        hint={uplift === null ? "0% keeps the upper uplift." : `The cost is raised by ${uplift}.`}
      />
      <LongTextField
        path={`${path}.optimism.evidence`}
        label="Evidence that they are dealt with"
        rows={1}
        placeholder="Prices of three like contracts, a reference class, a tested design"
      />
    </div>
  );
}

function KindTag({ kind }: Flow): ReactNode {
  return <span className="tag">{kind === "cost" ? "Cost" : "Benefit"}</span>;
}

function FlowSummary(flow: Flow): ReactNode {
  const stated = flow.amounts.filter((amount) => amount !== null).length;
  const bearer = bearers.find((one) => one.value === flow.bearer)?.words;
  return <p>{`${bearer} · ${stated} of ${flow.amounts.length} years stated`}</p>;
}
