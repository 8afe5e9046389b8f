import { Trash2 } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { blankValue } from "../../domain/blank-value.ts";
import type { Design } from "../../domain/design.ts";
import type { RateSetId } from "../../reference/discount-rates.ts";
import type { Jurisdiction } from "../../reference/jurisdictions.ts";
import { type Evaluation, evaluate } from "../../value/evaluate.ts";
import { figuresIn } from "../../value/figure-list.ts";
import { change, notify } from "../actions.ts";
import { AddButton } from "../parts/AddButton.tsx";
import { Card } from "../parts/Card.tsx";
import { Empty, Screen } from "../parts/Screen.tsx";
import { useDesign, useView } from "../store.ts";
import { AnnexButton } from "./AnnexButton.tsx";
import { DiffusionCard } from "./DiffusionCard.tsx";
import { DistributionCard } from "./DistributionCard.tsx";
import { annexWords, FigureList } from "./FigureList.tsx";
import { FlowList } from "./FlowList.tsx";
import { FundingCard } from "./FundingCard.tsx";
import { OutcomesCard } from "./OutcomesCard.tsx";
import { RatesCard } from "./RatesCard.tsx";
import { RoutesCard } from "./RoutesCard.tsx";
import { SpilloversCard } from "./SpilloversCard.tsx";
import { SymbiosisCard } from "./SymbiosisCard.tsx";

/** What the contract is worth to the public, beside what it costs: the buyer's own business case. */
export function ValueStep(): ReactNode {
  const design = useDesign((whole) => whole);
  const evaluation = useMemo(() => evaluate(design), [design]);
  const { value } = design;
  return (
    <Screen
      title="Value"
      lead="Whether the contract is worth its money. This is the buyer’s own case: it stays in the design file and never goes into the contract’s PDF. It is no financial advice."
    >
      {value === undefined || evaluation === null ? (
        <Begin />
      ) : (
        <>
          <Results evaluation={evaluation} />
          <RatesCard value={value} />
          <FlowList value={value} appraisal={evaluation.appraisal} />
          <DistributionCard value={value} evaluation={evaluation} />
          <OutcomesCard value={value} />
          <SpilloversCard value={value} evaluation={evaluation} />
          <FundingCard value={value} evaluation={evaluation} />
          <RoutesCard value={value} evaluation={evaluation} />
          <DiffusionCard evaluation={evaluation} />
          <SymbiosisCard value={value} evaluation={evaluation} />
          <Remove />
        </>
      )}
    </Screen>
  );
}

function Begin(): ReactNode {
  return (
    <>
      <Empty>
        No appraisal yet. State what the contract costs and gives year by year; the sums follow,
        each with its steps, and print as an annex to the business case.
      </Empty>
      <AddButton onClick={() => change("Begin appraisal", begun)}>Begin an appraisal</AddButton>
    </>
  );
}

/** The figures in short; spillovers stand beside them. */
function Results({ evaluation }: { readonly evaluation: Evaluation }): ReactNode {
  const figures = figuresIn(evaluation, "appraisal");
  const spillovers = figuresIn(evaluation, "spillovers");
  const weighed = figuresIn(evaluation, "distribution");
  const { appraisal } = evaluation;
  return (
    <Card title="What it comes to">
      {appraisal === null ? (
        <Empty>The figures stand here once a cost or a benefit is stated.</Empty>
      ) : (
        <>
          <FigureList label="Costs and benefits" figures={figures} />
          <p className="prose num">
            {annexWords("annex.rateOfReturn")}:{" "}
            {appraisal.internalRatePercent ?? annexWords("annex.noRate")}
          </p>
        </>
      )}
      {weighed.length > 0 && (
        <>
          <p className="prose">{annexWords("annex.weighedBeside")}</p>
          <FigureList label="Weighed by income, beside" figures={weighed} />
        </>
      )}
      {spillovers.length > 0 && (
        <>
          <p className="prose">{annexWords("annex.beside")}</p>
          <FigureList label="Spillovers, beside" figures={spillovers} />
        </>
      )}
      <AnnexButton />
    </Card>
  );
}

function Remove(): ReactNode {
  const isReadOnly = useView((view) => view.access === "read-only");
  const value = useDesign((design) => design.value);
  if (isReadOnly || value === undefined) return null;
  const remove = (): void => {
    change("Remove appraisal", ({ value: _value, ...rest }) => rest);
    notify("Removed the appraisal", () =>
      change("Bring back appraisal", (design) => ({ ...design, value })),
    );
  };
  return (
    <button type="button" className="btn quiet" onClick={remove}>
      <Trash2 size={16} aria-hidden />
      Remove the appraisal
    </button>
  );
}

function begun(design: Design): Design {
  const { start, jurisdiction } = design.contract;
  const year = start === null ? null : Number(start.slice(0, 4));
  return { ...design, value: blankValue(usualRates[jurisdiction], year) };
}

/** The table that an appraisal begins with; the user may take another. */
const usualRates: Readonly<Record<Jurisdiction, RateSetId>> = {
  generic: "eu",
  eu: "eu",
  uk: "uk",
  us: "us-7",
  wb: "eu",
};
