import type { Setting, Values } from "./setting.ts";

/**
 * Holds outcome payments by period to the limits of the contract, as the account does with exact sums:
 * first that for one person, then the year's, then that of the term; returns what is never paid.
 */
export type Limiter = (values: Values, outcomes: Float64Array) => number;

export function limiterOf({ design: { cap }, terms, periods, places }: Setting): Limiter {
  const year = cap.perYearMinor ?? Number.POSITIVE_INFINITY;
  const plain = cap.totalMinor ?? Number.POSITIVE_INFINITY;
  const { upliftPercent } = terms.cap;
  const raised =
    upliftPercent === 0 || cap.totalMinor === null ? null : places.further("limit-raised");
  const carries = terms.cap.carryOver && cap.perYearMinor !== null;
  const perPerson = terms.cap.perPersonMinor;
  const people = perPerson === null ? null : places.further("people");
  const ends = periods.map(({ endsYear }) => endsYear);
  return (values, outcomes) => {
    const raise = raised === null ? 0 : Math.max(0, values[raised] ?? 0);
    const lifted = plain * (1 + Math.min(upliftPercent, raise) / 100);
    let used = 0;
    let usedInYear = 0;
    let carried = 0;
    let deferred = 0;
    let newlyDeferred = 0;
    let lost = 0;
    for (let i = 0; i < ends.length; i += 1) {
      // A limit is raised for periods that begin later.
      const term = i === 0 ? plain : lifted;
      let asked = outcomes[i] ?? 0;
      if (people !== null && perPerson !== null) {
        const served = peopleBy(i, ends.length, values[people] ?? 0);
        const left = Math.max(0, perPerson * served - used);
        lost += Math.max(0, asked - left);
        asked = Math.min(asked, left);
      }
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
          const late = Math.max(0, Math.min(room, plain - used, deferred));
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

/** Whole people who have been served by the end of a period, of those of the term. */
function peopleBy(period: number, periods: number, all: number): number {
  return Math.floor((Math.max(0, Math.round(all)) * (period + 1)) / periods + 1e-9);
}
