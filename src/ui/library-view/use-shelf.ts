import { useMemo } from "react";
import { useStore } from "zustand";
import { Usage } from "../../handbook/usage.ts";
import type { Library } from "../../library/library.ts";
import { useLibrary } from "../library.ts";
import { type OutlineEntry, proofs } from "../proofs.ts";
import { store } from "../store.ts";
import type { Shelf } from "./narrow-clauses.ts";

const usages = new WeakMap<Library, Usage>();

/** How the clauses of a library and its contract types go together; made once. */
export function usageIn(library: Library): Usage {
  const known = usages.get(library) ?? new Usage(library);
  usages.set(library, known);
  return known;
}

/** Where a clause stands in the open draft. */
export interface DraftPlace {
  /** "4", "Schedule 2"; `""` where it has no number. */
  readonly label: string;
  /** Why it is in. */
  readonly reason: string;
}

/** The clauses of the open draft by id; null where none is open or its contract is not made yet. */
export function useDraftPlaces(): ReadonlyMap<string, DraftPlace> | null {
  const isOpen = useStore(store, ({ design }) => design !== null);
  const outline = useStore(proofs, ({ proof }) => proof?.outline ?? null);
  return useMemo(
    () => (isOpen && outline ? new Map(outline.flatMap(placesIn)) : null),
    [isOpen, outline],
  );
}

function placesIn(entry: OutlineEntry): (readonly [string, DraftPlace])[] {
  const { id, label, reason } = entry;
  return [[id, { label: label ?? "", reason }], ...entry.children.flatMap(placesIn)];
}

/** The library as the screen shows it. */
export function useShelf(places: ReadonlyMap<string, DraftPlace> | null): Shelf {
  const library = useLibrary();
  return useMemo(
    () => ({
      library,
      usage: usageIn(library),
      inDraft: places === null ? null : new Set(places.keys()),
    }),
    [library, places],
  );
}
