import type { ReactNode } from "react";
import { blankFundingStage } from "../../domain/blank-value.ts";
import { longestHorizon, type ValueForMoney } from "../../domain/value.ts";
import type { Evaluation } from "../../value/evaluate.ts";
import { figuresIn } from "../../value/figure-list.ts";
import { nextId } from "../actions.ts";
import { Card } from "../parts/Card.tsx";
import { MoneyField, PercentField, WholeField } from "../parts/NumberFields.tsx";
import { PartList } from "../parts/PartList.tsx";
import { TextField } from "../parts/TextField.tsx";
import { FigureList, ResultTable } from "./FigureList.tsx";

const year = { min: 0, max: longestHorizon, unit: "", hint: "Counted from the base year." };

/** Funding in stages: what the right to stop is worth, and the rule at each gate. */
export function FundingCard(props: {
  readonly value: ValueForMoney;
  readonly evaluation: Evaluation;
}): ReactNode {
  const { value, evaluation } = props;
  return (
    <Card title="Funding in stages" path="value.funding">
      <p className="prose">
        Paying stage by stage buys the right to stop. The sums show what that right is worth against
        a promise of all stages at the start.
      </p>
      <PartList
        path="value.funding.stages"
        items={value.funding.stages}
        noun="stage"
        nameOf={({ title }) => title}
        firstField="title"
        empty="No stage yet."
        blank={() => blankFundingStage(nextId("funding"))}
      >
        {(_stage, path) => (
          <>
            <TextField
              path={`${path}.title`}
              label="Stage"
              span={6}
              placeholder="Prototypes of three makers"
            />
            <MoneyField path={`${path}.costMinor`} label="Cost" />
            <PercentField path={`${path}.chancePercent`} label="Chance" min={0} max={100} />
            <WholeField path={`${path}.year`} label="Year of its gate" {...year} />
            <MoneyField
              path={`${path}.salvageMinor`}
              label="Worth of stopping"
              span={3}
              hint="What is left if the stage is not begun."
            />
          </>
        )}
      </PartList>
      <div className="fields">
        <MoneyField path="value.funding.payoffMinor" label="Worth if all succeed" span={3} />
        <WholeField path="value.funding.payoffYear" label="In year" span={3} {...year} />
      </div>
      <FigureList label="Worth of staged funding" figures={figuresIn(evaluation, "funding")} />
      <ResultTable
        caption="The rule at each gate"
        head={["Gate", "Worth of going on", "Worth of stopping", "Rule"]}
        rows={(evaluation.funding?.gates ?? []).map(({ title, goingOn, salvage, goesOn }, i) => [
          title || String(i + 1),
          goingOn.result,
          salvage,
          goesOn ? "go on" : "stop",
        ])}
      />
    </Card>
  );
}
