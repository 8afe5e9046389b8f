import { useState } from "react";
import type { Path } from "../../base/path.ts";
import { useView } from "../store.ts";

/** Which cards of a list are open, by item id. */
export interface OpenCards {
  isOpen(id: string): boolean;
  toggle(id: string): void;
  open(id: string): void;
}

/**
 * Cards of the list at `path`: the first is open to begin with, and a jump to a field inside a card
 * opens it.
 */
export function useOpenCards(path: Path, ids: readonly string[]): OpenCards {
  const field = useView((view) => view.focusField);
  const request = useView((view) => view.focusRequest);
  const wanted = field?.startsWith(`${path}.`) ? ids[itemIndex(path, field)] : undefined;
  const [openIds, setOpen] = useState<ReadonlySet<string>>(
    () => new Set([wanted ?? ids[0]].filter((id) => id !== undefined)),
  );
  const open = (id: string): void => setOpen((now) => (now.has(id) ? now : new Set(now).add(id)));
  const [answered, setAnswered] = useState(request);
  if (request !== answered) {
    setAnswered(request);
    if (wanted !== undefined) open(wanted);
  }
  return {
    isOpen: (id) => openIds.has(id),
    open,
    toggle: (id) =>
      setOpen((now) => {
        const next = new Set(now);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
  };
}

function itemIndex(path: Path, field: Path): number {
  return Number.parseInt(field.slice(path.length + 1), 10);
}
