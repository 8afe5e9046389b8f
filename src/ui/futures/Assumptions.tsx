import type { ReactNode } from "react";
import type { Assumptions } from "../../domain/assumptions.ts";
import type { Design } from "../../domain/design.ts";
import type { Driver } from "../../futures/drivers.ts";
import { nextId } from "../actions.ts";
import { Card } from "../parts/Card.tsx";
import { ChoiceField, type Option } from "../parts/ChoiceField.tsx";
import { DecimalField, MoneyField } from "../parts/NumberFields.tsx";
import { PartList } from "../parts/PartList.tsx";
import { TextField } from "../parts/TextField.tsx";
import { DriverCard } from "./DriverCard.tsx";
import {
  type DriverGroup,
  driverGroups,
  groupOf,
  groupWords,
  namedDriver,
} from "./driver-groups.ts";
import { useDrivers } from "./use-drivers.ts";

interface Props {
  readonly design: Design;
  readonly assumptions: Assumptions;
}

/** What is uncertain, driver by driver; how drivers go together; scenarios. */
export function AssumptionCards({ design, assumptions }: Props): ReactNode {
  const drivers = useDrivers(design);
  const { currency } = design.contract;
  const options = drivers.map((driver): Option => {
    return { value: driver.id, words: namedDriver(driver, currency).title };
  });
  return (
    <>
      {driverGroups.map((group) => (
        <GroupCard
          key={group}
          group={group}
          drivers={drivers.filter((driver) => groupOf(driver) === group)}
          currency={currency}
        />
      ))}
      <CorrelationsCard assumptions={assumptions} options={options} />
      <ScenariosCard assumptions={assumptions} options={options} />
    </>
  );
}

function GroupCard(props: {
  readonly group: DriverGroup;
  readonly drivers: readonly Driver[];
  readonly currency: string;
}): ReactNode {
  const { group, drivers, currency } = props;
  const { title, lead } = groupWords[group];
  return (
    <Card title={title}>
      <p className="hint">{lead}</p>
      {group === "results" && drivers.length === 0 && (
        <p className="empty">No metric is paid on yet: see Payment.</p>
      )}
      {drivers.map((driver) => (
        <DriverCard key={driver.id} driver={driver} currency={currency} />
      ))}
      {group === "supplier" && (
        <div className="fields">
          <MoneyField
            path="assumptions.ownMoneyMinor"
            label="The Supplier’s own money"
            span={3}
            hint="What it can put in. Needed for the chance that it runs dry."
          />
        </div>
      )}
    </Card>
  );
}

interface TiesProps {
  readonly assumptions: Assumptions;
  /** Every driver as a choice. */
  readonly options: readonly Option[];
}

function CorrelationsCard({ assumptions, options }: TiesProps): ReactNode {
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

function ScenariosCard({ assumptions, options }: TiesProps): ReactNode {
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
      <div className="fields">
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
