import { addMonths, type Day, daysBetween } from "../base/calendar.ts";
import type { Forgiveness } from "../payment/terms.ts";
import { daysInMonth, movableDays } from "./milestone-line.ts";
import type { Setting, Values } from "./setting.ts";

/** A milestone that can forgive a part of a loan. */
interface Milestone {
  /** Days from the start to its due date. */
  readonly due: number;
  readonly movable: number;
  readonly longStop: number;
  /** Its place among the milestones of its line, of so many; the parts that it can be passed in. */
  readonly place: number;
  readonly of: number;
  readonly leastWeight: number;
}

/** Fills the part, from 0 to 1, of what can be forgiven that each period between instalments forgives. */
export type Forgiving = (values: Values, into: Float64Array) => void;

/** `ends` are the last days of the periods between instalments. */
export function forgivingOf(
  { by }: Forgiveness,
  setting: Setting,
  start: Day,
  ends: readonly Day[],
): Forgiving {
  const { places } = setting;
  const all = milestonesOf(setting, start);
  const spans = ends.map((end) => daysBetween(start, end));
  const share = all.length === 0 ? null : places.further("milestones");
  const turnOf = (day: number): number => spans.findIndex((end) => day <= end);
  return (values, into) => {
    into.fill(0);
    if (share === null) return;
    const reached = Math.min(100, Math.max(0, values[share] ?? 100)) / 100;
    const delay = Math.round(Math.max(0, values[places.delay] ?? 0) * daysInMonth);
    let passed = 0;
    let inTime = 0;
    let last = 0;
    for (const { due, movable, longStop, place, of, leastWeight } of all) {
      const part = reached * of - place;
      if (part < 1 && part * 100 + 1e-9 < leastWeight) continue;
      passed += 1;
      last = Math.max(last, due + delay);
      if (delay <= movable) inTime += 1;
      const turn = turnOf(due + delay);
      if (by === "all-in-time" || turn < 0 || delay - movable > longStop) continue;
      into[turn] = (into[turn] ?? 0) + 1 / all.length;
    }
    const turn = turnOf(last);
    if (by === "all-in-time" && passed === all.length && inTime === passed && turn >= 0) {
      into[turn] = 1;
    }
  };
}

function milestonesOf({ design, terms }: Setting, start: Day): readonly Milestone[] {
  const end = design.contract.end ?? start;
  return design.payments.flatMap((line) => {
    if (line.model !== "milestone-payments") return [];
    const sorted = line.milestones.toSorted((a, b) =>
      (a.due ?? "9999") < (b.due ?? "9999") ? -1 : 1,
    );
    return sorted.map(({ due, parts }, place): Milestone => {
      const last = due && addMonths(due, terms.milestones.longStopMonths);
      return {
        due: daysBetween(start, due ?? end),
        movable: due === null ? Number.POSITIVE_INFINITY : movableDays(due, terms),
        longStop: due && last ? daysBetween(due, last) : Number.POSITIVE_INFINITY,
        place,
        of: sorted.length,
        leastWeight: parts[0]?.weight ?? 100,
      };
    });
  });
}
