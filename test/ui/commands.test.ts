import { beforeEach, expect, test } from "vitest";
import { blankDesign } from "../../src/domain/blank.ts";
import { edit, open, showDialog } from "../../src/ui/actions.ts";
import { commands, keyOf, performKey } from "../../src/ui/commands.ts";
import { openDesign, store } from "../../src/ui/store.ts";

const press = (
  key: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey", true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

beforeEach(() => open(blankDesign("river", "obs")));

test("a key press is named as commands name it", () => {
  expect(keyOf(press("k", { ctrlKey: true }))).toBe("Ctrl K");
  expect(keyOf(press("Z", { metaKey: true, shiftKey: true }))).toBe("Ctrl Shift Z");
  expect(keyOf(press("F6"))).toBe("F6");
});

test("no two commands share a key or an id", () => {
  const keys = commands.flatMap(({ keys: key }) => (key === null ? [] : [key]));
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
});

test("undo and redo by key", () => {
  edit("mission.owner", "Riverside Council");
  expect(performKey(press("z", { ctrlKey: true }))).toBe(true);
  expect(openDesign().mission.owner).toBe("");
  performKey(press("y", { ctrlKey: true }));
  expect(openDesign().mission.owner).toBe("Riverside Council");
});

test("Ctrl K opens Find, and an open dialog keeps the keys to itself", () => {
  performKey(press("k", { ctrlKey: true }));
  expect(store.getState().view.dialog).toEqual({ kind: "find" });
  edit("mission.owner", "Riverside Council");
  expect(performKey(press("z", { ctrlKey: true }))).toBe(false);
  expect(openDesign().mission.owner).toBe("Riverside Council");
  showDialog(null);
});

test("on the start screen the browser keeps its keys", () => {
  open(null);
  expect(performKey(press("s", { ctrlKey: true }))).toBe(false);
});
