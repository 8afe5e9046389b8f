import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { type Path, valueAt } from "../../base/path.ts";
import type { Design } from "../../domain/design.ts";
import { openDesign, store } from "../store.ts";

/** Text as typed, and the field's value at that moment: an undo makes the text stale. */
interface Typed {
  readonly text: string;
  readonly value: unknown;
}

/**
 * Texts that are being typed or that do not read yet, by stable path. They outlive their field, so
 * that a wrong amount is still there after a look at another step. Never saved.
 */
const typedTexts = createStore<Readonly<Record<string, Typed>>>(() => ({}));

/**
 * A path whose list positions are replaced by the ids of the items there, so that text stays with
 * its outcome when outcomes change places.
 */
export function stablePath(design: Design, path: Path): string {
  let node: unknown = design;
  const keys = path.split(".").map((key) => {
    node = valueAt(node, key);
    const id = valueAt(node, "id");
    return typeof id === "string" && /^\d+$/.test(key) ? id : key;
  });
  return keys.join(".");
}

/** The text typed into a field that the value does not show; null where the value speaks for itself. */
export function useTypedText(path: Path, value: unknown): string | null {
  const key = useStore(store, (state) => stablePath(openDesign(state), path));
  const typed = useStore(typedTexts, (texts) => texts[key]);
  return typed !== undefined && typed.value === value ? typed.text : null;
}

export function keepTypedText(path: Path, text: string, value: unknown): void {
  typedTexts.setState({ [stablePath(openDesign(), path)]: { text, value } });
}

export function dropTypedText(path: Path): void {
  const key = stablePath(openDesign(), path);
  typedTexts.setState(({ [key]: _dropped, ...others }) => others, true);
}
