import { type Change, diffWordsWithSpace } from "diff";
import { type ReactNode, useDeferredValue, useMemo } from "react";

/** What was put in and taken out between two texts, word by word. */
export function WordChanges(props: {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly isOpen?: boolean;
}): ReactNode {
  const after = useDeferredValue(props.after);
  const parts = useMemo(() => diffWordsWithSpace(props.before, after), [props.before, after]);
  if (parts.every(({ added, removed }) => !added && !removed)) {
    return <p className="hint">Nothing is changed yet.</p>;
  }
  return (
    <details open={props.isOpen}>
      <summary>{props.title}</summary>
      <div className="changes">
        {placed(parts).map(({ at, part }) =>
          part.added ? (
            <ins key={at}>{part.value}</ins>
          ) : part.removed ? (
            <del key={at}>{part.value}</del>
          ) : (
            <span key={at}>{part.value}</span>
          ),
        )}
      </div>
    </details>
  );
}

/** Each piece with the place where it begins, which tells it from its likes. */
function placed(
  parts: readonly Change[],
): readonly { readonly at: number; readonly part: Change }[] {
  let at = 0;
  return parts.map((part) => {
    at += part.value.length;
    return { at, part };
  });
}
