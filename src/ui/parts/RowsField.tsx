import type { ReactNode } from "react";
import type { Path } from "../../base/path.ts";
import { focusField } from "../actions.ts";
import { AddButton } from "./AddButton.tsx";
import { Field, type FieldWords } from "./Field.tsx";
import { GrowingText } from "./GrowingText.tsx";
import { ItemTools } from "./ItemTools.tsx";
import { useField } from "./use-field.ts";

type Row = Readonly<Record<string, string>>;

interface Props extends FieldWords {
  readonly path: Path;
  readonly columns: readonly { readonly name: string; readonly label: string }[];
  readonly noun: string;
  readonly max: number;
  /** The rows that hold while the field has none of its own: a clause's default. */
  readonly standing?: readonly Row[];
}

/** A small table of texts, a row an item. */
export function RowsField(props: Props): ReactNode {
  const { path, columns, noun, max, standing = [], ...words } = props;
  const field = useField<readonly Row[] | undefined>(path, words.label);
  const rows = field.value ?? standing;
  const add = (): void => {
    field.set([...rows, Object.fromEntries(columns.map(({ name }) => [name, ""]))]);
    focusField(`${path}.${rows.length}.${columns[0]?.name ?? ""}`);
  };
  return (
    <Field span={6} {...words} id={field.id} findings={field.findings} isGroup>
      {(described) => (
        <fieldset className="rows" aria-labelledby={`${field.id}-label`}>
          {rows.map((row, index) => (
            // Rows have no ids; their place is who they are.
            // oxlint-disable-next-line react/no-array-index-key
            <div className="row" key={index}>
              <div className="cells">
                {columns.map(({ name, label }) => (
                  <label key={name}>
                    <span>{label}</span>
                    <GrowingText
                      {...described}
                      data-field={`${path}.${index}.${name}`}
                      onFocus={field.control.onFocus}
                      rows={1}
                      value={row[name] ?? ""}
                      readOnly={field.isReadOnly}
                      onChange={(event) =>
                        field.set(rows.with(index, { ...row, [name]: event.target.value }))
                      }
                    />
                  </label>
                ))}
              </div>
              {field.value !== undefined && (
                <ItemTools
                  path={path}
                  index={index}
                  count={rows.length}
                  noun={noun}
                  name={row[columns[0]?.name ?? ""] ?? ""}
                />
              )}
            </div>
          ))}
          {rows.length < max && (
            <div data-field={path} tabIndex={-1}>
              <AddButton isQuiet onClick={add}>
                Add a {noun}
              </AddButton>
            </div>
          )}
        </fieldset>
      )}
    </Field>
  );
}
