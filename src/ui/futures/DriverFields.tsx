import type { ReactNode } from "react";
import type { Distribution } from "../../domain/assumptions.ts";
import { edit } from "../actions.ts";
import { ChoiceField } from "../parts/ChoiceField.tsx";
import { DecimalField } from "../parts/NumberFields.tsx";
import { PartList } from "../parts/PartList.tsx";
import { asKind, kindOptions, valueWords } from "./driver-words.ts";

interface Props {
  readonly path: string;
  readonly title: string;
  readonly distribution: Distribution;
}

/** How one driver may turn out: the shape, and its values. */
export function DriverFields({ path, title, distribution }: Props): ReactNode {
  const values = valueWords[distribution.kind];
  return (
    <>
      <div className="fields">
        <ChoiceField
          path={`${path}.kind`}
          label="Shape"
          span={6}
          options={kindOptions}
          onChoose={(kind) => edit(path, asKind(distribution, kind), `Shape of ${title}`)}
        />
        {values.map(([field, label]) => (
          <DecimalField
            key={field}
            path={`${path}.${field}`}
            label={label}
            span={values.length > 3 ? 3 : 2}
          />
        ))}
      </div>
      {distribution.kind === "discrete" && (
        <PartList
          path={`${path}.values`}
          items={distribution.values}
          noun="value"
          nameOf={({ value }) => value}
          blank={() => ({ value: "", weight: "1" })}
          firstField="value"
          empty="No value yet: give each with its weight."
        >
          {(_, at) => (
            <>
              <DecimalField path={`${at}.value`} label="Value" span={3} />
              <DecimalField path={`${at}.weight`} label="Weight" span={3} />
            </>
          )}
        </PartList>
      )}
    </>
  );
}
