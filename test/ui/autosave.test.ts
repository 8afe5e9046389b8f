import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { blankDesign } from "../../src/domain/blank.ts";
import type { Design } from "../../src/domain/design.ts";
import type { Draft, DraftShelf } from "../../src/storage/draft.ts";
import { readDesign } from "../../src/storage/file.ts";
import { startAutosave } from "../../src/ui/autosave.ts";
import type { Saving } from "../../src/ui/store.ts";

const called = (title: string): Design => ({ ...blankDesign("river", "obs"), title });

/** A shelf of one draft in memory, which can be told to refuse. */
function shelf() {
  const kept: Draft[] = [];
  const state = { kept, refusal: null as Error | null, revision: 0 };
  const save: DraftShelf["save"] = async (draft) => {
    if (state.refusal) throw state.refusal;
    if (draft.revision !== state.revision) return null;
    kept.push(draft);
    state.revision += 1;
    return state.revision;
  };
  return { state, shelf: { save } as DraftShelf };
}

let heard: Saving[];
const start = (on: DraftShelf) =>
  startAutosave(
    on,
    { id: "d1", revision: 0 },
    () => Date.now(),
    (saving) => heard.push(saving),
  );
const refusal = (name: string): Error => Object.assign(new Error("refused"), { name });

beforeEach(() => {
  heard = [];
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => vi.useRealTimers());

test("typing is saved once, after a pause, as a file that reads back", async () => {
  const { state, shelf: on } = shelf();
  const autosave = start(on);
  for (const title of ["R", "Ri", "River"]) autosave.changed(called(title));
  expect(heard.at(-1)).toEqual({ kind: "saving" });
  await vi.advanceTimersByTimeAsync(500);
  expect(state.kept).toHaveLength(1);
  const [draft] = state.kept;
  expect(draft?.title).toBe("River");
  expect(readDesign(draft?.text ?? "")).toMatchObject({ ok: true, design: { title: "River" } });
  expect(heard.at(-1)).toEqual({ kind: "saved", at: 1_000_400 });
});

test("each save follows the revision of the one before", async () => {
  const { state, shelf: on } = shelf();
  const autosave = start(on);
  autosave.changed(called("River"));
  await vi.advanceTimersByTimeAsync(500);
  autosave.changed(called("River Calder"));
  await vi.advanceTimersByTimeAsync(500);
  expect(state.kept.map((draft) => draft.revision)).toEqual([0, 1]);
});

test("a tab that was overtaken says so and writes no more", async () => {
  const { state, shelf: on } = shelf();
  const autosave = start(on);
  state.revision = 4;
  autosave.changed(called("Stale"));
  await vi.advanceTimersByTimeAsync(500);
  expect(heard.at(-1)).toEqual({
    kind: "failed",
    reason: "another tab has saved this draft since",
  });
  state.revision = 0;
  autosave.changed(called("Stale again"));
  await autosave.flush();
  expect(state.kept).toEqual([]);
});

test("a full device is named, nothing is lost, and the next save brings the newest words", async () => {
  const { state, shelf: on } = shelf();
  const autosave = start(on);
  state.refusal = refusal("QuotaExceededError");
  autosave.changed(called("River"));
  await vi.advanceTimersByTimeAsync(500);
  expect(heard.at(-1)).toEqual({
    kind: "failed",
    reason: "this device has no room left for the browser's data",
  });
  state.refusal = null;
  await autosave.flush();
  expect(state.kept.map((draft) => draft.title)).toEqual(["River"]);
  expect(heard.at(-1)?.kind).toBe("saved");
});

test("leaving saves what still waits", async () => {
  const { state, shelf: on } = shelf();
  const autosave = start(on);
  autosave.changed(called("River"));
  await autosave.stop();
  expect(state.kept).toHaveLength(1);
});
