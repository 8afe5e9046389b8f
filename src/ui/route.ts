import { goTo, showDialog } from "./actions.ts";
import { closeDraft, openDraft } from "./drafts.ts";
import { type StepId, steps } from "./steps.ts";
import { store, type View } from "./store.ts";

/** Where the app stands, as the address says after its `#`. */
export interface Route {
  /** Null for the start screen, and for the library by itself. */
  readonly draftId: string | null;
  readonly step: StepId;
}

/** `#/draft-1a2b/outcomes`; `#/library` without a draft; the start screen has none. */
export function printRoute({ draftId, step }: Route): string {
  if (draftId !== null) return `#/${draftId}/${step}`;
  return step === "library" ? libraryAddress : "";
}

const libraryAddress = "#/library";

/** Reads an address; whatever is not one of ours is the start screen or the first step. */
export function readRoute(hash: string): Route {
  if (hash === libraryAddress) return { draftId: null, step: "library" };
  const match = /^#\/(draft-[0-9a-f-]{1,64})(?:\/([a-z]+))?$/.exec(hash);
  const step = steps.find(({ id }) => id === match?.[2])?.id ?? "mission";
  return { draftId: match?.[1] ?? null, step };
}

/** Keeps the address and the screen in step, so that reload and the Back button work. Called once. */
export async function startRouting(): Promise<void> {
  const follow = async (): Promise<void> => {
    const route = readRoute(location.hash);
    const { draftId, step } = store.getState().view;
    if (route.draftId === null) {
      if (draftId !== null) await closeDraft();
      if (route.step !== store.getState().view.step) goTo(route.step);
    } else if (route.draftId !== draftId) await openDraft(route.draftId, { step: route.step });
    else if (route.step !== step) goTo(route.step);
  };
  await follow();
  note(store.getState().view, true);
  window.addEventListener("hashchange", () => {
    showDialog(null);
    void follow();
  });
  store.subscribe(({ view }, before) => {
    if (view.draftId !== before.view.draftId || view.step !== before.view.step) note(view, false);
  });
}

function note(view: View, replaces: boolean): void {
  const address = printRoute(view);
  if (address === location.hash) return;
  const url = address || location.pathname + location.search;
  if (replaces) history.replaceState(null, "", url);
  else history.pushState(null, "", url);
}
