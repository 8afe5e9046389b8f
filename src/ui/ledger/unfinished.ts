import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { LedgerEntry } from "../../domain/design.ts";
import { useView } from "../store.ts";
import type { Clerk } from "./take-results.ts";

/** A result as far as it is typed. */
export type TypedEntry = Omit<LedgerEntry, "id" | "enteredOn" | "enteredBy" | "corrects">;

interface Unfinished {
  /** Null until a day or a name was typed. */
  readonly clerk: Clerk | null;
  /** By the entry that is corrected; under the empty text the new result. */
  readonly entries: Readonly<Record<string, TypedEntry>>;
}

const nothing: Unfinished = { clerk: null, entries: {} };

/**
 * What is typed into the forms of Results and not entered yet, by draft. It outlives the step, so that
 * a look at another loses nothing. Never saved.
 */
const forms = createStore<Readonly<Record<string, Unfinished>>>(() => ({}));

/** What is unfinished in the open draft, and how to keep more of it. */
export function useUnfinished() {
  const id = useView((view) => view.draftId) ?? "";
  const here = useStore(forms, (all) => all[id] ?? nothing);
  const keep = (part: (before: Unfinished) => Partial<Unfinished>): void =>
    forms.setState((all) => {
      const before = all[id] ?? nothing;
      return { [id]: { ...before, ...part(before) } };
    });
  return {
    ...here,
    keepClerk: (clerk: Clerk) => keep(() => ({ clerk })),
    keepEntry: (key: string, typed: TypedEntry) =>
      keep(({ entries }) => ({ entries: { ...entries, [key]: typed } })),
    dropEntry: (key: string) =>
      keep(({ entries: { [key]: _dropped, ...entries } }) => ({ entries })),
  };
}
