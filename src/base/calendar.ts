/**
 * Civil days as ISO 8601 text (`2031-03-31`). A contract's dates are days in its own place, so there
 * is no time zone, no clock and no `Date` arithmetic that could shift them.
 */
export type Day = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for a day that exists: 2031-02-31 does not. */
export function isDay(text: string): boolean {
  const match = dayPattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Year, month (1-12) and day (1-31). Throws on a day that does not exist. */
export function partsOf(day: Day): Parts {
  if (!isDay(day)) throw new RangeError(`Not a calendar day: ${JSON.stringify(day)}`);
  const [year, month, date] = day.split("-").map(Number);
  return { year: year ?? 0, month: month ?? 0, day: date ?? 0 };
}

/** Years have four digits, so no sum of days or months goes past this one. */
const lastDay: Day = "9999-12-31";

function fromParts(year: number, month: number, day: number): Day {
  if (year > 9999) return lastDay;
  const pad = (value: number, width: number): string => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * The same day of a later (or earlier) month, or that month's last day where it is shorter. Stops at the
 * last day that can be written.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return fromParts(y, m, Math.min(date, daysInMonth(y, m)));
}

/** Days since 0000-03-01, for differences. */
function ordinal(day: Day): number {
  const { year, month, day: date } = partsOf(day);
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((m * 153 + 2) / 5) + date - 1;
}

/** Whole days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return ordinal(b) - ordinal(a);
}

/** Whole months from `a` to `b`, rounded down; 0 where `b` is earlier. */
export function monthsBetween(a: Day, b: Day): number {
  if (b < a) return 0;
  const [p, q] = [partsOf(a), partsOf(b)];
  const months = (q.year - p.year) * 12 + q.month - p.month;
  return addMonths(a, months) > b ? months - 1 : months;
}

/** The day that lies `days` later (or earlier). Stops at the last day that can be written. */
export function addDays(day: Day, days: number): Day {
  // From a month boundary, so that the loop runs over months, not days.
  let [month, rest] = [day.slice(0, 8), partsOf(day).day - 1 + days];
  for (;;) {
    const { year, month: m } = partsOf(`${month}01`);
    const length = daysInMonth(year, m);
    if (rest >= length) {
      if (month === "9999-12-") return lastDay;
      rest -= length;
      month = addMonths(`${month}01`, 1).slice(0, 8);
    } else if (rest < 0) {
      month = addMonths(`${month}01`, -1).slice(0, 8);
      const before = partsOf(`${month}01`);
      rest += daysInMonth(before.year, before.month);
    } else {
      return `${month}${String(rest + 1).padStart(2, "0")}`;
    }
  }
}
