import { type ReactNode, useMemo, useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { Path } from "../../base/path.ts";
import { sdgGoals, sdgTarget, sdgTargets } from "../../reference/sdg.ts";
import { enterField } from "../actions.ts";
import { Field, type FieldWords } from "./Field.tsx";
import { Token } from "./TokensField.tsx";
import { useField } from "./use-field.ts";

interface Option {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly goal: string;
  /** All words by which it is found, in lower case. */
  readonly words: string;
}

const options: readonly Option[] = sdgTargets.map(({ code, goal, label }) => {
  const title = sdgGoals[goal - 1]?.title ?? "";
  return { id: code, code, label, goal: title, words: `${code} ${label} ${title}`.toLowerCase() };
});

const mostShown = 40;

/** Targets whose number begins with what was typed come first; then those that have all its words. */
export function findTargets(typed: string, taken: readonly string[]): readonly Option[] {
  const asked = typed
    .trim()
    .toLowerCase()
    .replace(/^sdg\s*/, "");
  const words = asked.split(/\s+/);
  const free = options.filter(({ code }) => !taken.includes(code));
  const byNumber = free.filter(({ code }) => asked !== "" && code.startsWith(asked));
  const byWords = free.filter(
    (option) => !byNumber.includes(option) && words.every((word) => option.words.includes(word)),
  );
  return [...byNumber, ...byWords].slice(0, mostShown);
}

/** Sustainable Development Goal targets, found by number or by words. */
export function SdgField({ path, ...words }: FieldWords & { readonly path: Path }): ReactNode {
  const field = useField<readonly string[]>(path, words.label);
  const [typed, setTyped] = useState("");
  const found = useMemo(() => findTargets(typed, field.value), [typed, field.value]);
  const add = (code: string): void => {
    field.set([...field.value, code]);
    setTyped("");
  };
  return (
    <Field span={6} {...words} id={field.id} findings={field.findings}>
      {(described) => (
        <ComboBox
          className="in tokens"
          aria-label={words.label}
          menuTrigger="focus"
          items={found}
          inputValue={typed}
          onInputChange={setTyped}
          selectedKey={null}
          onSelectionChange={(key) => {
            if (key !== null) add(String(key));
          }}
          isReadOnly={field.isReadOnly}
          allowsEmptyCollection
        >
          {field.value.map((code) => (
            <Token
              key={code}
              className="sdg"
              text={code}
              tip={sdgTarget(code)?.label ?? "Not a target of the 2030 Agenda"}
              onRemove={
                field.isReadOnly
                  ? null
                  : () => field.set(field.value.filter((other) => other !== code))
              }
            />
          ))}
          <Input
            id={field.id}
            data-field={path}
            {...described}
            placeholder={field.value.length === 0 ? "7.3, or a word such as energy" : ""}
            onFocus={() => enterField(path)}
          />
          <Popover className="popover options" offset={4}>
            <ListBox
              items={found}
              renderEmptyState={() => (
                <p className="empty">No target has that number or those words.</p>
              )}
            >
              {(option: Option) => (
                <ListBoxItem id={option.id} textValue={`${option.code} ${option.label}`}>
                  <span className="code num">{option.code}</span>
                  <span>
                    {option.label}
                    <small>{option.goal}</small>
                  </span>
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      )}
    </Field>
  );
}

/** The targets that an outcome serves, as small marks. */
export function SdgTags({ codes }: { readonly codes: readonly string[] }): ReactNode {
  return codes.map((code) => (
    <span key={code} className="tag sdg num" title={sdgTarget(code)?.label}>
      SDG {code}
    </span>
  ));
}
