import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** A draft as the browser keeps it. */
export interface Draft {
  /** Names the draft on this device; unrelated to the Design's own id. */
  readonly id: string;
  readonly title: string;
  /** Milliseconds of the clock at the last save. */
  readonly updatedAt: number;
  /** Rises by one with every save, so that a stale tab cannot overwrite a newer one's work. */
  readonly revision: number;
  /** The Design as its file prints. */
  readonly text: string;
}

/** A draft in the list of drafts, without its text. */
export type DraftCard = Omit<Draft, "text">;

/** A draft that could not be read, set aside whole. */
export interface Damaged extends Draft {
  readonly reason: string;
}

/** Where drafts are kept. Every call may reject when the browser refuses (no room, private mode). */
export interface DraftShelf {
  /** Newest first. */
  list(): Promise<readonly DraftCard[]>;
  load(id: string): Promise<Draft | null>;
  /**
   * Keeps the draft if the stored one is still at `draft.revision` (0 for a new draft), and gives the
   * new revision; null, with nothing written, where another tab has saved since.
   */
  save(draft: Draft): Promise<number | null>;
  remove(id: string): Promise<void>;
  /** Puts a removed draft back as it was. */
  restore(draft: Draft): Promise<void>;
  /** Takes a draft that cannot be read off the shelf, keeping its text. */
  setAside(draft: Draft, reason: string): Promise<void>;
  damaged(): Promise<readonly Damaged[]>;
  removeDamaged(id: string): Promise<void>;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft };
  damaged: { key: string; value: Damaged };
}

const name = "pactwright";
const version = 1;

/**
 * Opens the shelf in IndexedDB. `onOutdated` is called, and the shelf closed, when a newer version of
 * the app opens it in another tab: this tab must write no more.
 */
export async function openDraftShelf(onOutdated: () => void): Promise<DraftShelf> {
  const db = await openDB<Schema>(name, version, {
    upgrade(fresh) {
      fresh.createObjectStore("drafts", { keyPath: "id" });
      fresh.createObjectStore("damaged", { keyPath: "id" });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onOutdated();
    },
  });
  return shelfOn(db);
}

function shelfOn(db: IDBPDatabase<Schema>): DraftShelf {
  return {
    async list() {
      const drafts = await db.getAll("drafts");
      return drafts
        .map(({ text: _text, ...card }) => card)
        .toSorted((a, b) => b.updatedAt - a.updatedAt);
    },
    async load(id) {
      return (await db.get("drafts", id)) ?? null;
    },
    async save(draft) {
      const change = db.transaction("drafts", "readwrite", { durability: "strict" });
      const stored = await change.store.get(draft.id);
      if ((stored?.revision ?? 0) !== draft.revision) return null;
      const revision = draft.revision + 1;
      await change.store.put({ ...draft, revision });
      await change.done;
      return revision;
    },
    remove: (id) => db.delete("drafts", id),
    async restore(draft) {
      await db.put("drafts", draft);
    },
    async setAside(draft, reason) {
      const change = db.transaction(["drafts", "damaged"], "readwrite", { durability: "strict" });
      await change.objectStore("damaged").put({ ...draft, reason });
      await change.objectStore("drafts").delete(draft.id);
      await change.done;
    },
    damaged: () => db.getAll("damaged"),
    removeDamaged: (id) => db.delete("damaged", id),
  };
}
