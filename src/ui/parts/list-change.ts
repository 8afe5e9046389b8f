import { type Path, replaceAt, valueAt } from "../../base/path.ts";
import type { Design } from "../../domain/design.ts";
import { change, notify } from "../actions.ts";
import { openDesign } from "../store.ts";

/** The list at a path; empty where there is none. */
export function listAt(design: Design, path: Path): readonly unknown[] {
  const value = valueAt(design, path);
  return Array.isArray(value) ? value : [];
}

function withList(path: Path, recipe: (list: readonly unknown[]) => readonly unknown[]) {
  return (design: Design): Design => replaceAt(design, path, recipe(listAt(design, path)));
}

/** Adds an item at the end of the list. `noun` names it: "outcome". */
export function addItem(path: Path, item: unknown, noun: string): void {
  change(
    `Add ${noun}`,
    withList(path, (list) => [...list, item]),
  );
}

/** Moves an item by one place, towards the start (-1) or the end (1). */
export function moveItem(path: Path, index: number, by: -1 | 1, noun: string): void {
  change(
    `Move ${noun}`,
    withList(path, (list) => {
      const [item, other] = [list[index], list[index + by]];
      if (item === undefined || other === undefined) return list;
      return list.with(index, other).with(index + by, item);
    }),
  );
}

/** Removes an item, says so, and offers to bring exactly it back, whatever was done since. */
export function removeItem(path: Path, index: number, noun: string, name: string): void {
  const removed = listAt(openDesign(), path)[index];
  change(
    `Remove ${noun}`,
    withList(path, (list) => list.toSpliced(index, 1)),
  );
  notify(`Removed ${noun}${name === "" ? "" : ` “${shortened(name)}”`}`, () =>
    change(
      `Bring back ${noun}`,
      withList(path, (list) => list.toSpliced(index, 0, removed)),
    ),
  );
}

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
