import type { ReactNode } from "react";
import type { Path } from "../../base/path.ts";
import { Field, type FieldWords } from "./Field.tsx";
import { useField } from "./use-field.ts";

interface Props extends FieldWords {
  readonly path: Path;
  readonly placeholder?: string;
  /** For the browser's own help: `email` and the like. */
  readonly type?: "text" | "email";
  /** Texts offered while typing. */
  /** What holds while nothing is set. */
  readonly standing?: string;
  readonly suggestions?: readonly string[];
}

/** One line of text. */
export function TextField(props: Props): ReactNode {
  const { path, placeholder, type, suggestions, standing, ...words } = props;
  const field = useField<string>(path, words.label, standing);
  const listId = `${field.id}-list`;
  return (
    <Field {...words} id={field.id} findings={field.findings}>
      {(described) => (
        <div className="in">
          <input
            {...field.control}
            {...described}
            type={type ?? "text"}
            value={field.value}
            placeholder={placeholder}
            readOnly={field.isReadOnly}
            autoComplete="off"
            list={suggestions ? listId : undefined}
            onChange={(event) => field.set(event.target.value)}
          />
          {suggestions && (
            <datalist id={listId}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion}>
                  {suggestion}
                </option>
              ))}
            </datalist>
          )}
        </div>
      )}
    </Field>
  );
}
