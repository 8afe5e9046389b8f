import type { ReactNode } from "react";
import { blankCondition } from "../../domain/blank.ts";
import { type Condition, choiceFor } from "../../domain/design.ts";
import { clauseOf, useLibrary } from "../library.ts";
import { CardList } from "../parts/CardList.tsx";
import { ChoiceField, type Option } from "../parts/ChoiceField.tsx";
import { DayField } from "../parts/DayField.tsx";
import { showDay } from "../parts/day-text.ts";
import { LongTextField } from "../parts/LongTextField.tsx";
import { Screen } from "../parts/Screen.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useSideNames } from "../side-names.ts";
import { useDesign } from "../store.ts";

const behaviours: readonly Option<Condition["behaviour"]>[] = [
  { value: "access", words: "Access" },
  { value: "direction", words: "Direction" },
  { value: "reward-sharing", words: "Reward sharing" },
  { value: "reinvestment", words: "Reinvestment" },
];
const behaviourHints: Readonly<Record<Condition["behaviour"], string>> = {
  access: "Who can have or afford the result.",
  direction: "Where the firm steers its work.",
  "reward-sharing": "What comes back to the public.",
  reinvestment: "What gains are used for.",
};
const negotiabilities: readonly Option<Condition["negotiability"]>[] = [
  { value: "fixed", words: "Fixed in advance" },
  { value: "negotiable", words: "Negotiated once" },
  { value: "iterative", words: "Adjusted at each review" },
];
const grades: readonly Option<NonNullable<Condition["evidence"]["grade"]>>[] = [
  { value: "S", words: "Strong: causal or systematic study" },
  { value: "M", words: "Medium: evaluation or several cases" },
  { value: "L", words: "Low: guidance, practice or theory" },
  { value: "X", words: "A legal duty" },
];

/** What the firm does for the public in return for the contract. */
export function ConditionsStep(): ReactNode {
  const conditions = useDesign((design) => design.conditions);
  const { supplier } = useSideNames();
  return (
    <Screen
      title="Conditions"
      lead={`What the ${supplier.toLowerCase()} does for the public in return, beyond the outcomes. Few and evidenced, not a shopping list.`}
      aside={<Budget count={conditions.length} />}
    >
      <CardList
        path="conditions"
        items={conditions}
        noun="condition"
        titleOf={(condition) => condition.title}
        untitled="Condition without a title"
        tags={KindTags}
        summary={ConditionSummary}
        empty="No condition. That is a fair choice: add one only where you can say what it is for, how it is measured and what evidence stands behind it."
        adders={[{ label: "Add a condition", blank: blankCondition, firstField: "title" }]}
      >
        {(condition, path) => <ConditionFields condition={condition} path={path} />}
      </CardList>
    </Screen>
  );
}

/** How many conditions there are against the limit that the register sets. */
function Budget({ count }: { readonly count: number }): ReactNode {
  const answered = useDesign(
    (design) => choiceFor(design, "conditionality-register").answers["maxConditions"],
  );
  const parameter = clauseOf("conditionality-register")?.parameters.find(
    ({ name }) => name === "maxConditions",
  );
  const max = answered ?? parameter?.default;
  if (typeof max !== "number") return null;
  return (
    <p className={count > max ? "budget over num" : "budget num"}>
      {count} of at most {max}
      <small>The limit is set in the clause on the register of conditions.</small>
    </p>
  );
}

function KindTags({ behaviour, negotiability }: Condition): ReactNode {
  return (
    <>
      <span className="tag">{behaviours.find(({ value }) => value === behaviour)?.words}</span>
      <span className="tag plain">
        {negotiabilities.find(({ value }) => value === negotiability)?.words}
      </span>
    </>
  );
}

function ConditionSummary({ requirement, measure, evidence, reviewDate }: Condition): ReactNode {
  const missing = [
    requirement === "" && "duty",
    measure === "" && "measure",
    evidence.source === "" && "evidence",
    reviewDate === null && "review date",
  ].filter((part) => part !== false);
  return (
    <>
      {requirement !== "" && (
        <p>
          <Obliged /> shall {requirement}
        </p>
      )}
      <p className="num">
        {missing.length > 0
          ? `Missing: ${missing.join(", ")}`
          : `Reviewed by ${showDay(reviewDate)}`}
      </p>
    </>
  );
}

function Obliged(): ReactNode {
  return <>The {useSideNames().supplier}</>;
}

function ConditionFields(props: {
  readonly condition: Condition;
  readonly path: string;
}): ReactNode {
  const { condition, path } = props;
  const { clauses } = useLibrary();
  const { supplier } = useSideNames();
  const carriers = Object.values(clauses)
    .filter(({ family, kind }) => family === "conditions" && kind === "clause")
    .map(({ id, title }) => ({ value: id, words: title }));
  return (
    <div className="fields">
      <TextField
        path={`${path}.title`}
        label="Title"
        span={6}
        placeholder="Local training places"
      />
      <LongTextField
        path={`${path}.objective`}
        label="What it is for"
        rows={1}
        placeholder="The public good that it serves"
      />
      <ChoiceField
        path={`${path}.behaviour`}
        label="Behaviour it changes"
        span={3}
        options={behaviours}
        hint={behaviourHints[condition.behaviour]}
      />
      <ChoiceField
        path={`${path}.negotiability`}
        label="How it is set"
        span={3}
        options={negotiabilities}
      />
      <LongTextField
        path={`${path}.requirement`}
        label={`The ${supplier} shall`}
        rows={1}
        placeholder="offer forty training places a year to residents out of work"
        hint="The end of that sentence, without a full stop."
      />
      <TextField
        path={`${path}.measure`}
        label="Measured by"
        span={6}
        placeholder="Training places filled for at least six months, a year"
      />
      <TextField path={`${path}.baseline`} label="Today" span={3} placeholder="12 places a year" />
      <TextField path={`${path}.level`} label="Required" span={3} placeholder="40 places a year" />
      <TextField
        path={`${path}.evidence.source`}
        label="Evidence that it works"
        span={6}
        placeholder="Study, evaluation or law"
        hint="Without evidence, call it an experiment and keep it small."
      />
      <ChoiceField
        path={`${path}.evidence.grade`}
        label="Strength of the evidence"
        span={3}
        options={grades}
        none="Not judged"
      />
      <DayField path={`${path}.evidence.date`} label="Evidence of" span={3} />
      <TextField
        path={`${path}.cost`}
        label={`What it costs the ${supplier.toLowerCase()}`}
        span={6}
        placeholder="About £3,000 a place, less a levy refund"
      />
      <DayField path={`${path}.reviewDate`} label="Reviewed by" span={2} />
      <ChoiceField
        path={`${path}.clauseId`}
        label="Standing terms"
        span={4}
        options={carriers}
        none="None: the register alone"
        hint="Takes the clause into the contract."
      />
      <LongTextField
        path={`${path}.remedy`}
        label="If it is not met"
        rows={1}
        placeholder="What the Authority may do, in proportion"
      />
    </div>
  );
}
