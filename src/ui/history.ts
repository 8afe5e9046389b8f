import type { Path } from "../base/path.ts";
import type { Design } from "../domain/design.ts";
import type { StepId } from "./steps.ts";

/** A Design as it stood before (or after) a change, and where the change was made. */
export interface Moment {
  readonly design: Design;
  /** What undoing or redoing it does, as a noun phrase: "Mission statement". */
  readonly label: string;
  /** The field that was edited; null for a change of structure. */
  readonly field: Path | null;
  readonly step: StepId;
}

/** Designs to go back to (nearest last) and forward to (nearest last). */
export interface History {
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
  /** The field being typed into and when, so that typing makes one moment; null after a pause. */
  readonly typing: { readonly field: Path; readonly at: number } | null;
}

export const emptyHistory: History = { past: [], future: [], typing: null };

/** Typing that stops for this long ends a moment. */
const pauseMs = 1_200;
/** Moments kept. A Design shares what did not change, so this is cheap. */
const longest = 500;

/** Remembers the Design `before` a change made at `now` (milliseconds). */
export function remember(history: History, before: Moment, now: number): History {
  const { typing } = history;
  const goesOn = typing !== null && typing.field === before.field && now - typing.at < pauseMs;
  return {
    past: goesOn ? history.past : [...history.past, before].slice(-longest),
    future: [],
    typing: before.field === null ? null : { field: before.field, at: now },
  };
}

/** The moment to return to, and the history once there; null where there is none. */
export function stepBack(
  history: History,
  now: Design,
): { readonly moment: Moment; readonly history: History } | null {
  const moment = history.past.at(-1);
  if (!moment) return null;
  const past = history.past.slice(0, -1);
  const future = [...history.future, { ...moment, design: now }];
  return { moment, history: { past, future, typing: null } };
}

/** The moment to go forward to again, and the history once there; null where there is none. */
export function stepForward(
  history: History,
  now: Design,
): { readonly moment: Moment; readonly history: History } | null {
  const moment = history.future.at(-1);
  if (!moment) return null;
  const future = history.future.slice(0, -1);
  const past = [...history.past, { ...moment, design: now }];
  return { moment, history: { past, future, typing: null } };
}
