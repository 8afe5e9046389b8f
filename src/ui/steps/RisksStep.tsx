import type { ReactNode } from "react";
import { blankRisk } from "../../domain/blank.ts";
import type { Risk } from "../../domain/design.ts";
import { riskCategories } from "../../reference/risk-categories.ts";
import { CardList } from "../parts/CardList.tsx";
import type { Option } from "../parts/ChoiceField.tsx";
import { LongTextField } from "../parts/LongTextField.tsx";
import { Screen } from "../parts/Screen.tsx";
import { SegmentedField } from "../parts/Segmented.tsx";
import { SuggestField } from "../parts/SuggestField.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSideNames } from "../side-names.ts";
import { useDesign } from "../store.ts";

/** Who may hold a risk, by the names of the contract's type. */
function useHolders(): readonly Option<Risk["holder"]>[] {
  const { authority, supplier } = useSideNames();
  return [
    { value: "authority", words: authority },
    { value: "supplier", words: supplier },
    { value: "shared", words: "Shared" },
  ];
}

const categories = riskCategories.map(({ words }) => words);

/** Who holds each risk, and why that party. */
export function RisksStep(): ReactNode {
  const risks = useDesign((design) => design.risks);
  const { authority } = useSideNames();
  const holders = useHolders();
  return (
    <Screen
      title="Risks"
      lead={`Give each risk to the party that can best manage it, and say why. A risk that nobody can manage belongs to the ${authority}.`}
      aside={<Balance risks={risks} />}
    >
      <CardList
        path="risks"
        items={risks}
        noun="risk"
        titleOf={(risk) => risk.title}
        untitled="Risk without a title"
        tags={holderTag}
        summary={RiskSummary}
        empty="No risk named yet. What is not named falls where the law lets it fall, and that is dear to argue about later."
        adders={[{ label: "Add a risk", blank: blankRisk, firstField: "title" }]}
      >
        {(_risk, path) => (
          <div className="fields">
            <TextField
              path={`${path}.title`}
              label="Risk"
              span={6}
              placeholder="Residents refuse access to their homes"
            />
            <SegmentedField path={`${path}.holder`} label="Held by" span={3} options={holders} />
            <SuggestField
              path={`${path}.category`}
              label="Category"
              span={3}
              suggestions={categories}
              placeholder="performance and quality"
              hint="Offered from the list of the Open Contracting Data Standard."
            />
            <LongTextField
              path={`${path}.reason`}
              label="Why that party"
              rows={1}
              placeholder="It alone can act on the cause, or bears it at least cost"
            />
            <LongTextField
              path={`${path}.mitigation`}
              label="What is done about it"
              rows={1}
              placeholder="Who does what, before it happens and when it does"
            />
          </div>
        )}
      </CardList>
    </Screen>
  );
}

/** How the risks lie between the parties. */
function Balance({ risks }: { readonly risks: readonly Risk[] }): ReactNode {
  const { authority, supplier } = useSideNames();
  if (risks.length === 0) return null;
  const held = (holder: Risk["holder"]): number =>
    risks.filter((risk) => risk.holder === holder).length;
  return (
    <p className="budget num">
      {held("authority")} {authority}, {held("supplier")} {supplier}, {held("shared")} shared
    </p>
  );
}

function holderTag({ holder }: Risk): ReactNode {
  return <HolderTag holder={holder} />;
}

function HolderTag({ holder }: { readonly holder: Risk["holder"] }): ReactNode {
  return <span className="tag">{useHolders().find(({ value }) => value === holder)?.words}</span>;
}

function RiskSummary({ category, reason, mitigation }: Risk): ReactNode {
  const missing = [reason === "" && "why", mitigation === "" && "mitigation"].filter(
    (part) => part !== false,
  );
  return (
    <>
      {mitigation !== "" && <p>{mitigation}</p>}
      <p>
        {[category, missing.length > 0 && `missing: ${missing.join(", ")}`]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </>
  );
}
