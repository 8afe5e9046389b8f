import type { ReactNode } from "react";
import { blankSpillover } from "../../domain/blank-value.ts";
import { spilloverTypes, type ValueForMoney } from "../../domain/value.ts";
import type { Evaluation } from "../../value/evaluate.ts";
import { figuresIn } from "../../value/figure-list.ts";
import { spilloverCases } from "../../value/spillovers.ts";
import { nextId } from "../actions.ts";
import { Card } from "../parts/Card.tsx";
import { ChoiceField, type Option } from "../parts/ChoiceField.tsx";
import { LongTextField } from "../parts/LongTextField.tsx";
import { DecimalField, PercentField } from "../parts/NumberFields.tsx";
import { PartList } from "../parts/PartList.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useProof } from "../proofs.ts";
import { useDesign } from "../store.ts";
import { annexWords, FigureList, ResultTable } from "./FigureList.tsx";

/** What can answer a harm: the conditions, then the clauses that are in. */
function useAnswers(): readonly Option[] {
  const conditions = useDesign((design) => design.conditions);
  const outline = useProof((proof) => proof.outline) ?? [];
  const clauses = outline
    .flatMap((entry) => (entry.kind === "part" ? entry.children : [entry]))
    .filter(({ kind }) => kind === "clause");
  return [
    ...conditions.map(({ id, title }) => ({
      value: id,
      words: `Condition: ${title || "without a title"}`,
    })),
    ...clauses.map(({ id, label, title }) => ({ value: id, words: `Clause ${label}: ${title}` })),
  ];
}

/** What spreads beyond the contract, with its range; beside the net present value and never in it. */
export function SpilloversCard(props: {
  readonly value: ValueForMoney;
  readonly evaluation: Evaluation;
}): ReactNode {
  const { value, evaluation } = props;
  const types = spilloverTypes.map((type) => ({
    value: type,
    words: annexWords(`annex.type.${type}`),
  }));
  const benefits = value.flows
    .filter(({ kind }) => kind === "benefit")
    .map(({ id, label }) => ({ value: id, words: label || "Benefit without a name" }));
  const answers = useAnswers();
  return (
    <Card title="Spillovers" path="value.spillovers">
      <p className="prose">
        {annexWords("annex.beside")} {annexWords("annex.spilloverWay")}
      </p>
      <div className="fields">
        <LongTextField
          path="value.negativeSpillovers"
          label="Harm to others"
          rows={2}
          placeholder="Displacement, lock-in, crowding out: what is expected, or that none is and why"
          hint={
            value.negativeSpillovers.trim() === ""
              ? "To be answered, even where the answer is none: the annex prints a blank until then."
              : undefined
          }
        />
      </div>
      <PartList
        path="value.spillovers"
        items={value.spillovers}
        noun="spillover"
        nameOf={({ indicator }) => indicator}
        firstField="indicator"
        empty="No spillover named yet. Knowledge, skills and markets are what a sum of costs and benefits misses."
        blank={() => blankSpillover(nextId("spillover"))}
      >
        {({ type }, path) => (
          <>
            <ChoiceField path={`${path}.type`} label="Type" span={3} options={types} />
            <ChoiceField
              path={`${path}.flowId`}
              label="Springs from"
              span={3}
              options={benefits}
              none="All benefits together"
            />
            <TextField
              path={`${path}.indicator`}
              label="Indicator"
              span={6}
              placeholder="Patents by others that cite ours, by the register"
            />
            <DecimalField path={`${path}.low`} label="Multiplier, low" />
            <DecimalField path={`${path}.base`} label="Multiplier, likely" />
            <DecimalField path={`${path}.high`} label="Multiplier, high" />
            <PercentField path={`${path}.confidencePercent`} label="Confidence" min={0} max={100} />
            <TextField
              path={`${path}.counterfactual`}
              label="What would have happened anyway"
              span={4}
              placeholder="Like firms without the contract"
            />
            {type === "negative" && (
              <ChoiceField
                path={`${path}.answeredBy`}
                label="Answered in the contract by"
                span={6}
                options={answers}
                none="Nothing yet"
              />
            )}
            <LongTextField path={`${path}.note`} label="Note" rows={1} />
          </>
        )}
      </PartList>
      <ResultTable
        caption="Spillovers by type"
        head={["Type", "Low", "Likely", "High"]}
        rows={(evaluation.spillovers?.byType ?? []).map(({ type, range }) => [
          annexWords(`annex.type.${type}`),
          ...spilloverCases.map((name) => range[name].result),
        ])}
      />
      <FigureList label="Spillovers in all" figures={figuresIn(evaluation, "spillovers")} />
    </Card>
  );
}
