import { type KeyboardEvent, type ReactNode, useState } from "react";
import type { Path } from "../../base/path.ts";
import { Field, type FieldWords } from "./Field.tsx";
import type { Reader } from "./reading.ts";
import { dropTypedText, keepTypedText, useTypedText } from "./unread.ts";
import { useField } from "./use-field.ts";

export interface TypedProps<T> extends FieldWords {
  readonly path: Path;
  readonly reader: Reader<T>;
  /** What holds while nothing is set. */
  readonly standing?: T | undefined;
  /** Shown while the field is empty, for example a clause's default. */
  readonly placeholder?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: ReactNode;
  /** Sets numbers so that they stand in columns. */
  readonly isNumber?: boolean;
  /** The key's own meaning in this kind of field; returns the new value, or null for none. */
  readonly onKey?: (event: KeyboardEvent, value: T) => T | null;
}

/** The text that a field shows, and what is wrong with it. */
export function useTyping<T>(path: Path, label: string, reader: Reader<T>, standing?: T) {
  const field = useField<T>(path, label, standing);
  const typed = useTypedText(path, field.value);
  const [isEditing, setEditing] = useState(false);
  const reading = typed === null ? null : reader.read(typed);
  const fault = reading !== null && "fault" in reading ? reading.fault : null;
  const shown = reader.show(field.value);
  const kept = shown === "" ? "" : ` Until it reads, the contract keeps ${shown}.`;

  const type = (text: string): void => {
    const read = reader.read(text);
    if ("fault" in read) keepTypedText(path, text, field.value);
    else {
      keepTypedText(path, text, read.value);
      field.set(read.value);
    }
  };
  const leave = (): void => {
    setEditing(false);
    if (fault === null) dropTypedText(path);
  };
  return {
    field,
    type,
    leave,
    enter: () => setEditing(true),
    text: typed ?? shown,
    /** While it is being typed, text is not yet wrong. */
    fault: fault === null || isEditing ? null : fault + kept,
  };
}

/** Text that means a number, an amount or a day. What does not read stays, with the reason. */
export function TypedField<T>(props: TypedProps<T>): ReactNode {
  const { path, reader, standing, placeholder, prefix, suffix, isNumber, onKey, ...words } = props;
  const { field, text, fault, type, enter, leave } = useTyping(path, words.label, reader, standing);
  return (
    <Field {...words} id={field.id} findings={field.findings} fault={fault}>
      {(described) => (
        <div className={isNumber ? "in num" : "in"}>
          {prefix !== undefined && <span className="mark">{prefix}</span>}
          <input
            {...field.control}
            {...described}
            type="text"
            inputMode={isNumber ? "decimal" : "text"}
            value={text}
            placeholder={placeholder}
            readOnly={field.isReadOnly}
            autoComplete="off"
            onFocus={() => {
              field.control.onFocus();
              enter();
            }}
            onBlur={leave}
            onChange={(event) => type(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") leave();
              const next = field.isReadOnly ? null : (onKey?.(event, field.value) ?? null);
              if (next === null) return;
              event.preventDefault();
              dropTypedText(path);
              field.set(next);
            }}
          />
          {suffix !== undefined && suffix !== "" && <span className="mark">{suffix}</span>}
        </div>
      )}
    </Field>
  );
}
