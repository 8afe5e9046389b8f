import type { ReactNode } from "react";
import type { Path } from "../../base/path.ts";
import { Field, type FieldWords } from "./Field.tsx";
import { useField } from "./use-field.ts";

interface Props extends FieldWords {
  readonly path: Path;
  /** What holds while nothing is set. */
  readonly standing?: boolean;
  /** What "on" and "off" mean here. */
  readonly on?: string;
  readonly off?: string;
}

/** Yes or no. */
export function SwitchField(props: Props): ReactNode {
  const { path, on = "Yes", off = "No", standing, ...words } = props;
  const field = useField<boolean>(path, words.label, standing);
  return (
    <Field {...words} id={field.id} findings={field.findings}>
      {(described) => (
        <span className="switch">
          <input
            {...field.control}
            {...described}
            type="checkbox"
            role="switch"
            aria-checked={field.value}
            checked={field.value}
            disabled={field.isReadOnly}
            onChange={(event) => field.set(event.target.checked)}
          />
          <span aria-hidden>{field.value ? on : off}</span>
        </span>
      )}
    </Field>
  );
}
