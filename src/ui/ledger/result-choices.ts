import type { Path } from "../../base/path.ts";
import type { Design } from "../../domain/design.ts";
import { placedLabelFor } from "../../domain/labels.ts";
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
      return design.outcomes.flatMap(({ metrics }, at) =>
        metrics.map(({ id, name }, i) => ({
          id,
          words: name || placedLabelFor(`outcomes.${at}.metrics.${i}`),
        })),
      );
    case "condition":
      return partsOf(design.conditions, "conditions");
    default: {
      const fitting = design.payments.map(({ model }) => models?.includes(model) ?? true);
      const lines = partsOf(design.payments, "payments").filter((_line, i) => fitting[i]);
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

const everyone = { id: "", words: "Everyone" };
const costs = [
  { id: "", words: "Final" },
  { id: "interim", words: "Estimate so far" },
];
const events = [
  { id: "", words: "Money is claimed back" },
  { id: "stop", words: "Charges end" },
];

/** The items of a subject; `typed` where any text will do, null where there is nothing to tell apart. */
export function itemsFor(
  kind: ResultKind,
  of: string,
  design: Design,
): readonly Choice[] | "typed" | null {
  const at = design.payments.findIndex(({ id }) => id === of);
  const line = design.payments[at];
  switch (kind) {
    case "units":
    case "steps":
      return partsOf(line?.model === "rate-card" ? line.items : [], `payments.${at}.items`);
    case "milestone":
    case "moved":
      return partsOf(
        line?.model === "milestone-payments" ? line.milestones : [],
        `payments.${at}.milestones`,
      );
    case "people":
      return line?.model === "rate-card"
        ? [everyone, ...partsOf(line.items, `payments.${at}.items`)]
        : null;
    case "cost":
      return line?.model === "gain-share" ? costs : null;
    case "clawback":
      return events;
    case "lasting":
      return looks;
    case "share-price":
      return prices;
    case "index":
    case "placed":
    case "points":
    case "points-kept":
    case "stated":
      return "typed";
    default:
      return null;
  }
}

/** Each by its title, or by its place in the list that the path names while it has none. */
function partsOf(
  parts: readonly { readonly id: string; readonly title: string }[],
  list: Path,
): Choice[] {
  return parts.map(({ id, title }, i) => ({ id, words: title || placedLabelFor(`${list}.${i}`) }));
}

/** The values of which one must be picked; null where the value is typed. */
export function valuesFor(kind: ResultKind): readonly string[] | null {
  const { value } = shapes[kind];
  return typeof value === "object" ? value : null;
}
