import { type ReactNode, useId } from "react";
import type { Path } from "../../base/path.ts";
import type { Option } from "./ChoiceField.tsx";
import { Field, type FieldWords } from "./Field.tsx";
import { useField } from "./use-field.ts";

interface BareProps<V extends string> {
  /** Name for those who cannot see the heading beside it. */
  readonly label: string;
  readonly options: readonly Option<V>[];
  /** Null while none is chosen. */
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
  /** The field that it edits, where a finding or a page may lead to it. */
  readonly path?: Path;
  readonly onFocus?: () => void;
  readonly describedBy?: string | undefined;
}

/** Two to five choices side by side, all in sight. */
export function Segmented<V extends string>(props: BareProps<V>): ReactNode {
  const name = useId();
  const marked = props.value ?? props.options[0]?.value;
  return (
    <div
      className="seg"
      role="radiogroup"
      aria-label={props.label}
      aria-describedby={props.describedBy}
    >
      {props.options.map(({ value, words }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === props.value}
            disabled={props.isDisabled}
            data-field={value === marked ? props.path : undefined}
            onFocus={props.onFocus}
            onChange={() => props.onChange(value)}
          />
          <span>{words}</span>
        </label>
      ))}
    </div>
  );
}

interface Props<V extends string> extends FieldWords {
  readonly path: Path;
  readonly options: readonly Option<V>[];
}

/** The same bound to a field, with its label and hint. */
export function SegmentedField<V extends string>({ path, options, ...words }: Props<V>): ReactNode {
  const field = useField<V>(path, words.label);
  return (
    <Field {...words} id={field.id} findings={field.findings} isGroup>
      {(described) => (
        <Segmented
          label={words.label}
          options={options}
          value={field.value}
          onChange={field.set}
          isDisabled={field.isReadOnly}
          path={path}
          onFocus={field.control.onFocus}
          describedBy={described["aria-describedby"]}
        />
      )}
    </Field>
  );
}
