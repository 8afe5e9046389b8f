import { useId } from "react";
import type { Finding } from "../../base/finding.ts";
import { type Path, valueAt } from "../../base/path.ts";
import { edit, enterField } from "../actions.ts";
import { useFindings } from "../proofs.ts";
import { useDesign, useView } from "../store.ts";

/** What every control that edits one field of the Design shares. */
export interface BoundField<T> {
  readonly id: string;
  readonly value: T;
  set(value: T): void;
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
 * the screens that name the path answer for it.
 */
export function useField<T>(path: Path, label: string): BoundField<T> {
  const id = useId();
  const value = useDesign((design) => valueAt(design, path)) as T;
  const isReadOnly = useView((view) => view.access === "read-only");
  return {
    id,
    value,
    set: (next) => edit(path, next, label),
    findings: useFindings(path),
    isReadOnly,
    control: { id, "data-field": path, onFocus: () => enterField(path) },
  };
}
