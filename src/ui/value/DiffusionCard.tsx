import type { ReactNode } from "react";
import { type Rational, toFixed } from "../../base/rational.ts";
import { english, writeNumber } from "../../reference/language.ts";
import type { Evaluation } from "../../value/evaluate.ts";
import { Card } from "../parts/Card.tsx";
import { DecimalField, MoneyField, PercentField, WholeField } from "../parts/NumberFields.tsx";
import { ResultTable } from "./FigureList.tsx";

const units = { min: 0, max: 1e12, unit: "" };

/** How the cost of a unit falls as more are made, and how fast others take the thing up. */
export function DiffusionCard({ evaluation }: { readonly evaluation: Evaluation }): ReactNode {
  const { learning, adoption } = evaluation;
  return (
    <Card title="Learning and adoption" path="value.learning">
      <div className="fields">
        <MoneyField path="value.learning.firstCostMinor" label="Cost of a unit now" span={3} />
        <PercentField
          path="value.learning.ratePercent"
          label="Falls with each doubling by"
          span={3}
          min={0}
          max={99}
        />
        <WholeField
          path="value.learning.firstUnits"
          label="Units made so far"
          span={3}
          {...units}
        />
        <WholeField path="value.learning.units" label="Units to be reached" span={3} {...units} />
      </div>
      <ResultTable
        caption="Unit cost as the number made doubles"
        head={["Units made", "Cost of a unit"]}
        rows={(learning ?? []).map((point) => [count(point.units), point.cost.result])}
      />
      <div className="fields">
        <WholeField path="value.adoption.market" label="All who could adopt" span={3} {...units} />
        <WholeField
          path="value.adoption.years"
          label="Years to show"
          span={3}
          min={0}
          max={50}
          unit=""
        />
        <DecimalField
          path="value.adoption.innovation"
          label="Adopt by themselves"
          span={3}
          hint="Share a year, for example 0.03."
        />
        <DecimalField
          path="value.adoption.imitation"
          label="Follow others"
          span={3}
          hint="Share a year, for example 0.38."
        />
      </div>
      <ResultTable
        caption="Adoption after Bass"
        head={["Year", "Adopt in the year", "Have adopted"]}
        rows={(adoption ?? []).map(({ year, adopters, total }) => [
          String(year),
          count(adopters),
          count(total),
        ])}
      />
    </Card>
  );
}

function count(exact: Rational): string {
  return writeNumber(toFixed(exact, 0), english);
}
