import type { Design } from "../domain/design.ts";
import type { Period } from "../payment/engine/calendar.ts";
import type { Terms } from "../payment/terms.ts";

/**
 * Holds outcome payments by period to the limits of the contract, as the account does with exact sums:
 * first the year's, then that of the term; returns what is never paid.
 */
export type Limiter = (outcomes: Float64Array) => number;

export function limiterOf({ cap }: Design, terms: Terms, periods: readonly Period[]): Limiter {
  const year = cap.perYearMinor ?? Number.POSITIVE_INFINITY;
  const term = cap.totalMinor ?? Number.POSITIVE_INFINITY;
  const carries = terms.cap.carryOver && cap.perYearMinor !== null;
  const ends = periods.map(({ endsYear }) => endsYear);
  return (outcomes) => {
    let used = 0;
    let usedInYear = 0;
    let carried = 0;
    let deferred = 0;
    let newlyDeferred = 0;
    let lost = 0;
    for (let i = 0; i < ends.length; i += 1) {
      const asked = outcomes[i] ?? 0;
      let paid = Math.min(asked, Math.max(0, year + carried - usedInYear));
      if (carries) newlyDeferred += asked - paid;
      else lost += asked - paid;
      const inTerm = Math.min(paid, Math.max(0, term - used));
      lost += paid - inTerm;
      paid = inTerm;
      used += paid;
      usedInYear += paid;
      if (ends[i]) {
        if (carries) {
          const room = year + carried - usedInYear;
          const late = Math.max(0, Math.min(room, term - used, deferred));
          paid += late;
          used += late;
          carried = Math.max(0, room - late);
          deferred += newlyDeferred - late;
          newlyDeferred = 0;
        }
        usedInYear = 0;
      }
      outcomes[i] = paid;
    }
    return lost + deferred + newlyDeferred;
  };
}
