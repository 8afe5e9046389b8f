import type { ReactNode } from "react";
import type { Path } from "../../base/path.ts";
import { Field, type FieldWords } from "./Field.tsx";
import { GrowingText } from "./GrowingText.tsx";
import { useField } from "./use-field.ts";

interface Props extends FieldWords {
  readonly path: Path;
  readonly placeholder?: string;
  /** Lines shown while empty. */
  readonly rows?: number;
}

/** Text of a sentence or a paragraph; the field grows with it. */
export function LongTextField({ path, placeholder, rows = 2, ...words }: Props): ReactNode {
  const field = useField<string>(path, words.label);
  return (
    <Field span={6} {...words} id={field.id} findings={field.findings}>
      {(described) => (
        <GrowingText
          {...field.control}
          {...described}
          value={field.value}
          placeholder={placeholder}
          rows={rows}
          readOnly={field.isReadOnly}
          onChange={(event) => field.set(event.target.value)}
        />
      )}
    </Field>
  );
}
