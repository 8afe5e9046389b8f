import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { CalendarButton } from "../parts/CalendarButton.tsx";
import { dayReader } from "../parts/day-text.ts";
import { Field } from "../parts/Field.tsx";
import type { Choice } from "./result-choices.ts";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `data-field` name, by which the form can be filled. */
  readonly name: string;
  readonly isReadOnly?: boolean;
  readonly span?: 2 | 3 | 4 | 6;
}

/** A labelled text that is not yet part of the design. */
export function TypedInput(props: Props): ReactNode {
  const { label, value, onChange, name, isReadOnly = false, span = 2 } = props;
  const id = useId();
  return (
    <Field id={id} label={label} span={span}>
      {(described) => (
        <div className="in">
          <input
            {...described}
            id={id}
            data-entry={name}
            type="text"
            value={value}
            readOnly={isReadOnly}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  );
}

/**
 * A labelled day that is not yet part of the design, typed in any usual form. The value is empty while
 * what is typed is no day; the text stays as it was typed.
 */
export function DayInput(props: Props & { readonly hint?: string }): ReactNode {
  const { label, value, onChange, name, hint, span = 2 } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isEditing, setEditing] = useState(false);
  const reading = dayReader.read(typed ?? "");
  const fault = "fault" in reading && !isEditing ? reading.fault : null;
  const type = (text: string): void => {
    const read = dayReader.read(text);
    setTyped(text);
    onChange("value" in read ? (read.value ?? "") : "");
  };
  const leave = (): void => {
    setEditing(false);
    if ("value" in reading) setTyped(null);
  };
  return (
    <Field
      id={id}
      label={label}
      span={span}
      fault={fault}
      {...(hint === undefined ? {} : { hint })}
    >
      {(described) => (
        <div className="in">
          <input
            {...described}
            id={id}
            data-entry={name}
            type="text"
            value={typed ?? dayReader.show(value === "" ? null : value)}
            placeholder="31/03/2031"
            autoComplete="off"
            onFocus={() => setEditing(true)}
            onBlur={leave}
            onChange={(event) => type(event.target.value)}
          />
          <span className="mark">
            <CalendarButton
              label={label}
              onPick={(day) => {
                setTyped(null);
                onChange(day);
              }}
            />
          </span>
        </div>
      )}
    </Field>
  );
}

/** A labelled choice that is not yet part of the design. */
export function ChosenInput(props: Props & { readonly choices: readonly Choice[] }): ReactNode {
  const { label, value, onChange, name, choices, isReadOnly = false, span = 2 } = props;
  const id = useId();
  return (
    <Field id={id} label={label} span={span}>
      {(described) => (
        <div className="in select">
          <select
            {...described}
            id={id}
            data-entry={name}
            value={value}
            disabled={isReadOnly}
            onChange={(event) => onChange(event.target.value)}
          >
            {choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.words}
              </option>
            ))}
          </select>
          <ChevronDown size={16} aria-hidden />
        </div>
      )}
    </Field>
  );
}
