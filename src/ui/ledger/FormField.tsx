import { type ReactNode, useId } from "react";
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

/** A labelled text or day that is not yet part of the design. */
export function TypedInput(
  props: Props & { readonly type?: "text" | "date"; readonly hint?: string },
): ReactNode {
  const { label, value, onChange, name, isReadOnly = false, span = 2, type = "text", hint } = props;
  const id = useId();
  return (
    <div className="field" data-span={span}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <div className="body">
        <div className="in">
          <input
            id={id}
            data-entry={name}
            type={type}
            value={value}
            readOnly={isReadOnly}
            autoComplete="off"
            aria-describedby={hint === undefined ? undefined : `${id}-hint`}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
        {hint !== undefined && (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** A labelled choice that is not yet part of the design. */
export function ChosenInput(props: Props & { readonly choices: readonly Choice[] }): ReactNode {
  const { label, value, onChange, name, choices, isReadOnly = false, span = 2 } = props;
  const id = useId();
  return (
    <div className="field" data-span={span}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <div className="body">
        <div className="in select">
          <select
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
        </div>
      </div>
    </div>
  );
}
