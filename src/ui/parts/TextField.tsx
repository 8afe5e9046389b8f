import type { ReactNode } from "react";
import type { Path } from "../../base/path.ts";
import { Field, type FieldWords } from "./Field.tsx";
import { GrowingText } from "./GrowingText.tsx";
import { useField } from "./use-field.ts";

interface Props extends FieldWords {
  readonly path: Path;
  readonly placeholder?: string;
  /** What holds while nothing is set. */
  readonly standing?: string;
}

/** Text without line breaks. Where it is longer than the field, the field grows. */
export function TextField({ path, placeholder, standing, ...words }: Props): ReactNode {
  const field = useField<string>(path, words.label, standing);
  return (
    <Field {...words} id={field.id} findings={field.findings}>
      {(described) => (
        <GrowingText
          {...field.control}
          {...described}
          rows={1}
          value={field.value}
          placeholder={placeholder}
          readOnly={field.isReadOnly}
          autoComplete="off"
          onChange={(event) => field.set(event.target.value.replace(/\s*\n\s*/g, " "))}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      )}
    </Field>
  );
}
