import { type Language, languageOf } from "./language.ts";
import { frenchAccountWords } from "./languages/french-account.ts";

/** A fault of results, ledger or account, and what to do about it. */
export interface Said {
  readonly message: string;
  readonly remedy: string;
}

/** What can be said of an account, with its places in braces; `row` and `entry` hold the rest. */
const english = {
  "evidence-missing": ["there is no evidence.", "Name it; nothing is paid without."],
  "verifier-missing": ["nobody has verified it.", "Name it; nothing is paid without."],
  "metric-unknown": ["the design has no metric “{of}”.", "Use a metric’s id."],
  "condition-unknown": ["the design has no condition “{of}”.", "Use its id."],
  "of-the-whole": ["“{kind}” is of the whole contract.", "Leave it empty."],
  "line-unknown": ["the design has no payment line “{of}”.", "Use its id."],
  "line-unfit": [
    "“{kind}” does not go with a line of {model}.",
    "Name another line, or another kind.",
  ],
  "item-unknown": ["the line has no item “{item}”.", "Use the id of an item of the rate card."],
  "people-undivided": ["“{item}” tells no people apart.", "Leave it empty."],
  "milestone-unknown": ["the line has no milestone “{item}”.", "Use the milestone’s id."],
  "cost-unknown": ["“{item}” is no kind of cost.", "Write interim for an estimate, or nothing."],
  "event-unknown": ["“{item}” is no kind of event.", "Write stop where charges end, or nothing."],
  "clause-missing": ["no clause is named.", "Name the clause that lets somebody find the sum."],
  "year-unknown": ["“{item}” is no contract year.", "Write base, or a contract year from 2."],
  "price-unknown": ["“{item}” is neither round nor exit.", "Say which price it is."],
  "look-unknown": ["“{item}” is no look.", "Write 1 or 2, or nothing for the first."],
  "nobody-placed": ["nobody is named.", "Name the entrant."],
  "day-unknown": ["“{day}” is no calendar day.", "Write it as YYYY-MM-DD."],
  "day-late": [
    "{day} lies after {asOf}, to which the account runs.",
    "Correct the day, or draw the account up to a later one.",
  ],
  "day-early": ["{day} lies before the contract starts.", "Correct the day."],
  "value-unknown": ["“{value}” is not one of {words}.", "Write one of them."],
  "part-unknown": ["the milestone has no part “{part}”.", "Name its parts, or leave it empty."],
  "no-number": ["“{value}” is no plain decimal number.", "Write it like 57.5, without a unit."],
  "below-zero": ["{value} is below zero.", "Write what was counted."],
  "no-whole-number": ["{value} is no whole number.", "Count whole units."],
  "too-many": ["{value} is more than can be counted.", "Correct the number."],
  "above-whole": ["{value} is more than 100%.", "Write a share in percent."],
  "index-zero": ["an index cannot be 0.", "Write the published reading."],
  "too-fine": ["{value} has more decimals than the currency.", "Write a sum of money."],
  repeated: ["row {before} gives the same {kind} already.", "Keep one of the two rows."],
  "column-missing": ["this column is missing.", ""],
  "column-odd": ["this column is unknown or there twice.", ""],
  "column-unnamed": ["(no name)", ""],
  "cells-uneven": ["it has {found} cells where the head has {expected}.", ""],
  "stray-quote": ["a quotation mark stands inside a cell without quotes.", ""],
  "open-quote": ["a quoted cell does not end.", ""],
  "text-after-quote": ["text follows the quotation mark that ends a cell.", ""],
  "json-broken": ["it is not valid JSON ({report}).", ""],
  "format-missing": ['it does not say "format": "{format}".', ""],
  "results-missing": ["it has no list of results.", ""],
  "field-unknown": ["this field is unknown.", ""],
  "field-missing": ["it is missing.", ""],
  "digits-lost": ["this number may have lost digits; write it in quotes.", ""],
  "no-text": ["it is no text.", ""],
  "kind-unknown": ["“{kind}” is none of {kinds}.", ""],
  "no-results": ["there are no results.", ""],
  file: [
    "{file}, {field}: {message}",
    "Correct the file; its columns and kinds are told by pactwright pay --help.",
  ],
  row: ["{file}, row {row}, {field}: {message}", ""],
  entry: ["Ledger, row {row}: {message}", "Correct the latest entry of what it is about."],
  "id-taken": ["its id “{id}” is taken.", ""],
  "corrects-nothing": ["it corrects “{id}”, which is no earlier entry.", ""],
  "corrected-already": ["“{id}” is corrected already.", ""],
  "takes-back-nothing": ["it takes back nothing.", ""],
  "term-unknown": ["The contract has no first and last day, in this order.", "Give both dates."],
  "line-unfinished": [
    "Payment line “{line}” cannot be computed yet.",
    "Fill in its amounts, measures and dates.",
  ],
  "demand-unknown": [
    "The demand of contract year {year} is not among the results, so no shortfall of it is paid.",
    "Add a row of kind volume for the year.",
  ],
  "people-unknown": [
    "The limit for one person is not applied, since the number of people is not among the results.",
    "Add a row of kind people.",
  ],
  "effort-unproved": [
    "The lower limit of the year is not applied, since nothing shows that what protects the Supplier was true.",
    "Add a row of kind effort for each contract year.",
  ],
  "sum-of-own-words": [
    "Clause “{clause}” is in words of your own; its sum is computed as the library's position says.",
    "Check the sum against your words.",
  ],
} as const satisfies Readonly<Record<string, readonly [message: string, remedy: string]>>;

export type AccountWord = keyof typeof english;
export type AccountWords = Readonly<
  Record<AccountWord, readonly [message: string, remedy: string]>
>;

/** Values for the places of a message. */
export type Places = Readonly<Record<string, string | number>>;

const byLanguage: ReadonlyMap<string, AccountWords> = new Map([["fr", frenchAccountWords]]);

/** Says it in the language of a contract, by its tag; in English where we have no other words. */
export function sayOfAccount(tag: string, word: AccountWord, places: Places = {}): Said {
  const language = languageOf(tag);
  const [message, remedy] = (byLanguage.get(language.tag) ?? english)[word];
  return { message: filled(message, places, language), remedy: filled(remedy, places, language) };
}

function filled(text: string, places: Places, { closeMarks }: Language): string {
  const set = closeMarks === null ? text : text.replace(closeMarks, "\u00a0$1");
  const tied = set.replaceAll("« ", "«\u00a0");
  return tied.replace(/\{(\w+)\}/g, (place, name: string) => String(places[name] ?? place));
}
