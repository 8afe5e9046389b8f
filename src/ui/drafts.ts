import { createStore } from "zustand/vanilla";
import type { Design } from "../domain/design.ts";
import {
  type Damaged,
  type Draft,
  type DraftCard,
  type DraftShelf,
  openDraftShelf,
} from "../storage/draft.ts";
import { printDesign, type Refusal, readDesign } from "../storage/file.ts";
import { notify, open, setAccess, setSaving, showDialog } from "./actions.ts";
import { type Autosave, startAutosave } from "./autosave.ts";
import { type Hold, holdDraft } from "./draft-lock.ts";
import { designFileType, download, fileNameOf } from "./file.ts";
import { store, type View } from "./store.ts";

/** What this device keeps, for the start screen. */
export interface Drafts {
  /** Newest first; null until they are listed. */
  readonly cards: readonly DraftCard[] | null;
  /** Drafts that could not be read, kept whole. */
  readonly damaged: readonly Damaged[];
  /** Why this browser keeps no drafts; null where it does. */
  readonly trouble: string | null;
}

export const drafts = createStore<Drafts>(() => ({ cards: null, damaged: [], trouble: null }));

/** The draft that is open for writing in this tab. */
interface Session {
  readonly id: string;
  readonly hold: Hold | null;
  autosave: Autosave | null;
}

let session: Session | null = null;
let shelf: Promise<DraftShelf | null> | null = null;

function openShelf(): Promise<DraftShelf | null> {
  shelf ??= openDraftShelf(standDown).catch((error: unknown) => {
    drafts.setState({ trouble: error instanceof Error ? error.message : String(error), cards: [] });
    return null;
  });
  return shelf;
}

/** A newer version of the app has opened the shelf: this tab must write no more. */
function standDown(): void {
  setAccess("read-only");
  setSaving({ kind: "failed", reason: "a newer version of this page is open in another tab" });
  if (session) session.autosave = null;
}

/** Follows the open design, and saves what waits when the tab is hidden or left. Called once. */
export function startDrafts(): void {
  store.subscribe((state, before) => {
    const isEdit = state.design !== before.design && state.view.draftId === before.view.draftId;
    if (isEdit && state.design !== null) session?.autosave?.changed(state.design);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void session?.autosave?.flush();
  });
  window.addEventListener("beforeunload", (event) => {
    const { kind } = store.getState().view.saving;
    void session?.autosave?.flush();
    if (kind === "saving" || kind === "failed") event.preventDefault();
  });
}

/** Lists the drafts again. */
export async function listDrafts(): Promise<void> {
  const place = await openShelf();
  if (!place) return;
  const [cards, damaged] = await Promise.all([place.list(), place.damaged()]);
  drafts.setState({ cards, damaged });
}

/** Makes a new draft of this design, keeps it and opens it. */
export async function startDraft(design: Design): Promise<void> {
  const id = newDraftId();
  await enter({ id, title: design.title, updatedAt: 0, revision: 0, text: "" }, design);
  session?.autosave?.changed(design);
}

function newDraftId(): string {
  return `draft-${crypto.randomUUID()}`;
}

/** Opens a draft of this device. One that cannot be read is set aside and said so. */
export async function openDraft(id: string, view: Partial<View> = {}): Promise<void> {
  const place = await openShelf();
  const draft = (await place?.load(id)) ?? null;
  if (!draft) {
    showDialog({
      kind: "problem",
      title: "This draft is not on this device",
      lead: "It may have been deleted, or made in another browser. If you saved it to a file, open the file.",
      points: [],
    });
    return;
  }
  const reading = readDesign(draft.text);
  if (reading.ok) return enter(draft, reading.design, view);
  await place?.setAside(draft, reading.refusal.reason);
  await listDrafts();
  showRefusal(
    `“${draft.title || "Untitled draft"}” could not be read and was set aside`,
    reading.refusal,
  );
}

/** Takes hold of a draft and puts it on the screen, for writing where no other tab has it. */
async function enter(draft: Draft, design: Design, view: Partial<View> = {}): Promise<void> {
  await leave();
  const place = await openShelf();
  const hold = place ? await holdDraft(draft.id, () => void takeOver(draft.id)) : null;
  const isHeld = hold?.isHeld ?? true;
  session = { id: draft.id, hold, autosave: null };
  open(design, {
    ...view,
    draftId: draft.id,
    access: isHeld ? "write" : "read-only",
    saving: draft.revision > 0 ? { kind: "saved", at: draft.updatedAt } : { kind: "new" },
  });
  if (!place) setSaving({ kind: "failed", reason: "this browser keeps no drafts for this page" });
  else if (isHeld) session.autosave = startAutosave(place, draft, Date.now, setSaving);
}

/** The other tab has let go: read the draft as that tab left it, and write from here on. */
async function takeOver(id: string): Promise<void> {
  const place = await openShelf();
  const draft = await place?.load(id);
  const reading = draft ? readDesign(draft.text) : null;
  if (!place || !draft || !reading?.ok || session?.id !== id) return;
  const { step, clause, pane } = store.getState().view;
  session.autosave = startAutosave(place, draft, Date.now, setSaving);
  const saving = { kind: "saved", at: draft.updatedAt } as const;
  open(reading.design, { step, clause, pane, draftId: id, saving });
  notify("The other tab has closed this draft. You can edit it here now.");
}

async function leave(): Promise<void> {
  const left = session;
  session = null;
  await left?.autosave?.stop();
  left?.hold?.release();
}

/** Saves and closes the open draft, back to the start screen. */
export async function closeDraft(): Promise<void> {
  await leave();
  open(null);
  await listDrafts();
}

/** Says why a text is no design that can be opened. */
export function showRefusal(title: string, { reason, faults }: Refusal): void {
  const points = faults.map(({ path, message }) => ({ place: path, sentence: message }));
  showDialog({ kind: "problem", title, lead: reason, points });
}

/** Adds a copy of a draft to the list. */
export async function duplicateDraft(id: string): Promise<void> {
  const place = await openShelf();
  const draft = await place?.load(id);
  if (!place || !draft) return;
  const title = `${draft.title || "Untitled draft"} (copy)`;
  const reading = readDesign(draft.text);
  const text = reading.ok ? printDesign({ ...reading.design, title }) : draft.text;
  await place.save({ id: newDraftId(), title, text, revision: 0, updatedAt: Date.now() });
  await listDrafts();
}

/** Deletes a draft, with a way back while the notice stands. */
export async function deleteDraft(id: string): Promise<void> {
  const place = await openShelf();
  const draft = await place?.load(id);
  if (!place || !draft) return;
  await place.remove(id);
  await listDrafts();
  notify(`“${draft.title || "Untitled draft"}” was deleted.`, () => {
    void place.restore(draft).then(listDrafts);
  });
}

/** Hands the user a stored draft as a file. */
export async function downloadDraft(id: string): Promise<void> {
  const draft = await (await openShelf())?.load(id);
  if (draft) downloadText(draft);
}

/** Hands the user what could not be read, exactly as it was. */
export function downloadDamaged(draft: Damaged): void {
  downloadText(draft);
}

function downloadText({ title, text }: Pick<Draft, "title" | "text">): void {
  const name = fileNameOf({ title, draft: { version: "", state: "draft" } }, ".json");
  download(text, name, designFileType);
}

export async function discardDamaged(id: string): Promise<void> {
  await (await openShelf())?.removeDamaged(id);
  await listDrafts();
}
