import type { Design } from "../../domain/design.ts";
import { type ResultKind, resultKinds } from "../../domain/result.ts";
import { shapes } from "../../payment/engine/result-shapes.ts";

/** Something that can be picked: its id in the design, and the words for it. */
export interface Choice {
  readonly id: string;
  readonly words: string;
}

/** What a result of this kind can be of; empty where it is of the whole contract. */
export function subjectsFor(kind: ResultKind, design: Design): readonly Choice[] {
  const { of, models } = shapes[kind];
  switch (of) {
    case "nothing":
      return [];
    case "metric":
      return design.outcomes
        .flatMap(({ metrics }) => metrics)
        .map(({ id, name }) => ({ id, words: name || id }));
    case "condition":
      return design.conditions.map(({ id, title }) => ({ id, words: title || id }));
    default: {
      const lines = design.payments
        .filter(({ model }) => models?.includes(model) ?? true)
        .map(({ id, title }) => ({ id, words: title || id }));
      return of === "line" ? lines : [{ id: "", words: "The whole contract" }, ...lines];
    }
  }
}

/** The kinds of result that this design has a use for. */
export function kindsFor(design: Design): readonly ResultKind[] {
  return resultKinds.filter(
    (kind) => shapes[kind].of === "nothing" || subjectsFor(kind, design).length > 0,
  );
}

const looks = [
  { id: "1", words: "First look" },
  { id: "2", words: "Second look" },
];
const prices = [
  { id: "round", words: "In the round" },
  { id: "exit", words: "At exit" },
];

/** The items of a subject; `typed` where any text will do, null where there is nothing to tell apart. */
export function itemsFor(
  kind: ResultKind,
  of: string,
  design: Design,
): readonly Choice[] | "typed" | null {
  const line = design.payments.find(({ id }) => id === of);
  switch (kind) {
    case "units":
      return partsOf(line?.model === "rate-card" ? line.items : []);
    case "milestone":
      return partsOf(line?.model === "milestone-payments" ? line.milestones : []);
    case "lasting":
      return looks;
    case "share-price":
      return prices;
    case "index":
    case "placed":
    case "points":
      return "typed";
    default:
      return null;
  }
}

function partsOf(parts: readonly { readonly id: string; readonly title: string }[]) {
  return parts.map(({ id, title }): Choice => ({ id, words: title || id }));
}

/** The values of which one must be picked; null where the value is typed. */
export function valuesFor(kind: ResultKind): readonly string[] | null {
  const { value } = shapes[kind];
  return typeof value === "object" ? value : null;
}
