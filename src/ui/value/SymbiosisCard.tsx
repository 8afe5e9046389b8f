import type { ReactNode } from "react";
import { blankLoss, blankReturn } from "../../domain/blank-value.ts";
import type { ValueForMoney } from "../../domain/value.ts";
import type { Evaluation } from "../../value/evaluate.ts";
import { figuresIn } from "../../value/figure-list.ts";
import { nextId } from "../actions.ts";
import { Card } from "../parts/Card.tsx";
import { LinesField } from "../parts/LinesField.tsx";
import { MoneyField, PercentField } from "../parts/NumberFields.tsx";
import { PartList } from "../parts/PartList.tsx";
import { TextField } from "../parts/TextField.tsx";
import { annexWords, FigureList } from "./FigureList.tsx";

/** Whether those who carry the losses share the returns: an index shown with its parts. */
export function SymbiosisCard(props: {
  readonly value: ValueForMoney;
  readonly evaluation: Evaluation;
}): ReactNode {
  const { losses, returns } = props.value.symbiosis;
  const { symbiosis } = props.evaluation;
  return (
    <Card title="Risks and rewards shared" path="value.symbiosis">
      <p className="prose">{annexWords("annex.symbiosisLead")}</p>
      <FigureList label="Symbiosis index" figures={figuresIn(props.evaluation, "symbiosis")} />
      {symbiosis && <p className="prose">{annexWords(`annex.range.${symbiosis.range}`)}</p>}
      <PartList
        path="value.symbiosis.losses"
        items={losses}
        noun="loss"
        nameOf={({ title }) => title}
        firstField="title"
        empty="No loss named yet: what each downside would cost either side."
        blank={() => blankLoss(nextId("loss"))}
      >
        {(_loss, path) => (
          <>
            <TextField path={`${path}.title`} label="What goes wrong" span={6} />
            <Sides path={path} verb="loses" />
          </>
        )}
      </PartList>
      <PartList
        path="value.symbiosis.returns"
        items={returns}
        noun="return"
        nameOf={({ title }) => title}
        firstField="title"
        empty="No return named yet: royalties, shares, savings, and the chance of each."
        blank={() => blankReturn(nextId("return"))}
      >
        {(_return, path) => (
          <>
            <TextField path={`${path}.title`} label="What comes back" span={4} />
            <PercentField path={`${path}.chancePercent`} label="Chance" min={0} max={100} />
            <Sides path={path} verb="gains" />
          </>
        )}
      </PartList>
      <div className="fields">
        <LinesField
          path="value.symbiosis.nonCash"
          label="Rewards that are no money"
          noun="reward"
          max={20}
          hint="Listed and not counted: licences, access, spillovers."
        />
      </div>
    </Card>
  );
}

function Sides({ path, verb }: { readonly path: string; readonly verb: string }): ReactNode {
  return (
    <>
      <MoneyField path={`${path}.publicMinor`} label={`The public side ${verb}`} span={3} />
      <MoneyField path={`${path}.privateMinor`} label={`The private side ${verb}`} span={3} />
    </>
  );
}
