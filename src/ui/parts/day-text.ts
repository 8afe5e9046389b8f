import { type Day, isDay } from "../../base/calendar.ts";
import { english, writeDay } from "../../reference/language.ts";
import type { Reader, Reading } from "./reading.ts";

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const dayFirst = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})$/;
const worded = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4}|\d{2})$/i;

/**
 * Reads a calendar day, day before month: `31/3/2031`, `31.03.31`, `31 March 2031` or the ISO form
 * `2031-03-31`. Empty is null. Two-digit years are of this century. The field shows the month as a
 * word at rest, so that a day and a month typed the other way round are seen.
 */
export function readDay(text: string): Reading<Day | null> {
  const typed = text.replaceAll("\u00a0", " ").trim();
  if (typed === "") return { value: null };
  const parts = dayParts(typed);
  if (parts === null) return { fault: "Write a day such as 31/03/2031 or 31 March 2031." };
  const day = parts.map((part, i) => part.padStart(i === 0 ? 4 : 2, "0")).join("-");
  return isDay(day) ? { value: day } : { fault: "There is no such day in the calendar." };
}

/** Year, month and day as digits. */
function dayParts(typed: string): readonly [string, string, string] | null {
  const [, isoYear, isoMonth, isoDay] = iso.exec(typed) ?? [];
  if (isoYear && isoMonth && isoDay) return [isoYear, isoMonth, isoDay];
  const [, date, month, year] = dayFirst.exec(typed) ?? [];
  if (date && month && year) return [fullYear(year), month, date];
  const [, wordDate, word, wordYear] = worded.exec(typed) ?? [];
  const number = monthNumber(word ?? "");
  return wordDate && wordYear && number > 0 ? [fullYear(wordYear), String(number), wordDate] : null;
}

/** 1 to 12 for a month's name or its beginning of three letters or more; 0 for any other word. */
function monthNumber(word: string): number {
  const start = word.toLowerCase();
  return start.length < 3
    ? 0
    : english.months.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

/** `31 Mar 2031`: the month begun, so that it fits a narrow field. Reads back as the same day. */
export function showShortDay(day: Day | null): string {
  return showDay(day).replace(/^(\d+ [A-Z][a-z]{2})[a-z]* /, "$1 ");
}

/** `31 March 2031`, with ordinary spaces; null is empty. */
export function showDay(day: Day | null): string {
  return day === null ? "" : writeDay(day, english).replaceAll("\u00a0", " ");
}

export const dayReader: Reader<Day | null> = { read: readDay, show: showShortDay };
