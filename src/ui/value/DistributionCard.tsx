import type { ReactNode } from "react";
import { replaceAt } from "../../base/path.ts";
import { blankDistribution, blankIncomeGroup } from "../../domain/blank-value.ts";
import type { ValueForMoney } from "../../domain/value.ts";
import { usualElasticity } from "../../reference/distribution.ts";
import { english } from "../../reference/language.ts";
import type { Evaluation } from "../../value/evaluate.ts";
import { inFigures } from "../../value/figure.ts";
import { change, nextId, notify } from "../actions.ts";
import { AddButton } from "../parts/AddButton.tsx";
import { Card } from "../parts/Card.tsx";
import { DayField } from "../parts/DayField.tsx";
import { DecimalField, MoneyField } from "../parts/NumberFields.tsx";
import { PartList } from "../parts/PartList.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useDesign, useView } from "../store.ts";
import { annexWords, ResultTable } from "./FigureList.tsx";

const path = "value.distribution";

/** Costs and benefits weighed by the income of those who have them: off until it is asked for. */
export function DistributionCard(props: {
  readonly value: ValueForMoney;
  readonly evaluation: Evaluation;
}): ReactNode {
  const { value, evaluation } = props;
  const begin = (): void =>
    change("Weigh by income", (design) => replaceAt(design, path, blankDistribution()));
  return (
    <Card title="Weights by income" path={path}>
      {value.distribution === undefined ? (
        <>
          <p className="prose">
            Off. A pound is worth more to those who have few. With weights the annex shows a second
            sum beside the net present value.
          </p>
          <AddButton onClick={begin}>Weigh by income</AddButton>
        </>
      ) : (
        <Weights distribution={value.distribution} evaluation={evaluation} />
      )}
    </Card>
  );
}

function Weights(props: {
  readonly distribution: NonNullable<ValueForMoney["distribution"]>;
  readonly evaluation: Evaluation;
}): ReactNode {
  const { distribution, evaluation } = props;
  const currency = useDesign((design) => design.contract.currency);
  const rows = (evaluation.distribution?.groups ?? []).flatMap(({ group, weight }) =>
    weight === null ? [] : [[group.title, inFigures(weight, { currency, language: english })]],
  );
  return (
    <>
      <div className="fields">
        <MoneyField path={`${path}.medianMinor`} label="Median income a year" span={3} />
        <DecimalField
          path={`${path}.elasticity`}
          label="Elasticity"
          span={3}
          hint={`How fast the worth of more money falls with income; ${usualElasticity.value} in the Green Book.`}
        />
        <TextField path={`${path}.source`} label="Source of the elasticity" span={4} />
        <DayField path={`${path}.date`} label="As of" />
      </div>
      <PartList
        path={`${path}.groups`}
        items={distribution.groups}
        noun="income group"
        nameOf={({ title }) => title}
        firstField="title"
        empty="No group yet. Name a group, then choose it at the costs and benefits that are its own."
        blank={() => blankIncomeGroup(nextId("group"))}
      >
        {(_group, at) => (
          <>
            <TextField
              path={`${at}.title`}
              label="Group"
              span={3}
              placeholder="Households in the lowest fifth of incomes"
            />
            <MoneyField path={`${at}.incomeMinor`} label="Income a year" span={3} />
          </>
        )}
      </PartList>
      <ResultTable
        caption={annexWords("annex.distribution")}
        head={[annexWords("annex.group"), annexWords("annex.weight")]}
        rows={rows}
      />
      <TurnOff distribution={distribution} />
    </>
  );
}

function TurnOff(props: {
  readonly distribution: NonNullable<ValueForMoney["distribution"]>;
}): ReactNode {
  const isReadOnly = useView((view) => view.access === "read-only");
  if (isReadOnly) return null;
  const set = (label: string, distribution: ValueForMoney["distribution"]): void =>
    change(label, ({ value, ...design }) => {
      if (value === undefined) return design;
      const { distribution: _off, ...rest } = value;
      return { ...design, value: distribution ? { ...rest, distribution } : rest };
    });
  const turnOff = (): void => {
    set("Turn off weights by income", undefined);
    notify("Turned off the weights by income", () =>
      set("Bring back weights by income", props.distribution),
    );
  };
  return (
    <button type="button" className="btn quiet" onClick={turnOff}>
      Turn the weights off
    </button>
  );
}
