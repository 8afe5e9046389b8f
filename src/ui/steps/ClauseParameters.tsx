import { Check, RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { replaceAt } from "../../base/path.ts";
import { choiceFor, type Design } from "../../domain/design.ts";
import type { Clause, Parameter } from "../../library/clause.ts";
import { change } from "../actions.ts";
import { Card } from "../parts/Card.tsx";
import { ChoiceField } from "../parts/ChoiceField.tsx";
import { DayField } from "../parts/DayField.tsx";
import { setField } from "../parts/field-value.ts";
import { LinesField } from "../parts/LinesField.tsx";
import { LongTextField } from "../parts/LongTextField.tsx";
import { MetricsField } from "../parts/MetricsField.tsx";
import { MoneyField, PercentField, WholeField } from "../parts/NumberFields.tsx";
import { RowsField } from "../parts/RowsField.tsx";
import { SwitchField } from "../parts/SwitchField.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useDesign, useView } from "../store.ts";
import { defaultWords } from "./parameter-words.ts";

/** What the clause asks: each question with its default, to confirm, change or put back. */
export function ClauseParameters({ clause }: { readonly clause: Clause }): ReactNode {
  if (clause.parameters.length === 0) return null;
  return (
    <Card title="What it asks">
      {clause.parameters.map((parameter) => (
        <div className="parameter" key={parameter.name}>
          <div className="fields">
            <ParameterField
              parameter={parameter}
              path={`clauses.${clause.id}.answers.${parameter.name}`}
            />
          </div>
          <DefaultLine clauseId={clause.id} parameter={parameter} />
        </div>
      ))}
    </Card>
  );
}

function ParameterField(props: {
  readonly parameter: Parameter;
  readonly path: string;
}): ReactNode {
  const { parameter, path } = props;
  const words = {
    path,
    label: parameter.question,
    span: 6,
    ...(parameter.hint !== "" && { hint: parameter.hint }),
  } as const;
  switch (parameter.type) {
    case "text":
      return parameter.long ? (
        <LongTextField {...words} standing={parameter.default} />
      ) : (
        <TextField {...words} standing={parameter.default} />
      );
    case "integer":
      return (
        <WholeField
          {...words}
          standing={parameter.default}
          min={parameter.min}
          max={parameter.max}
          unit={parameter.unit}
        />
      );
    case "percent":
      return (
        <PercentField
          {...words}
          standing={parameter.default}
          min={parameter.min}
          max={parameter.max}
        />
      );
    case "money":
      return <MoneyField {...words} standing={parameter.default} />;
    case "date":
      return <DayField {...words} standing={parameter.default} />;
    case "boolean":
      return <SwitchField {...words} standing={parameter.default} />;
    case "choice":
      return <ChoiceField {...words} standing={parameter.default} options={parameter.options} />;
    case "list":
      return <LinesField {...words} noun="line" max={parameter.max} standing={parameter.default} />;
    case "metrics":
      return <MetricsField {...words} max={parameter.max} />;
    case "rows":
      return (
        <RowsField
          {...words}
          noun="row"
          columns={parameter.columns}
          max={parameter.max}
          standing={parameter.default}
        />
      );
  }
}

/** Characters of a proposal that its button repeats; a longer one is read in the field above. */
const longestConfirmed = 40;

/** Whether the default stands, must be confirmed, or was changed and may be put back. */
function DefaultLine(props: {
  readonly clauseId: string;
  readonly parameter: Parameter;
}): ReactNode {
  const { clauseId, parameter } = props;
  const { name } = parameter;
  const isAnswered = useDesign((design) =>
    Object.hasOwn(choiceFor(design, clauseId).answers, name),
  );
  const currency = useDesign((design) => design.contract.currency);
  const isReadOnly = useView((view) => view.access === "read-only");
  const words = defaultWords(parameter, currency);
  if (isAnswered) {
    return (
      <p className="defaultline">
        <span>{words === null ? "The library proposes nothing." : `Default: ${words}`}</span>
        <button
          type="button"
          className="btn quiet small"
          disabled={isReadOnly}
          onClick={() =>
            change("Back to the default", (design) => unanswered(design, clauseId, name))
          }
        >
          <RotateCcw size={14} aria-hidden />
          Back to the default
        </button>
      </p>
    );
  }
  if (words === null)
    return (
      <p className="defaultline open">Only you can know. It prints as a blank until you do.</p>
    );
  if (!parameter.confirm) return <p className="defaultline">The default stands.</p>;
  return (
    <p className="defaultline open">
      <span>A proposal. It prints in brackets until you confirm it.</span>
      <button
        type="button"
        className="btn small"
        disabled={isReadOnly}
        onClick={() =>
          setField(`clauses.${clauseId}.answers.${name}`, parameter.default, "Confirm")
        }
      >
        <Check size={14} aria-hidden />
        {words.length > longestConfirmed ? "Confirm as it stands" : `Confirm ${words}`}
      </button>
    </p>
  );
}

/** The Design without an answer to this parameter. */
function unanswered(design: Design, clauseId: string, name: string): Design {
  const { [name]: _dropped, ...answers } = choiceFor(design, clauseId).answers;
  return replaceAt(design, `clauses.${clauseId}.answers`, answers);
}
