import { type ReactNode, useRef } from "react";
import type { Path } from "../../base/path.ts";
import { AddButton } from "./AddButton.tsx";
import { Field, type FieldWords } from "./Field.tsx";
import { GrowingText } from "./GrowingText.tsx";
import { ItemTools } from "./ItemTools.tsx";
import { useField } from "./use-field.ts";

interface Props extends FieldWords {
  readonly path: Path;
  /** What a line is called: "decision". */
  readonly noun: string;
  readonly max: number;
  /** The lines that hold while the field has none of its own: a clause's default. */
  readonly standing?: readonly string[];
}

/** A list of sentences, one a line; Enter begins the next. */
export function LinesField({ path, noun, max, standing = [], ...words }: Props): ReactNode {
  const field = useField<readonly string[] | undefined>(path, words.label);
  const lines = field.value ?? standing;
  const list = useRef<HTMLFieldSetElement>(null);
  const focusLine = (index: number): void => {
    requestAnimationFrame(() => list.current?.querySelectorAll("textarea")[index]?.focus());
  };
  const addAfter = (index: number): void => {
    if (lines.length >= max) return;
    field.set(lines.toSpliced(index + 1, 0, ""));
    focusLine(index + 1);
  };
  return (
    <Field span={6} {...words} id={field.id} findings={field.findings} isGroup>
      {(described) => (
        <fieldset className="lines" ref={list} aria-labelledby={`${field.id}-label`}>
          {lines.map((line, index) => (
            // Lines have no ids; their place is who they are.
            // oxlint-disable-next-line react/no-array-index-key
            <div className="line" key={index}>
              <GrowingText
                {...described}
                data-field={`${path}.${index}`}
                onFocus={field.control.onFocus}
                aria-label={`${words.label} ${index + 1}`}
                rows={1}
                value={line}
                readOnly={field.isReadOnly}
                onChange={(event) =>
                  field.set(lines.with(index, event.target.value.replaceAll("\n", " ")))
                }
                onKeyDown={(event) => {
                  if (event.key === "Enter") {
                    event.preventDefault();
                    addAfter(index);
                  }
                  if (event.key === "Backspace" && line === "") {
                    event.preventDefault();
                    field.set(lines.toSpliced(index, 1));
                    focusLine(Math.max(0, index - 1));
                  }
                }}
              />
              {field.value !== undefined && (
                <ItemTools path={path} index={index} count={lines.length} noun={noun} name={line} />
              )}
            </div>
          ))}
          {lines.length < max && (
            <div data-field={path} tabIndex={-1}>
              <AddButton isQuiet onClick={() => addAfter(lines.length - 1)}>
                Add a {noun}
              </AddButton>
            </div>
          )}
        </fieldset>
      )}
    </Field>
  );
}
