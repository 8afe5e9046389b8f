import type { ReactNode } from "react";
import { blankProject } from "../../domain/blank-value.ts";
import type { ValueForMoney } from "../../domain/value.ts";
import type { Evaluation } from "../../value/evaluate.ts";
import { figuresIn } from "../../value/figure-list.ts";
import { nextId } from "../actions.ts";
import { Card } from "../parts/Card.tsx";
import { MoneyField, PercentField } from "../parts/NumberFields.tsx";
import { PartList } from "../parts/PartList.tsx";
import { TextField } from "../parts/TextField.tsx";
import { FigureList, ResultTable } from "./FigureList.tsx";

const share = { min: 0, max: 100 };

/** Several routes to one goal at once, and several projects as one set. */
export function RoutesCard(props: {
  readonly value: ValueForMoney;
  readonly evaluation: Evaluation;
}): ReactNode {
  const { value, evaluation } = props;
  const { routes } = evaluation;
  return (
    <>
      <Card title="Parallel routes" path="value.routes">
        <div className="fields">
          <PercentField
            path="value.routes.chancePercent"
            label="Chance of one route"
            span={3}
            {...share}
          />
          <MoneyField path="value.routes.costMinor" label="Cost of one route" span={3} />
          <MoneyField path="value.routes.payoffMinor" label="Worth of success" span={3} />
          <PercentField
            path="value.routes.sharedFailurePercent"
            label="Chance of a shared failure"
            span={3}
            {...share}
            hint="Of a cause that would fail every route. Empty is none."
          />
        </div>
        {routes && (
          <>
            <p className="prose">
              {routes.worthwhile === 0
                ? "Not one route is worth its cost."
                : `One more route is worth its cost of ${routes.cost} up to ${routes.worthwhile}.`}
            </p>
            <ResultTable
              caption="What each further route adds"
              head={["Routes", "Chance of success", "Worth of what the last one adds"]}
              rows={routes.counts.map(({ count, chance, gain }) => [
                String(count),
                chance.result,
                gain.result,
              ])}
            />
          </>
        )}
      </Card>
      <Card title="The set of projects" path="value.portfolio">
        <p className="prose">
          Judge the set, and not each project. A set in which nothing is likely to fail may aim too
          low.
        </p>
        <PartList
          path="value.portfolio"
          items={value.portfolio}
          noun="project"
          nameOf={({ title }) => title}
          firstField="title"
          empty="No project yet."
          blank={() => blankProject(nextId("project"))}
        >
          {(_project, path) => (
            <>
              <TextField path={`${path}.title`} label="Project" span={6} />
              <PercentField path={`${path}.chancePercent`} label="Chance" {...share} />
              <MoneyField path={`${path}.costMinor`} label="Cost" />
              <MoneyField path={`${path}.payoffMinor`} label="Worth of success" />
            </>
          )}
        </PartList>
        <FigureList label="The set as a whole" figures={figuresIn(evaluation, "portfolio")} />
      </Card>
    </>
  );
}
