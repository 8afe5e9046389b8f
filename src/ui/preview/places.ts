import type { Path } from "../../base/path.ts";
import type { PagePlaces, Spot } from "../proofs.ts";
import { isAtOrBelow } from "../steps.ts";

/** Where each node of the contract begins, in the order of the pages. */
export type Anchors = ReadonlyMap<string, Spot>;

const known = new WeakMap<readonly PagePlaces[], Anchors>();

/** The anchors of all pages; the same for the same pages. */
export function anchorsIn(places: readonly PagePlaces[]): Anchors {
  const before = known.get(places);
  if (before) return before;
  const anchors = new Map<string, Spot>();
  for (const [page, { nodes }] of places.entries()) {
    for (const [node, y] of nodes) if (!anchors.has(node)) anchors.set(node, { page, y });
  }
  known.set(places, anchors);
  return anchors;
}

/** The lines on which the value of a field, or of one below it, prints. */
export function spotsOf(places: readonly PagePlaces[], path: Path): readonly Spot[] {
  return places.flatMap(({ fields }, page) =>
    fields.flatMap(([from, lines]) =>
      isAtOrBelow(from, path) ? lines.map((y) => ({ page, y })) : [],
    ),
  );
}
