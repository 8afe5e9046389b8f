import { Minus, Plus } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { blankStage } from "../../domain/blank.ts";
import type { Stage } from "../../domain/design.ts";
import { languagesFor } from "../../library/library-for.ts";
import { inCurrency } from "../../payment/currency-change.ts";
import { currencies } from "../../reference/currencies.ts";
import { languages } from "../../reference/language.ts";
import { change } from "../actions.ts";
import { parameterOf, templateOf, wholeLibrary } from "../library.ts";
import { Card } from "../parts/Card.tsx";
import { CardList } from "../parts/CardList.tsx";
import { ChoiceField, type Option } from "../parts/ChoiceField.tsx";
import { DayField } from "../parts/DayField.tsx";
import { showDay } from "../parts/day-text.ts";
import { LongTextField } from "../parts/LongTextField.tsx";
import { Screen } from "../parts/Screen.tsx";
import { SegmentedField } from "../parts/Segmented.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSideNames } from "../side-names.ts";
import { useDesign } from "../store.ts";
import { paysByOutcomes } from "./compare-types.ts";
import { reasonsFor } from "./instrument-reasons.ts";
import { LegalBasis } from "./LegalBasis.tsx";
import { TypeChooser } from "./TypeChooser.tsx";

const jurisdictions: readonly Option[] = [
  { value: "generic", words: "Generic, no single law" },
  { value: "eu", words: "European Union" },
  { value: "uk", words: "United Kingdom" },
  { value: "us", words: "United States" },
  { value: "wb", words: "World Bank financed" },
];
const uncertainties: readonly Option[] = [
  { value: "low", words: "Low" },
  { value: "medium", words: "Medium" },
  { value: "high", words: "High" },
  { value: "deep", words: "Deep" },
];
const currencyOptions: readonly Option[] = currencies.map(({ code, name }) => ({
  value: code,
  words: `${code}, ${name}`,
}));

/** Which contract, under which law, for how long. */
export function InstrumentStep(): ReactNode {
  const stages = useDesign((design) => design.stages);
  const { supplier } = useSideNames();
  return (
    <Screen
      title="Instrument"
      lead="Choose the kind of contract and the terms that frame it. The reasons below come from what you have entered so far."
    >
      <ContractType />
      <Card title="Which contract fits?" path="circumstances">
        <p className="prose">
          Five questions about the market, the user and the money. The answers are kept with the
          design as the record of why this contract was chosen.
        </p>
        <TypeChooser />
      </Card>
      <Card title="Law and procedure" path="contract">
        <div className="fields">
          <ChoiceField
            path="contract.jurisdiction"
            label="Procurement law"
            span={3}
            options={jurisdictions}
          />
          <TextField
            path="contract.procedure"
            label="Procedure"
            span={3}
            placeholder="Competitive flexible procedure"
            hint={`How the ${supplier.toLowerCase()} is or was chosen.`}
          />
          <TextField
            path="contract.governingLaw"
            label="Governing law"
            span={3}
            placeholder="England and Wales"
          />
          <TextField
            path="contract.courts"
            label="Courts"
            span={3}
            placeholder="The courts of England and Wales"
          />
        </div>
        <LegalBasis />
      </Card>
      <Card title="Language, term and uncertainty">
        <div className="fields">
          <DayField path="contract.start" label="Start" span={3} />
          <DayField path="contract.end" label="End" span={3} />
          <CurrencyField />
          <LanguageField />
          <SegmentedField
            path="contract.uncertainty"
            label="How uncertain is the way to the outcome?"
            span={6}
            options={uncertainties}
            hint="Low: known to work here. Medium: known to work elsewhere. High: promising, unproven. Deep: nobody knows which targets are right."
          />
        </div>
      </Card>
      <h2 className="listhead">Stages</h2>
      <p className="listlead">
        Steps with a decision at the end of each, if the work is to stop, change or go on.
      </p>
      <CardList
        path="stages"
        items={stages}
        noun="stage"
        titleOf={(stage) => stage.title}
        untitled="Stage without a title"
        summary={StageSummary}
        empty="No stages. The work runs from start to end without a gate between."
        adders={[{ label: "Add a stage", blank: blankStage, firstField: "title" }]}
      >
        {(_stage, path) => (
          <div className="fields">
            <TextField
              path={`${path}.title`}
              label="Title"
              span={6}
              placeholder="First 500 homes"
            />
            <LongTextField path={`${path}.purpose`} label="Purpose" rows={1} />
            <DayField path={`${path}.start`} label="From" span={3} />
            <DayField path={`${path}.end`} label="To" span={3} />
            <LongTextField
              path={`${path}.decision`}
              label="Decision at its end"
              placeholder="What is decided, by whom and on what evidence"
            />
          </div>
        )}
      </CardList>
    </Screen>
  );
}

