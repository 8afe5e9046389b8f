import { X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import type { Path } from "../../base/path.ts";
import { Field, type FieldWords } from "./Field.tsx";
import { useField } from "./use-field.ts";

interface Props extends FieldWords {
  readonly path: Path;
  readonly placeholder?: string;
}

/**
 * A list of short texts. Enter, a comma or leaving the field adds what was typed; Backspace in the
 * empty field takes the last one back for editing.
 */
export function TokensField({ path, placeholder, ...words }: Props): ReactNode {
  const field = useField<readonly string[]>(path, words.label);
  const [typed, setTyped] = useState("");
  const add = (text: string): void => {
    const fresh = text.split(/[,;\n\t]/).map((part) => part.trim());
    const tokens = [...new Set([...field.value, ...fresh])].filter((token) => token !== "");
    if (tokens.length > field.value.length) field.set(tokens);
    setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" || event.key === ",") {
      event.preventDefault();
      add(typed);
    }
    const last = field.value.at(-1);
    if (event.key === "Backspace" && typed === "" && last !== undefined) {
      event.preventDefault();
      field.set(field.value.slice(0, -1));
      setTyped(last);
    }
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData("text");
    if (!/[,;\n\t]/.test(text)) return;
    event.preventDefault();
    add(typed + text);
  };
  return (
    <Field span={6} {...words} id={field.id} findings={field.findings}>
      {(described) => (
        <div className="in tokens">
          {field.value.map((token) => (
            <Token
              key={token}
              text={token}
              onRemove={
                field.isReadOnly
                  ? null
                  : () => field.set(field.value.filter((other) => other !== token))
              }
            />
          ))}
          <input
            {...field.control}
            {...described}
            type="text"
            autoComplete="off"
            value={typed}
            placeholder={field.value.length === 0 ? placeholder : undefined}
            readOnly={field.isReadOnly}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onBlur={() => add(typed)}
          />
        </div>
      )}
    </Field>
  );
}

/** One text of the list, with a way out. `tip` is its meaning in full. */
export function Token(props: {
  readonly text: string;
  readonly tip?: string;
  readonly className?: string;
  readonly onRemove: (() => void) | null;
}): ReactNode {
  const { text, tip, className = "", onRemove } = props;
  return (
    <span className={`token ${className}`} title={tip}>
      <span>{text}</span>
      {onRemove && (
        <button
          type="button"
          aria-label={`Remove ${text}`}
          onClick={({ currentTarget }) => {
            focusBeside(currentTarget);
            onRemove();
          }}
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </span>
  );
}

/** Hands the focus on before its button goes: to the token after or before it, or else to the text. */
function focusBeside(button: HTMLElement): void {
  const field = button.closest(".in");
  const buttons = [...(field?.querySelectorAll<HTMLElement>(".token button") ?? [])];
  const at = buttons.indexOf(button);
  const beside = buttons[at + 1] ?? buttons[at - 1] ?? field?.querySelector("input");
  beside?.focus();
}
