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
  /** Lines shown while empty. */
  readonly rows?: number;
}

/** Text of a sentence or a paragraph; the field grows with it. */
export function LongTextField(props: Props): ReactNode {
  const { path, placeholder, rows = 2, standing, ...words } = props;
  const field = useField<string>(path, words.label, standing);
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
