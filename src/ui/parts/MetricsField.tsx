import type { ReactNode } from "react";
import type { Path } from "../../base/path.ts";
import { useDesign } from "../store.ts";
import { Field, type FieldWords } from "./Field.tsx";
import { useField } from "./use-field.ts";

interface Props extends FieldWords {
  readonly path: Path;
  /** The most that can be chosen. */
  readonly max: number;
}

/** Which of the contract's metrics; none is chosen unless ticked. */
export function MetricsField({ path, max, ...words }: Props): ReactNode {
  const field = useField<readonly string[] | undefined>(path, words.label);
  const outcomes = useDesign((design) => design.outcomes);
  const metrics = outcomes.flatMap((outcome) => outcome.metrics);
  const chosen = field.value ?? [];
  const toggle = (id: string): void =>
    field.set(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <Field span={6} {...words} id={field.id} findings={field.findings} isGroup>
      {(described) => (
        <fieldset
          {...described}
          className="lines"
          aria-labelledby={`${field.id}-label`}
          data-field={path}
          tabIndex={-1}
        >
          {metrics.map(({ id, name }, i) => (
            <label className="check" key={id}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                disabled={field.isReadOnly || (chosen.length >= max && !chosen.includes(id))}
                onFocus={field.control.onFocus}
                onChange={() => toggle(id)}
              />
              <span>
                {i + 1}. {name || "(no name yet)"}
              </span>
            </label>
          ))}
          {metrics.length === 0 && <p className="empty">The contract has no metric yet.</p>}
        </fieldset>
      )}
    </Field>
  );
}
