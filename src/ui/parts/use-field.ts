import { useId } from "react";
import type { Finding } from "../../base/finding.ts";
import type { Path } from "../../base/path.ts";
import { enterField } from "../actions.ts";
import { useFindings } from "../proofs.ts";
import { useDesign, useView } from "../store.ts";
import { fieldValue, setField } from "./field-value.ts";

/** What every control that edits one field of the Design shares. */
export interface BoundField<T> {
  readonly id: string;
  readonly value: T;
  readonly set: (value: T) => void;
  readonly findings: readonly Finding[];
  readonly isReadOnly: boolean;
  /** Spread on the control itself: finds it by path, and marks its value in the pages. */
  readonly control: {
    readonly id: string;
    readonly "data-field": Path;
    readonly onFocus: () => void;
  };
}

/**
 * Binds a control to a field. `T` is the field's type in the Design, which the path cannot prove:
 * the screens that name the path answer for it. `standing` is what holds while the field has no value
 * of its own: the default of a clause's parameter.
 */
export function useField<T>(path: Path, label: string, standing?: T): BoundField<T> {
  const id = useId();
  const own = useDesign((design) => fieldValue(design, path));
  const value = (own === undefined ? standing : own) as T;
  const isReadOnly = useView((view) => view.access === "read-only");
  return {
    id,
    value,
    set: (next) => setField(path, next, label),
    findings: useFindings(path),
    isReadOnly,
    control: { id, "data-field": path, onFocus: () => enterField(path) },
  };
}
