import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Path } from "../base/path.ts";
import type { ClausePack, Design } from "../domain/design.ts";
import type { PackId } from "../layout/page.ts";
import { emptyHistory, type History } from "./history.ts";
import type { StepId } from "./steps.ts";

/** The panes of a narrow screen, which shows one at a time. */
export type Pane = "steps" | "form" | "pages";

/** How the open draft stands with this device. Times are milliseconds of the clock. */
export type Saving =
  | { readonly kind: "new" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "failed"; readonly reason: string };

/** A dialog that lies over everything. */
export type Dialog =
  | { readonly kind: "find" }
  /** Something of the user's that could not be read or done: sentences, most important first. */
  | {
      readonly kind: "problem";
      readonly title: string;
      readonly lead: string;
      readonly points: readonly { readonly place: string; readonly sentence: string }[];
    }
  /** A PDF that is not what the design inside it gives: what differs, as sentences. */
  | {
      readonly kind: "changed";
      readonly name: string;
      readonly differences: readonly string[];
      readonly design: Design;
    }
  /** Fonts of a script are wanted from a file of the user's. */
  | { readonly kind: "fonts"; readonly pack: PackId }
  /** The clause packs of the design, and the edition of the library. */
  | { readonly kind: "own-clauses" }
  /** Another state of a pack that the design has: which of its changes are to be taken. */
  | { readonly kind: "newer-pack"; readonly pack: ClausePack }
  /** A fault of ours: what happened, and a report to copy. */
  | { readonly kind: "fault"; readonly doing: string; readonly report: string };

/** State of the screen; never saved with the Design. */
export interface View {
  /** The open draft's name on this device; null on the start screen. */
  readonly draftId: string | null;
  readonly step: StepId;
  readonly pane: Pane;
  /** The field in focus (or last in focus), marked in the pages; null for none. */
  readonly focusField: Path | null;
  /** Counts the calls that ask the form to scroll to `focusField` and focus its input. */
  readonly focusRequest: number;
  /** Id of the clause that the Clauses step shows; null for none. */
  readonly clause: string | null;
  /** Node to bring into sight in the pages; `request` counts the calls. */
  readonly pageTarget: { readonly node: string; readonly request: number } | null;
  /** `fit` fills the width of the pane; a number is a scale at which 1 is 96 dots an inch. */
  readonly zoom: "fit" | number;
  readonly dialog: Dialog | null;
  readonly saving: Saving;
  /** `read-only` while another tab holds the same draft. */
  readonly access: "write" | "read-only";
  /** A passing word at the foot of the screen, with an optional way back. */
  readonly notice: { readonly text: string; readonly undo: (() => void) | null } | null;
}

export interface State {
  /** The open draft; null on the start screen. */
  readonly design: Design | null;
  readonly view: View;
  readonly history: History;
}

export const firstView: View = {
  draftId: null,
  step: "mission",
  pane: "form",
  focusField: null,
  focusRequest: 0,
  clause: null,
  pageTarget: null,
  zoom: "fit",
  dialog: null,
  saving: { kind: "new" },
  access: "write",
  notice: null,
};

/** The one store of the app. Components read it by the hooks below; `actions.ts` changes it. */
export const store = createStore<State>(() => ({
  design: null,
  view: firstView,
  history: emptyHistory,
}));

/** The open Design. Throws where none is open: only the start screen shows then. */
export function openDesign(state: State = store.getState()): Design {
  if (state.design === null) throw new Error("No draft is open");
  return state.design;
}

/**
 * Part of the open Design. The selector must return a part of it or a plain value, not a new object
 * (wrap it in `useShallow` of zustand otherwise).
 */
export function useDesign<T>(selector: (design: Design) => T): T {
  return useStore(store, (state) => selector(openDesign(state)));
}

/** Part of the state of the screen. */
export function useView<T>(selector: (view: View) => T): T {
  return useStore(store, (state) => selector(state.view));
}
