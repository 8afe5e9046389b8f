/**
 * Spaces at which a line does not end, since what they join is read as one: "Schedule 2", "clause
 * 4.2", "Part A", "31 March 2031", "£10 million", "12 kWh", "(70 − 57)".
 */

/** "Schedule", "March", "Year": a name that a number or a letter belongs to. */
const name = /\p{Lu}\p{L}+$/u;
/** "4.2", "4.2(a)", "(b)": so only clauses are cited. */
const citation = /(?:\d+\.\d|\()/y;
/** "A", "II", and no more of a word. */
const letter = /(?:\p{Lu}|[IVXL]+)(?![\p{L}\d’])/uy;
/** "March 2031", of which the day stands before. */
const monthOfYear = /\p{Lu}\p{Ll}+ \d{4}(?!\d)/uy;
const dayOfMonth = /^[([“]?\d{1,2}$/;
const sum = /^[([“]?\p{Sc}[\d.,]+$/u;
const number = /^[([“]?[\d.,]+$/;
/** Symbols of units and of size; words are no symbols. */
const unit =
  /(?:%|‰|°C|bn|m[²³]?|[km]m[²³]?|[kmµ]?g|ha|t|tCO2e?|tCO₂e?|[kMGT]?W(?:h|p)?|[km]?l|[ap]m|min)(?![\p{L}\d])/uy;

/** A difference or sum of two numbers between brackets: its first and its last part. */
const opened = /^\([\d.,]+$/;
const operator = /[−+×÷] /uy;
const operators: ReadonlySet<string> = new Set(["−", "+", "×", "÷"]);
const closed = /[\d.,%]+\)/y;

/** Whether the word from `wordStart` and what follows the space after it belong on one line. */
export function isTied(text: string, wordStart: number, space: number): boolean {
  const next = text.charCodeAt(space + 1);
  const before = text.charCodeAt(space - 1);
  if (isDigit(next) || next === openingBracket) {
    const word = text.slice(wordStart, space);
    if (isDigit(next) && name.test(word)) return true;
    return startsAt(operators.has(word) ? closed : citation, text, space);
  }
  if (isDigit(before)) {
    const word = text.slice(wordStart, space);
    return (
      sum.test(word) ||
      (opened.test(word) && startsAt(operator, text, space)) ||
      (number.test(word) && startsAt(unit, text, space)) ||
      (dayOfMonth.test(word) && startsAt(monthOfYear, text, space))
    );
  }
  // Nearly every word: no more need be looked at.
  if (next >= 0x61 && next <= 0x7a) return false;
  return startsAt(letter, text, space) && name.test(text.slice(wordStart, space));
}

const openingBracket = 0x28;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function startsAt(pattern: RegExp, text: string, space: number): boolean {
  pattern.lastIndex = space + 1;
  return pattern.test(text);
}
