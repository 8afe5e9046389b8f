import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import type { Path } from "../../base/path.ts";
import { Field, type FieldWords } from "./Field.tsx";
import { useField } from "./use-field.ts";

/** One of a closed list of values, and the words for it. */
export interface Option<V extends string = string> {
  readonly value: V;
  readonly words: string;
}

interface Props<V extends string> extends FieldWords {
  readonly path: Path;
  readonly options: readonly Option<V>[];
  /** Words for "none chosen"; given only where the field may be null. */
  readonly none?: string;
  /** What holds while nothing is set. */
  readonly standing?: V;
  /** What choosing does, where it is more than setting the field. */
  readonly onChoose?: (value: V) => void;
}

/** One of a few: the browser's own list, quick by keyboard and on a telephone. */
export function ChoiceField<V extends string>(props: Props<V>): ReactNode {
  const { path, options, none, standing, onChoose, ...words } = props;
  const field = useField<V | null>(path, words.label, standing);
  // A part that a design may lack altogether is no choice, as null is none.
  const isUnknown = Boolean(field.value) && !options.some(({ value }) => value === field.value);
  const choose = (text: string): void => {
    const chosen = options.find(({ value }) => value === text)?.value ?? null;
    if (chosen !== null && onChoose) onChoose(chosen);
    else if (chosen !== null || none !== undefined) field.set(chosen);
  };
  return (
    <Field {...words} id={field.id} findings={field.findings}>
      {(described) => (
        <div className="in select">
          <select
            {...field.control}
            {...described}
            value={field.value ?? ""}
            disabled={field.isReadOnly}
            onChange={(event) => choose(event.target.value)}
          >
            {none !== undefined && <option value="">{none}</option>}
            {isUnknown && <option value={field.value ?? ""}>{field.value} (unknown)</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.words}
              </option>
            ))}
          </select>
          <ChevronDown size={16} aria-hidden />
        </div>
      )}
    </Field>
  );
}
