import type { Design } from "../domain/design.ts";
import type { Draft, DraftShelf } from "../storage/draft.ts";
import { printDesign } from "../storage/file.ts";
import type { Saving } from "./store.ts";

/** Typing that stops for this long is saved. */
const pauseMs = 400;

/** Keeps one open draft on the shelf as it is edited. */
export interface Autosave {
  /** The Design has changed. */
  changed(design: Design): void;
  /** Saves what waits at once, for example when the tab is hidden. */
  flush(): Promise<void>;
  /** Saves what waits and then saves no more. */
  stop(): Promise<void>;
}

/**
 * Saves a draft after each pause in the typing, one save at a time, newest last. `report` hears how
 * it goes. After a save that another tab has overtaken it writes no more.
 */
export function startAutosave(
  shelf: DraftShelf,
  draft: Pick<Draft, "id" | "revision">,
  clock: () => number,
  report: (saving: Saving) => void,
): Autosave {
  let revision = draft.revision;
  let pending: Design | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> = Promise.resolve();
  let isOvertaken = false;

  const write = async (): Promise<void> => {
    if (pending === null || isOvertaken) return;
    const design = pending;
    pending = null;
    const updatedAt = clock();
    try {
      const next = await shelf.save({
        id: draft.id,
        title: design.title,
        updatedAt,
        revision,
        text: printDesign(design),
      });
      if (next === null) {
        isOvertaken = true;
        report({ kind: "failed", reason: overtaken });
        return;
      }
      revision = next;
      if (pending === null) report({ kind: "saved", at: updatedAt });
    } catch (error) {
      // A design typed since then stands; else this one waits for the next change or flush.
      pending ??= design;
      report({ kind: "failed", reason: reasonOf(error) });
    }
  };
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running = running.then(write);
    return running;
  };

  return {
    changed(design) {
      if (isOvertaken) return;
      pending = design;
      report({ kind: "saving" });
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void flush(), pauseMs);
    },
    flush,
    async stop() {
      await flush();
      isOvertaken = true;
    },
  };
}

const overtaken = "another tab has saved this draft since";

/** Why the browser would not keep the draft, in words that follow "Not saved:". */
function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  switch (name) {
    case "QuotaExceededError":
      return "this device has no room left for the browser's data";
    case "InvalidStateError":
      return "a newer version of this page is open in another tab";
    default:
      return `the browser refused (${error instanceof Error ? error.message : String(error)})`;
  }
}