function StageSummary({ start, end, decision }: Stage): ReactNode {
  const span = `${start ? showDay(start) : "start open"} to ${end ? showDay(end) : "end open"}`;
  return (
    <p className="num">
      {span}
      {decision === "" ? "" : `. ${decision}`}
    </p>
  );
}

function CurrencyField(): ReactNode {
  return (
    <ChoiceField
      path="contract.currency"
      label="Currency"
      span={3}
      options={currencyOptions}
      onChoose={(code) =>
        change("Currency", (design) =>
          inCurrency(design, code, (clause, name) => parameterOf(clause, name)?.type === "money"),
        )
      }
      hint="Amounts keep their figures."
    />
  );
}

function LanguageField(): ReactNode {
  const type = useDesign((design) => design.contract.type);
  const available = languagesFor(wholeLibrary(), type);
  return (
    <ChoiceField
      path="contract.language"
      label="Language of the contract"
      span={3}
      options={languages.map(({ tag, name }) => ({ value: tag, words: name }))}
      hint={
        available.length > 1
          ? "What you type yourself is not translated."
          : "This contract type is written in English only."
      }
    />
  );
}

function ContractType(): ReactNode {
  const { templates } = wholeLibrary();
  const type = useDesign((design) => design.contract.type);
  const template = templateOf(type);
  const design = useDesign((whole) => whole);
  const reasons = useMemo(() => reasonsFor(design), [design]);
  const all = Object.values(templates);
  return (
    <Card title="Kind of contract">
      <div className="fields">
        <ChoiceField
          path="contract.type"
          label="Contract type"
          span={6}
          options={all.map(({ id, title }) => ({ value: id, words: title }))}
          hint="Changing it keeps all that you have entered; clauses come and go with the type."
        />
      </div>
      {template && (
        <>
          <p className="prose">{template.summary}</p>
          {paysByOutcomes(template) && (
            <div className="sides">
              <Side title="Speaks for paying by outcomes" kind="for" points={reasons.for} />
              <Side
                title="Speaks against paying by outcomes"
                kind="against"
                points={reasons.against}
              />
            </div>
          )}
          <details className="more">
            <summary>When to use it and when not, in general</summary>
            <div className="sides">
              <Side title="Use it when" kind="for" points={template.useWhen} />
              <Side title="Avoid it when" kind="against" points={template.avoidWhen} />
            </div>
          </details>
        </>
      )}
    </Card>
  );
}

function Side(props: {
  readonly title: string;
  readonly kind: "for" | "against";
  readonly points: readonly string[];
}): ReactNode {
  const Icon = props.kind === "for" ? Plus : Minus;
  return (
    <section className={`side ${props.kind}`}>
      <h3>{props.title}</h3>
      {props.points.length === 0 ? (
        <p className="muted">Nothing so far.</p>
      ) : (
        <ul>
          {props.points.map((point) => (
            <li key={point}>
              <Icon size={15} aria-hidden />
              <span>{point}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
