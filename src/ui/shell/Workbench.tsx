import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { Export } from "../export/Export.tsx";
import { FuturesStep } from "../futures/FuturesStep.tsx";
import { LedgerStep } from "../ledger/LedgerStep.tsx";
import { LibraryStep } from "../library-view/LibraryStep.tsx";
import { Preview } from "../preview/Preview.tsx";
import { Review } from "../review/Review.tsx";
import { ClausesStep } from "../steps/ClausesStep.tsx";
import { ConditionsStep } from "../steps/ConditionsStep.tsx";
import { InstrumentStep } from "../steps/InstrumentStep.tsx";
import { MissionStep } from "../steps/MissionStep.tsx";
import { OutcomesStep } from "../steps/OutcomesStep.tsx";
import { PartnersStep } from "../steps/PartnersStep.tsx";
import { PaymentStep } from "../steps/PaymentStep.tsx";
import { RisksStep } from "../steps/RisksStep.tsx";
import type { StepId } from "../steps.ts";
import { useView } from "../store.ts";
import { ValueStep } from "../value/ValueStep.tsx";
import { Header } from "./Header.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { StepsNav } from "./StepsNav.tsx";
import { TabBar } from "./TabBar.tsx";
import { useFocusRequest } from "./use-focus-request.ts";

const screens: Readonly<Record<StepId, () => ReactNode>> = {
  mission: MissionStep,
  outcomes: OutcomesStep,
  instrument: InstrumentStep,
  payment: PaymentStep,
  conditions: ConditionsStep,
  partners: PartnersStep,
  risks: RisksStep,
  value: ValueStep,
  futures: FuturesStep,
  clauses: ClausesStep,
  library: LibraryStep,
  review: Review,
  export: Export,
  results: LedgerStep,
};

/** An open draft: steps on the left, the form in the middle, the pages on the right. */
export function Workbench(): ReactNode {
  const pane = useView((view) => view.pane);
  const isReadOnly = useView((view) => view.access === "read-only");
  useFocusRequest();
  return (
    <div className="app" data-pane={pane}>
      <Header />
      {isReadOnly && (
        <p className="readonly" role="alert">
          <Lock size={16} aria-hidden /> This draft is open in another tab, so it cannot be edited
          here. Close it there to go on here.
        </p>
      )}
      <StepsNav />
      <Work />
      <Preview />
      <StatusBar />
      <TabBar />
    </div>
  );
}

/** The form of the step. A new step begins at its top. */
function Work(): ReactNode {
  const step = useView((view) => view.step);
  const Screen = screens[step];
  return (
    <main className="work" key={step}>
      <Screen />
    </main>
  );
}
