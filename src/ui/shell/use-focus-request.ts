import { useEffect } from "react";
import type { Path } from "../../base/path.ts";
import { enterField } from "../actions.ts";
import { store, useView } from "../store.ts";

/** How long a form may take to show the field, for example to open its card. */
const patienceMs = 600;

/** Answers `focusField`: finds the field's input in the form, scrolls to it, focuses and marks it. */
export function useFocusRequest(): void {
  const request = useView((view) => view.focusRequest);
  useEffect(() => {
    const path = store.getState().view.focusField;
    if (request === 0 || path === null) return;
    const until = performance.now() + patienceMs;
    let frame = 0;
    const seek = (): void => {
      const exact = inputOf(path);
      const isLate = performance.now() > until;
      const found = exact ?? (isLate ? nearestInput(path) : null);
      if (found) show(found, path);
      else if (!isLate) frame = requestAnimationFrame(seek);
    };
    frame = requestAnimationFrame(seek);
    return () => cancelAnimationFrame(frame);
  }, [request]);
}

function inputOf(path: Path): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.work [data-field="${CSS.escape(path)}"]`);
}

/** The input of the closest field above, or the first below. */
function nearestInput(path: Path): HTMLElement | null {
  const keys = path.split(".");
  for (let length = keys.length - 1; length > 0; length -= 1) {
    const above = inputOf(keys.slice(0, length).join("."));
    if (above) return above;
  }
  return document.querySelector<HTMLElement>(`.work [data-field^="${CSS.escape(`${path}.`)}"]`);
}

function show(input: HTMLElement, path: Path): void {
  input.scrollIntoView({ block: "center", behavior: "instant" });
  input.focus({ preventScroll: true });
  const field = input.closest<HTMLElement>(".field") ?? input;
  for (const old of document.querySelectorAll("[data-sought]")) old.removeAttribute("data-sought");
  field.dataset.sought = "";
  // An input that is a near one reports itself on focus; the pages mark what was asked for.
  enterField(path);
}
