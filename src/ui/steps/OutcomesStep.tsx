import type { ReactNode } from "react";
import { blankMetric, blankOutcome } from "../../domain/blank.ts";
import type { Metric, Outcome } from "../../domain/design.ts";
import { focusField, nextId } from "../actions.ts";
import { AddButton } from "../parts/AddButton.tsx";
import { type Adder, CardList } from "../parts/CardList.tsx";
import { showDecimal } from "../parts/decimal-text.ts";
import { ItemTools } from "../parts/ItemTools.tsx";
import { LongTextField } from "../parts/LongTextField.tsx";
import { addItem } from "../parts/list-change.ts";
import { Empty, Screen } from "../parts/Screen.tsx";
import { SdgField, SdgTags } from "../parts/SdgField.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSideNames } from "../side-names.ts";
import { useDesign } from "../store.ts";
import { MetricFields } from "./MetricFields.tsx";

const adders: readonly Adder<Outcome>[] = [
  {
    label: "Add an outcome",
    blank: (id) => blankOutcome(id, nextId("metric")),
    firstField: "statement",
  },
];

/** What must change, for whom, how it is known and by when. */
export function OutcomesStep(): ReactNode {
  const outcomes = useDesign((design) => design.outcomes);
  const { supplier } = useSideNames();
  return (
    <Screen
      title="Outcomes"
      lead={`Say what must change for people, how you will know, and by when. Leave how it is done to the ${supplier.toLowerCase()}.`}
    >
      <CardList
        path="outcomes"
        items={outcomes}
        noun="outcome"
        titleOf={(outcome) => outcome.statement}
        untitled="Outcome not stated yet"
        tags={tagsOf}
        summary={Summary}
        empty="No outcome yet. The contract pays and judges by outcomes, so begin with the one that matters most."
        adders={adders}
      >
        {(outcome, path) => (
          <>
            <div className="fields">
              <LongTextField
                path={`${path}.statement`}
                label="Outcome statement"
                rows={1}
                placeholder="Homes need 60% less heat than they do today"
                hint="A sentence without a full stop: what is different, not what is done."
              />
              <TextField
                path={`${path}.population`}
                label="For whom"
                span={3}
                placeholder="Households in social housing built before 1965"
              />
              <TextField
                path={`${path}.owner`}
                label="Public body that owns it"
                span={3}
                placeholder="Leeds City Council, Housing"
              />
              <SdgField path={`${path}.sdgTargets`} label="SDG targets" />
            </div>
            <Metrics path={`${path}.metrics`} metrics={outcome.metrics} />
          </>
        )}
      </CardList>
    </Screen>
  );
}

function Metrics(props: { readonly path: string; readonly metrics: readonly Metric[] }): ReactNode {
  const { path, metrics } = props;
  const add = (): void => {
    addItem(path, blankMetric(nextId("metric")), "metric");
    focusField(`${path}.${metrics.length}.name`);
  };
  return (
    <>
      {metrics.length === 0 && (
        <Empty>No metric yet. Without one nobody can tell whether this outcome was reached.</Empty>
      )}
      {metrics.map((metric, index) => (
        <section className="part" key={metric.id} aria-label={`Metric ${index + 1}`}>
          <div className="parthead">
            <h3>{metrics.length > 1 ? `Metric ${index + 1}` : "Metric"}</h3>
            <ItemTools
              path={path}
              index={index}
              count={metrics.length}
              noun="metric"
              name={metric.name}
            />
          </div>
          <MetricFields path={`${path}.${index}`} metric={metric} />
        </section>
      ))}
      <AddButton isQuiet onClick={add}>
        Add a metric
      </AddButton>
    </>
  );
}

function tagsOf({ sdgTargets }: Outcome): ReactNode {
  return <SdgTags codes={sdgTargets} />;
}

/** What a closed outcome says: each metric from baseline to target, and what is still missing. */
function Summary({ metrics }: Outcome): ReactNode {
  if (metrics.length === 0) return <p>No metric yet</p>;
  return metrics.map((metric) => (
    <p key={metric.id} className="num">
      {summaryOf(metric)}
    </p>
  ));
}

/** `Heat demand: 142 (2025) to 57 kWh/m² a year (2031). Verifier missing.` */
export function summaryOf(metric: Metric): string {
  const { name, unit, baseline, target, verification } = metric;
  const at = (value: string, date: string | null, ending: string): string =>
    `${value === "" ? "?" : showDecimal(value)}${ending}${date ? ` (${date.slice(0, 4)})` : ""}`;
  const ending = unit === "" ? "" : unit.startsWith("%") ? unit : ` ${unit}`;
  const missing = [
    unit === "" && "unit",
    baseline.value === "" && "baseline",
    baseline.value !== "" && baseline.source === "" && "source of the baseline",
    target.value === "" && "target",
    target.date === null && "target date",
    verification.verifierId === null && "verifier",
  ].filter((part) => part !== false);
  const span = `${at(baseline.value, baseline.date, "")} to ${at(target.value, target.date, ending)}`;
  const still = missing.length === 0 ? "" : `. Missing: ${missing.join(", ")}`;
  return `${name || "Metric without a name"}: ${span}${still}`;
}
