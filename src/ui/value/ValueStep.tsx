import { type ReactNode, useMemo } from "react";
import { blankValue } from "../../domain/blank-value.ts";
import type { Design } from "../../domain/design.ts";
import type { RateSetId } from "../../reference/discount-rates.ts";
import { evaluate } from "../../value/evaluate.ts";
import { change } from "../actions.ts";
import { AddButton } from "../parts/AddButton.tsx";
import { Empty, Screen } from "../parts/Screen.tsx";
import { useDesign } from "../store.ts";

/** What the contract is worth to the public, beside what it costs: the buyer's own business case. */
export function ValueStep(): ReactNode {
  const design = useDesign((whole) => whole);
  const evaluation = useMemo(() => evaluate(design), [design]);
  return (
    <Screen
      title="Value"
      lead="Whether the contract is worth its money. This is the buyer’s own case: it stays in the design file and never goes into the contract’s PDF."
    >
      {evaluation === null ? <Begin /> : null}
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

function begun(design: Design): Design {
  const { start, jurisdiction } = design.contract;
  const year = start === null ? null : Number(start.slice(0, 4));
  return { ...design, value: blankValue(usualRates[jurisdiction] ?? "uk", year) };
}

const usualRates: Readonly<Partial<Record<string, RateSetId>>> = {
  uk: "uk",
  eu: "eu",
  us: "us-7",
};
