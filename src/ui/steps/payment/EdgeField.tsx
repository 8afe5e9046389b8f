import type { ReactNode } from "react";
import type { Metric } from "../../../domain/design.ts";
import type { Option } from "../../parts/ChoiceField.tsx";
import { Field } from "../../parts/Field.tsx";
import { Segmented } from "../../parts/Segmented.tsx";
import { useField } from "../../parts/use-field.ts";

type Edge = "inside" | "outside";

const label = "A result exactly at the threshold";
const upward: readonly Option<Edge>[] = [
  { value: "inside", words: "At least: it pays" },
  { value: "outside", words: "More than: it does not" },
];
const downward: readonly Option<Edge>[] = [
  { value: "inside", words: "At most: it pays" },
  { value: "outside", words: "Less than: it does not" },
];

/** Whether a threshold itself counts as reached. Nothing is chosen until somebody chooses. */
export function EdgeField(props: {
  readonly path: string;
  readonly metric: Metric | null;
}): ReactNode {
  const path = `${props.path}.inclusive`;
  const field = useField<boolean | null>(path, "Threshold itself");
  const chosen = field.value === null ? null : field.value ? "inside" : "outside";
  return (
    <div className="fields">
      <Field label={label} span={6} id={field.id} findings={field.findings} isGroup>
        {(described) => (
          <Segmented<Edge>
            label={label}
            options={props.metric?.direction === "down" ? downward : upward}
            value={chosen}
            isDisabled={field.isReadOnly}
            path={path}
            onFocus={field.control.onFocus}
            onChange={(edge) => field.set(edge === "inside")}
            describedBy={described["aria-describedby"]}
          />
        )}
      </Field>
    </div>
  );
}
