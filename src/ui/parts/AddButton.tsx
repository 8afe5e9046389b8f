import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useView } from "../store.ts";

/** Adds an item to a list. */
export function AddButton(props: {
  readonly children: ReactNode;
  readonly isQuiet?: boolean;
  readonly onClick: () => void;
}): ReactNode {
  const isReadOnly = useView((view) => view.access === "read-only");
  return (
    <button
      type="button"
      className={props.isQuiet ? "btn quiet" : "btn"}
      disabled={isReadOnly}
      onClick={props.onClick}
    >
      <Plus size={16} aria-hidden />
      {props.children}
    </button>
  );
}
