import { type ClauseChoice, choiceFor, type Design } from "../domain/design.ts";
import type { Clause } from "../library/clause.ts";
import type { Library, Template } from "../library/library.ts";
import type { Expression, Script } from "../library/script.ts";
import { type Region, readSkeletonText } from "../library/skeleton.ts";
import type { LeftOut } from "./document.ts";

/** A clause that is in the contract, with its place and the reason it is in. */
export interface Placed {
  readonly clause: Clause;
  readonly choice: ClauseChoice;
  readonly region: Region;
  /** True where it keeps its number but has no text: "Intentionally omitted". */
  readonly isOmitted: boolean;
  readonly reason: string;
}

export interface Selection {
  /** In the order of the contract. */
  readonly placed: readonly Placed[];
  readonly leftOut: readonly LeftOut[];
  /** Ids of the clauses whose text is in. */
  readonly included: ReadonlySet<string>;
}

/** How a skeleton's conditions and reasons are answered. */
export interface Judge {
  readonly holds: (test: Expression) => boolean;
  readonly say: (reason: Expression) => string;
}

/** A clause's place in the skeleton, and whether its conditions hold. */
interface Slot {
  readonly id: string;
  readonly region: Region;
  readonly isReached: boolean;
  readonly because: string;
  readonly otherwise: string;
}

const unconditional = "Every contract of this type has it.";
const conditionFails = "Nothing in this design calls for it.";
const notOfThisType = "This contract type does not use it; it can be taken in.";
const takenIn = "Taken in by the drafter.";
const takenOut = "Left out by the drafter.";
const keptNumber = "Intentionally omitted by the drafter.";

/** Which clauses are in: the contract type's skeleton, then the user's choices. */
export function select(
  design: Design,
  template: Template,
  skeleton: Script,
  library: Library,
  judge: Judge,
): Selection {
  const slots = slotsOf(skeleton, judge);
  const all = [...slots, ...addedSlots(design, template, slots, library)];
  const placed: Placed[] = [];
  const leftOut: LeftOut[] = [];
  for (const slot of all.toSorted((a, b) => rank(a.region, slots) - rank(b.region, slots))) {
    const clause = library.clauses[slot.id];
    if (clause === undefined) continue;
    const choice = choiceFor(design, clause.id);
    const verdict = judgeSlot(slot, choice);
    if (verdict.isIn) {
      const { reason, isOmitted } = verdict;
      placed.push({ clause, choice, region: slot.region, isOmitted, reason });
    } else {
      const { reason, by } = verdict;
      leftOut.push({ clauseId: clause.id, title: clause.title, reason, by });
    }
  }
  const named = new Set(all.map((slot) => slot.id));
  leftOut.push(...unused(template, library, named));
  return {
    placed,
    leftOut,
    included: new Set(placed.filter((each) => !each.isOmitted).map((each) => each.clause.id)),
  };
}

type Verdict =
  | { readonly isIn: true; readonly isOmitted: boolean; readonly reason: string }
  | { readonly isIn: false; readonly by: LeftOut["by"]; readonly reason: string };

function judgeSlot(slot: Slot, choice: ClauseChoice): Verdict {
  const said = choice.useReason.trim();
  switch (choice.use) {
    case "auto":
      return slot.isReached
        ? { isIn: true, isOmitted: false, reason: slot.because || unconditional }
        : { isIn: false, by: "type", reason: slot.otherwise || conditionFails };
    case "in": {
      const reason = slot.isReached ? slot.because || unconditional : said || takenIn;
      return { isIn: true, isOmitted: false, reason };
    }
    case "out":
      return { isIn: false, by: "user", reason: said || takenOut };
    case "omitted":
      return { isIn: true, isOmitted: true, reason: said || keptNumber };
  }
}

/** Walks both sides of every condition, so that a clause passed by still has its place. */
function slotsOf(skeleton: Script, judge: Judge): readonly Slot[] {
  const slots: Slot[] = [];
  let region: Region = { kind: "front" };
  const walk = (script: Script, isReached: boolean): void => {
    for (const piece of script) {
      if (piece.kind === "text") region = readSkeletonText(piece.text).regions.at(-1) ?? region;
      if (piece.kind === "if") {
        const isTrue = judge.holds(piece.test);
        walk(piece.body, isReached && isTrue);
        walk(piece.otherwise, isReached && !isTrue);
      }
      if (piece.kind === "clause") {
        const because = piece.because && isReached ? judge.say(piece.because) : "";
        const otherwise = piece.otherwise && !isReached ? judge.say(piece.otherwise) : "";
        slots.push({ id: piece.id, region, isReached, because, otherwise });
      }
    }
  };
  walk(skeleton, true);
  return slots;
}

/** Places for the clauses that the user takes in and the skeleton does not name. */
function addedSlots(
  design: Design,
  template: Template,
  slots: readonly Slot[],
  library: Library,
): readonly Slot[] {
  const known = new Set(slots.map((slot) => slot.id));
  return Object.keys(design.clauses).flatMap((id): Slot[] => {
    const clause = Object.hasOwn(library.clauses, id) ? library.clauses[id] : undefined;
    const { use } = choiceFor(design, id);
    if (clause === undefined || known.has(id) || (use !== "in" && use !== "omitted")) return [];
    const region = regionFor(clause, template, slots);
    return region ? [{ id, region, isReached: false, because: "", otherwise: "" }] : [];
  });
}

function regionFor(clause: Clause, template: Template, slots: readonly Slot[]): Region | null {
  if (clause.kind === "schedule") return { kind: "schedules" };
  if (clause.kind !== "clause") return null;
  const parts = slots.map((slot) => slot.region).filter((region) => region.kind === "part");
  const title = Object.hasOwn(template.placement, clause.family)
    ? template.placement[clause.family]
    : undefined;
  return parts.find((part) => part.title === title) ?? parts.at(-1) ?? null;
}

/** Regions in the order of the skeleton; added clauses come last in theirs, for the sort is stable. */
function rank(region: Region, slots: readonly Slot[]): number {
  const same = (other: Region): boolean => keyOf(other) === keyOf(region);
  const index = slots.findIndex((slot) => same(slot.region));
  return index < 0 ? slots.length : index;
}

function keyOf(region: Region): string {
  return region.kind === "part" ? `part:${region.title}` : region.kind;
}

/** Clauses, and own schedules, that suit the contract type and that nobody has named. */
function unused(template: Template, library: Library, named: ReadonlySet<string>): LeftOut[] {
  return Object.values(library.clauses)
    .filter(({ kind, origin }) => kind === "clause" || (kind === "schedule" && origin !== null))
    .filter((clause) => !named.has(clause.id))
    .filter((clause) => clause.types.some((type) => type === "all" || type === template.id))
    .map((clause) => ({
      clauseId: clause.id,
      title: clause.title,
      reason:
        clause.origin === null
          ? notOfThisType
          : `An own clause of ${clause.origin}; it can be taken in.`,
      by: "type",
    }));
}
