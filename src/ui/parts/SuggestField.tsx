import type { ReactNode } from "react";
import type { Path } from "../../base/path.ts";
import { Field, type FieldWords } from "./Field.tsx";
import { useField } from "./use-field.ts";

interface Props extends FieldWords {
  readonly path: Path;
  readonly placeholder?: string;
  /** Offered while typing; any other text will do too. */
  readonly suggestions: readonly string[];
}

/** Text for which there are usual answers. */
export function SuggestField({ path, placeholder, suggestions, ...words }: Props): ReactNode {
  const field = useField<string>(path, words.label);
  const listId = `${field.id}-list`;
  return (
    <Field {...words} id={field.id} findings={field.findings}>
      {(described) => (
        <div className="in">
          <input
            {...field.control}
            {...described}
            type="text"
            value={field.value}
            placeholder={placeholder}
            readOnly={field.isReadOnly}
            autoComplete="off"
            list={listId}
            onChange={(event) => field.set(event.target.value)}
          />
          <datalist id={listId}>
            {suggestions.map((suggestion) => (
              <option key={suggestion} value={suggestion}>
                {suggestion}
              </option>
            ))}
          </datalist>
        </div>
      )}
    </Field>
  );
}
