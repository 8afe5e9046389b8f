import type { ReactNode } from "react";
import { type Assumptions, commonDrivers } from "../../domain/assumptions.ts";
import type { Design, Metric } from "../../domain/design.ts";
import { paidMetrics, usualResult } from "../../futures/drivers.ts";
import { edit, nextId } from "../actions.ts";
import { AddButton } from "../parts/AddButton.tsx";
import { Card } from "../parts/Card.tsx";
import { ChoiceField, type Option } from "../parts/ChoiceField.tsx";
import { DecimalField, MoneyField } from "../parts/NumberFields.tsx";
import { PartList } from "../parts/PartList.tsx";
import { TextField } from "../parts/TextField.tsx";
import { DriverFields } from "./DriverFields.tsx";
import { driverWords } from "./driver-words.ts";

interface Props {
  readonly design: Design;
  readonly assumptions: Assumptions;
}

/** What is uncertain, driver by driver; how drivers go together; scenarios. */
export function AssumptionCards(props: Props): ReactNode {
  return (
    <>
      <ResultsCard {...props} />
      <CommonCard {...props} />
      <CorrelationsCard {...props} />
      <ScenariosCard {...props} />
    </>
  );
}

function ResultsCard({ design, assumptions }: Props): ReactNode {
  const metrics = paidMetrics(design);
  return (
    <Card title="Results">
      {metrics.length === 0 && <p className="empty">No metric is paid on yet: see Payment.</p>}
      {metrics.map((metric) => (
        <MetricDriver key={metric.id} metric={metric} assumptions={assumptions} />
      ))}
    </Card>
  );
}

function MetricDriver(props: {
  readonly metric: Metric;
  readonly assumptions: Assumptions;
}): ReactNode {
  const { metric, assumptions } = props;
  const path = `assumptions.metrics.${metric.id}`;
  const own = Object.hasOwn(assumptions.metrics, metric.id)
    ? assumptions.metrics[metric.id]
    : undefined;
  const title = metric.name || "Metric without a name";
  if (own !== undefined) {
    const hint = `From ${metric.baseline.value || "an unknown baseline"} to a target of ${metric.target.value || "nothing yet"}.`;
    return (
      <DriverFields path={path} title={title} unit={metric.unit} hint={hint} distribution={own} />
    );
  }
  return (
    <section className="driver" aria-label={title}>
      <h3>{title}</h3>
      <p className="hint">
        From the baseline over the target, the likeliest, to a fifth of the way beyond it.
      </p>
      <AddButton isQuiet onClick={() => edit(path, usualResult(metric), "State a result")}>
        State the values
      </AddButton>
    </section>
  );
}

function CommonCard({ design, assumptions }: Props): ReactNode {
  const { currency } = design.contract;
  return (
    <Card title="Work and money">
      {commonDrivers.map((id) => {
        const { title, unit, hint } = driverWords[id];
        const distribution = assumptions[id];
        if (distribution !== null) {
          return (
            <DriverFields
              key={id}
              path={`assumptions.${id}`}
              title={title}
              unit={unit.replace("{currency}", currency)}
              hint={hint}
              distribution={distribution}
            />
          );
        }
        const blank = { kind: "pert", low: "", likely: "", high: "" };
        return (
          <section className="driver" key={id} aria-label={title}>
            <h3>{title}</h3>
            <p className="hint">
              {hint} Until it is stated, about nine tenths of what the contract pays at target.
            </p>
            <AddButton isQuiet onClick={() => edit(`assumptions.${id}`, blank, "State the cost")}>
              State the cost
            </AddButton>
          </section>
        );
      })}
      <div className="fields">
        <MoneyField
          path="assumptions.ownMoneyMinor"
          label="The Supplier’s own money"
          span={3}
          hint="What it can put in. Needed for the chance that it runs dry."
        />
        <MoneyField
          path="assumptions.worthMinor"
          label="Worth of reaching every target"
          span={3}
          hint="To the buyer, over the term. Empty: what the contract then pays."
        />
      </div>
    </Card>
  );
}

/** Every driver as a choice. */
function driverOptions(design: Design): readonly Option[] {
  const metrics = paidMetrics(design).map(({ id, name }) => ({ value: id, words: name || id }));
  const common = commonDrivers.map((id) => ({ value: id, words: driverWords[id].title }));
  return [...metrics, ...common];
}

function CorrelationsCard({ design, assumptions }: Props): ReactNode {
  const options = driverOptions(design);
  const [first, second] = options;
  return (
    <Card title="What goes together" path="assumptions.correlations">
      <PartList
        path="assumptions.correlations"
        items={assumptions.correlations}
        noun="correlation"
        nameOf={() => ""}
        blank={() => ({ a: first?.value ?? "", b: second?.value ?? "", rank: "0.5" })}
        firstField="a"
        empty="Every driver moves by itself. Say which move together: 1 always, −1 against each other."
      >
        {(_, path) => (
          <>
            <ChoiceField path={`${path}.a`} label="This" options={options} />
            <ChoiceField path={`${path}.b`} label="goes with" options={options} />
            <DecimalField path={`${path}.rank`} label="Rank correlation" />
          </>
        )}
      </PartList>
    </Card>
  );
}

function ScenariosCard({ design, assumptions }: Props): ReactNode {
  const options = driverOptions(design);
  return (
    <Card title="Scenarios">
      <PartList
        path="assumptions.scenarios"
        items={assumptions.scenarios}
        noun="scenario"
        nameOf={({ name }) => name}
        blank={() => ({ id: nextId("scenario"), name: "", values: {} })}
        firstField="name"
        empty="For what has no chances that anybody could agree on: name a future and give the values that make it. The others stand at their middle."
      >
        {(_, path) => (
          <>
            <TextField path={`${path}.name`} label="Name" span={6} placeholder="A hard winter" />
            {options.map(({ value, words }) => (
              <DecimalField
                key={value}
                path={`${path}.values.${value}`}
                label={words}
                standing=""
                placeholder="middle"
              />
            ))}
          </>
        )}
      </PartList>
    </Card>
  );
}
