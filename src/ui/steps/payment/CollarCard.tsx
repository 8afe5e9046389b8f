import { type ReactNode, useMemo } from "react";
import type { Terms } from "../../../payment/terms.ts";
import { openClause } from "../../actions.ts";
import { Card } from "../../parts/Card.tsx";
import { setField } from "../../parts/field-value.ts";
import { PercentField } from "../../parts/NumberFields.tsx";
import { useView } from "../../store.ts";
import { CurveChart } from "../CurveChart.tsx";
import { collarChart } from "./collar-chart.ts";

const answers = "clauses.collar.answers";

/** The band that keeps a year's outcome payments, where the contract has its clause. */
export function CollarCard({ terms }: { readonly terms: Terms }): ReactNode {
  const { collar } = terms;
  const isReadOnly = useView((view) => view.access === "read-only");
  const chart = useMemo(
    () =>
      collar &&
      collarChart(collar, (field, value, label) => setField(`${answers}.${field}`, value, label)),
    [collar],
  );
  if (collar === null || chart === null) return null;
  return (
    <Card title="Collar of a year">
      <p className="hint">
        What the outcome payments of {collar.firstYearOnly ? "the first" : "a"} contract year cannot
        leave.{" "}
        <button type="button" className="link" onClick={() => openClause("collar")}>
          {terms.places["collar"] ?? "The clause"}
        </button>{" "}
        says when the lower limit holds.
      </p>
      <CurveChart {...chart} isReadOnly={isReadOnly} />
      <div className="fields">
        <PercentField
          path={`${answers}.floor`}
          standing={collar.floorPercent}
          label="Lower limit, of the payment at target"
          min={0}
          max={100}
          span={3}
        />
        {collar.ceilingPercent !== null && (
          <PercentField
            path={`${answers}.ceiling`}
            standing={collar.ceilingPercent}
            label="Upper limit"
            min={100}
            max={150}
            span={3}
          />
        )}
      </div>
    </Card>
  );
}
