import { Dices, Square } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { useStore } from "zustand";
import { blankAssumptions } from "../../domain/assumptions.ts";
import type { Design } from "../../domain/design.ts";
import { change } from "../actions.ts";
import { AddButton } from "../parts/AddButton.tsx";
import { Card } from "../parts/Card.tsx";
import { showDecimal } from "../parts/decimal-text.ts";
import { WholeField } from "../parts/NumberFields.tsx";
import { Empty, Screen } from "../parts/Screen.tsx";
import { useDesign } from "../store.ts";
import { AssumptionCards } from "./Assumptions.tsx";
import { FutureResults } from "./Results.tsx";
import { cancelFutures, futures, releaseFutures, runFutures } from "./run-futures.ts";

/** What the contract may come to, for both sides, where nobody knows what will happen. */
export function FuturesStep(): ReactNode {
  const design = useDesign((whole) => whole);
  const { assumptions } = design;
  useEffect(() => releaseFutures, []);
  return (
    <Screen
      title="Futures"
      lead="What the contract may cost the buyer and the Supplier, over thousands of futures drawn from what you think possible. It stays in the design file and never goes into the contract’s PDF."
    >
      {assumptions === undefined ? (
        <>
          <Empty>
            Nothing assumed yet. Each result may fall between its baseline and a little beyond its
            target, work may come late, prices may grow: begin with the usual values and change what
            you know better.
          </Empty>
          <AddButton onClick={() => change("Begin assumptions", begun)}>
            Begin with the usual assumptions
          </AddButton>
        </>
      ) : (
        <>
          <RunCard design={design} />
          <AssumptionCards design={design} assumptions={assumptions} />
        </>
      )}
    </Screen>
  );
}

function begun(design: Design): Design {
  return { ...design, assumptions: blankAssumptions };
}

function RunCard({ design }: { readonly design: Design }): ReactNode {
  const { share, report, notes, design: of } = useStore(futures);
  const isOfThis = of?.id === design.id;
  return (
    <>
      <Card title="Run">
        <div className="fields">
          <WholeField
            path="assumptions.seed"
            label="Seed"
            unit=""
            min={0}
            max={4_294_967_295}
            isNeeded
            span={3}
            hint="The same seed draws the same futures again."
          />
          <WholeField
            path="assumptions.runs"
            label="Futures"
            unit=""
            min={100}
            max={100_000}
            isNeeded
            span={3}
          />
        </div>
        <div className="futurerun">
          {share === null ? (
            <button type="button" className="btn primary" onClick={() => void runFutures(design)}>
              <Dices size={16} aria-hidden /> Run futures
            </button>
          ) : (
            <>
              <button type="button" className="btn" onClick={cancelFutures}>
                <Square size={16} aria-hidden /> Cancel
              </button>
              <progress value={share} aria-label="Futures run" />
            </>
          )}
          <output className="muted">
            {share === null && isOfThis && report !== null && (
              <>
                {showDecimal(String(report.runs))} futures, seed {report.seed}.
                {of !== design && " The design has changed since: run again."}
              </>
            )}
          </output>
        </div>
        {isOfThis && notes.length > 0 && (
          <ul className="futurenotes">
            {notes.map(({ code, message, remedy }) => (
              <li key={`${code} ${message}`}>
                {message} {remedy}
              </li>
            ))}
          </ul>
        )}
      </Card>
      {isOfThis && report !== null && (
        <FutureResults report={report} currency={design.contract.currency} />
      )}
    </>
  );
}
